/** Texts and the number of each. */
export interface NameTable {
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The number of any other text. */
  readonly other: number;
  /** The letter, counted from the end, by which `cells` tells the names apart; 0: none does. */
  readonly fromEnd: number;
  /** By the last bits of that letter's code, the one name that it can be. */
  readonly cells: Int16Array;
}

/** Letters are told apart by the last four to eight bits of their codes. */
const fewestCells = 16;
const mostCells = 256;

export function nameTable(texts: readonly string[], other: number): NameTable {
  const names = texts.map(internal);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const shortest = Math.min(...names.map(({ length }) => length));
  for (let count = fewestCells; count <= mostCells; count *= 2) {
    for (let fromEnd = 1; names.length <= count && fromEnd <= shortest; fromEnd += 1) {
      const cells = new Int16Array(count).fill(-1);
      for (const [number, name] of names.entries())
        cells[name.charCodeAt(name.length - fromEnd) & (count - 1)] = number;
      // Every name has kept its cell.
      if (names.every((_, number) => cells.includes(number)))
        return { names, other, fromEnd, cells, numbers };
    }
  }
  return { names, other, fromEnd: 0, cells: new Int16Array(0), numbers };
}

/** One letter and one comparison, where a loop over names would stop at another one each time. */
export function nameNumber(table: NameTable, text: string): number {
  const { names, other, fromEnd, cells } = table;
  if (fromEnd === 0) return table.numbers.get(text) ?? other;
  const at = text.length - fromEnd;
  if (at < 0) return other;
  const number = cells[text.charCodeAt(at) & (cells.length - 1)] ?? -1;
  return number >= 0 && names[number] === text ? number : other;
}

/**
 * The same text as engines keep it for names of properties, once for all: comparing two such texts is
 * comparing two addresses. Short texts that come out of `JSON.parse` are kept so too.
 */
export function internal(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? '';
}
