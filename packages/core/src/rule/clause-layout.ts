import { alwaysFalse, type ClauseNode, type Clauses, type Input, unknownInput } from './clauses.ts';
import type { VariableSlots } from './encoded-facts.ts';
import { placedClauses } from './placed-clauses.ts';
import type { ClauseProgram } from './rule-program.ts';
import { isTrue, isUnknown } from './truth.ts';

const wordBits = 32;

/**
 * Lays clauses out in words, and finds for each value of each slot which bits it sets. `widths`: how
 * many values each variable has.
 */
export function clauseLayout(
  nodes: readonly ClauseNode[],
  rules: readonly Clauses[],
  widths: readonly number[],
  places: VariableSlots,
): ClauseProgram {
  const { columns, helperGroups, inputOf } = columnsOf(nodes, rules);
  const slotOf = (input: Input): number => {
    const node = nodes[input];
    return node?.kind === 'literal' ? (places.slots[node.variable] ?? -1) : -1;
  };
  const words: number[] = [];
  const groupEnds: number[] = [];
  const uses = nodes.map((): Place[] => []);
  for (let start = 0; start < columns.length; start += wordBits) {
    const placed = placedClauses(columns.slice(start, start + wordBits), slotOf);
    for (const row of placed) {
      let unused = 0;
      for (const [bit, clause] of row.entries()) {
        if (clause === undefined) unused |= 1 << bit;
        else for (const input of clause) uses[input]?.push({ word: words.length, bit: 1 << bit });
      }
      words.push(unused);
    }
    groupEnds.push(words.length);
  }
  const rows = new Rows(words.length);
  const inputs: number[] = [];
  const valuesOf = slotWidths(widths, places);
  for (const [slot, literals] of literalsBySlot(nodes, uses, places).entries()) {
    if (literals === undefined) continue;
    inputs.push(slot, rows.count);
    for (let value = -1; value < (valuesOf[slot] ?? 0); value += 1) addValue(rows, literals, value);
  }
  const helperRow = rows.count;
  for (const input of inputOf) {
    rows.set(uses[input] ?? []);
    rows.end();
    rows.end();
  }
  // What can be whatever the facts are comes last, and where it begins all rows have ended.
  rows.set(uses[unknownInput] ?? []);
  rows.end();
  return {
    words,
    groupEnds,
    helperGroups,
    inputs,
    rows: rows.starts,
    entries: rows.entries,
    helperRow,
  };
}

interface Place {
  readonly word: number;
  readonly bit: number;
}

interface PlacedLiteral {
  readonly row: readonly number[];
  /** Of an option, its bit in the slot; -1: the slot's value is the variable's. */
  readonly bit: number;
  readonly places: readonly Place[];
}

/** Rows one after another: the entries that are certain, and those that can be. */
class Rows {
  readonly starts: number[] = [];
  readonly entries: number[] = [];
  /** Of the row at hand, the bits of each word, and which words have some. */
  readonly #bits: Int32Array;
  #words: number[] = [];

  constructor(wordCount: number) {
    this.#bits = new Int32Array(wordCount);
  }

  get count(): number {
    return this.starts.length / 2;
  }

  set(places: readonly Place[]): void {
    for (const { word, bit } of places) {
      const bits = this.#bits[word] ?? 0;
      if (bits === 0) this.#words.push(word);
      this.#bits[word] = bits | bit;
    }
  }

  /** By twos a word and its bits, each word once. */
  end(): void {
    this.starts.push(this.entries.length);
    for (const word of this.#words) {
      this.entries.push(word, this.#bits[word] ?? 0);
      this.#bits[word] = 0;
    }
    this.#words = [];
  }
}

/** `value` -1: not known, so that every literal that some value makes true can be. */
function addValue(rows: Rows, literals: readonly PlacedLiteral[], value: number): void {
  for (const wanted of [isTrue, isUnknown]) {
    for (const { row, bit, places } of literals) {
      const truth = value < 0 ? isUnknown : row[bit < 0 ? value : (value >> bit) & 1];
      if (truth === wanted) rows.set(places);
    }
    rows.end();
  }
}

function literalsBySlot(
  nodes: readonly ClauseNode[],
  uses: readonly (readonly Place[])[],
  { slots, bits }: VariableSlots,
): readonly (readonly PlacedLiteral[] | undefined)[] {
  const found: PlacedLiteral[][] = [];
  for (const [input, node] of nodes.entries()) {
    const places = uses[input] ?? [];
    if (node.kind !== 'literal' || places.length === 0) continue;
    const slot = slots[node.variable] ?? 0;
    const own = found[slot] ?? [];
    found[slot] = own;
    own.push({ row: node.row, bit: bits[node.variable] ?? -1, places });
  }
  return found;
}

/** The helpers, each level in groups of its own, and after them the rules. `inputOf`: -1 for padding. */
function columnsOf(
  nodes: readonly ClauseNode[],
  rules: readonly Clauses[],
): {
  readonly columns: readonly Clauses[];
  readonly helperGroups: number;
  readonly inputOf: readonly Input[];
} {
  const levels: { readonly input: Input; readonly clauses: Clauses }[][] = [];
  for (const [input, node] of nodes.entries()) {
    if (node.kind !== 'helper') continue;
    const level = levels[node.level] ?? [];
    levels[node.level] = level;
    level.push({ input, clauses: node.clauses });
  }
  const columns: Clauses[] = [];
  const inputOf: Input[] = [];
  for (const level of levels) {
    for (const { input, clauses } of level ?? []) {
      columns.push(clauses);
      inputOf.push(input);
    }
    while (columns.length % wordBits > 0) {
      columns.push(alwaysFalse);
      inputOf.push(-1);
    }
  }
  const helperGroups = columns.length / wordBits;
  columns.push(...rules);
  return { columns, helperGroups, inputOf };
}

/** How many values each slot has. */
function slotWidths(widths: readonly number[], { slots, bits }: VariableSlots): readonly number[] {
  const found: number[] = [];
  for (const [variable, width] of widths.entries()) {
    const slot = slots[variable] ?? 0;
    found[slot] = (bits[variable] ?? -1) < 0 ? width : (found[slot] ?? 1) * 2;
  }
  return found;
}
