import type { Law } from '../guide/guide.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { plainText } from './cell-text.ts';
import { readRowCells } from './read-row-cells.ts';
import { type TableColumn, type TableHead, tableHead } from './table-head.ts';
import type { TableRow } from './table-row.ts';
import { cellName, type TableSheet, withMergesFilled } from './table-sheet.ts';

export interface ReadTable {
  readonly rows: readonly TableRow[];
  /** Texts above the head: the table's title. */
  readonly above: readonly string[];
  /** Texts below it that are no rows: notes. */
  readonly notes: readonly string[];
  /** Each with its file, the row as `line`, the column, and the cell's name at the end of `path`. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a table of the standard catalogue as offices have it. Every cell comes out somewhere: read,
 * or as printed together with an issue. `undefined` where the sheet has no such head.
 */
export function readCatalogueTable(
  file: string,
  sheet: TableSheet,
  laws: readonly Law[],
): ReadTable | undefined {
  const cells = withMergesFilled(sheet);
  const head = tableHead(cells);
  if (head === undefined) return undefined;
  const issues: Issue[] = [];
  const rows: TableRow[] = [];
  const notes: string[] = [];
  let above: readonly string[] | undefined;
  for (const [offset, written] of cells.slice(head.firstRow).entries()) {
    const at = head.firstRow + offset;
    if (written.every((text) => text.trim() === '')) continue;
    const report = (column: number, code: Issue['code'], reference: string): void => {
      issues.push({
        code,
        severity: 'warning',
        path: [sheet.name, cellName(at, column)],
        file,
        line: at + 1,
        column: column + 1,
        reference,
      });
    };
    const note = noteIn(written);
    if (note !== undefined) {
      notes.push(note);
      report(written.indexOf(note), 'unread-cell', plainText(note));
      continue;
    }
    if (isHeadAgain(written, head)) continue;
    const filled = sheet.merges === undefined ? filledDown(written, above, head, report) : written;
    above = filled;
    const row = readRowCells(filled, head.columns, laws, report);
    if (row === undefined) notes.push(written.filter((text) => text.trim() !== '').join(' '));
    else rows.push({ line: at + 1, ...row });
  }
  return {
    rows: isNumbered(rows) ? rows : rows.map(withNumberKept),
    above: textsAbove(cells, head),
    notes,
    issues,
  };
}

/** 序号 counts the rows, or the level-1 items, or is not there: then it follows from the order. */
function isNumbered(rows: readonly TableRow[]): boolean {
  const items = [...new Set(rows.map(({ item }) => item))];
  return (
    rows.every(({ number }) => number === '') ||
    rows.every(({ number }, index) => number === String(index + 1)) ||
    rows.every(({ number, item }) => number === String(items.indexOf(item) + 1))
  );
}

function withNumberKept(row: TableRow): TableRow {
  if (row.number === '') return row;
  return { ...row, asPrinted: { ...row.asPrinted, number: row.number } };
}

function textsAbove(
  cells: readonly (readonly string[])[],
  { startsAt }: TableHead,
): readonly string[] {
  const texts = cells.slice(0, startsAt).flat().map(plainText);
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** One text in the whole row: a remark below the table, or a heading between rows. */
function noteIn(row: readonly string[]): string | undefined {
  const texts = new Set(row.filter((text) => text.trim() !== ''));
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}

/** The head once more, at the top of a further page. */
function isHeadAgain(row: readonly string[], { columns }: TableHead): boolean {
  const filled = columns.filter(({ at }) => (row[at] ?? '').trim() !== '');
  return (
    filled.length >= 3 &&
    filled.every(({ at, title }) => title.split(' ').includes((row[at] ?? '').trim()))
  );
}

/** Columns whose cells an office merges over rows that say the same. */
const mergedByHabit: ReadonlySet<TableColumn['key']> = new Set([
  'item',
  'content',
  'basis',
  'time-limit',
  'publisher',
  'channels',
]);

/**
 * A text file keeps of a merged cell the first row only: an empty cell then means the one above. The
 * level-1 item is taken as read; of the others each is reported.
 */
function filledDown(
  row: readonly string[],
  above: readonly string[] | undefined,
  { columns }: TableHead,
  report: (column: number, code: Issue['code'], reference: string) => void,
): readonly string[] {
  if (above === undefined) return row;
  const filled = [...row];
  for (const { key, at, title } of columns) {
    const before = above[at] ?? '';
    if (!mergedByHabit.has(key) || (row[at] ?? '').trim() !== '' || before === '') continue;
    filled[at] = before;
    if (key !== 'item') report(at, 'cell-from-above', title);
  }
  return filled;
}
