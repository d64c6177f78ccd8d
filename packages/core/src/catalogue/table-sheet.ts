/** A table as it stands in a workbook, a document or a text file, before anything is made of it. */
export interface TableSheet {
  /** The sheet's name; of a document's table, its number. */
  readonly name: string;
  /** Texts by row and column, as they stand; the first row of the list is the sheet's first row. */
  readonly rows: readonly (readonly string[])[];
  /** `undefined` where the file does not say which cells are merged, as CSV does not. */
  readonly merges?: readonly CellRange[];
}

/** Rows and columns from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The sheet with the text of a merged range in each of its cells, every row equally long. */
export function withMergesFilled({
  rows,
  merges = [],
}: TableSheet): readonly (readonly string[])[] {
  const width = Math.max(
    0,
    ...rows.map((row) => row.length),
    ...merges.map(({ right }) => right + 1),
  );
  const filled = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  for (const { top, left, bottom, right } of merges) {
    const text = filled[top]?.[left] ?? '';
    for (let row = top; row <= Math.min(bottom, filled.length - 1); row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cells = filled[row];
        if (cells !== undefined) cells[column] = text;
      }
    }
  }
  return filled;
}

/** `E3` for the third row's fifth cell; both counted from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** `E3:F9` ▶ the range; `undefined` where the text names none. */
export function rangeNamed(text: string): CellRange | undefined {
  const parts = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text);
  if (parts === null) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = parts;
  return {
    top: Number(top) - 1,
    left: columnNamed(left),
    bottom: Number(bottom) - 1,
    right: columnNamed(right),
  };
}

function columnNamed(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
