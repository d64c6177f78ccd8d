import type { Locale } from '../vocabulary/text.ts';
import { localize } from '../vocabulary/text.ts';
import { catalogueColumns } from './catalogue-columns.ts';
import type { CatalogueRow } from './catalogue-row.ts';
import type { CellRange, TableSheet } from './table-sheet.ts';

/** Columns that are not on the official form. */
const own: ReadonlySet<string> = new Set(['row', 'confidence']);

/**
 * One field's rows as the official form: its title, a head of two rows, level-1 items merged over
 * their rows. Cells that an import could not read stand as they stood; columns that the form does not
 * have follow behind.
 */
export function catalogueTable(rows: readonly CatalogueRow[], locale: Locale): TableSheet {
  const [first] = rows;
  const columns = catalogueColumns.filter(({ key }) => !own.has(key));
  const keys = new Set(columns.map(({ key }) => key));
  const further = [...new Set(rows.flatMap(({ asPrinted }) => Object.keys(asPrinted)))].filter(
    (key) => !keys.has(key),
  );
  const width = columns.length + further.length;
  const name = first?.field.title ?? '';
  const title =
    locale === 'en' ? `Disclosure catalogue: ${name}` : `${name}领域基层政务公开标准目录`;
  const upper = [
    ...columns.map((column) => localize(column.group ?? column.title, locale)),
    ...further,
  ];
  const lower = [...columns.map((column) => localize(column.title, locale)), ...further];
  const body = rows.map((row) => [
    ...columns.map((column) => row.asPrinted[column.key] ?? column.cell(row, locale)),
    ...further.map((key) => row.asPrinted[key] ?? ''),
  ]);
  const written = [[title], upper, lower, ...body];
  const merges = [
    ...(width > 1 ? [{ top: 0, left: 0, bottom: 0, right: width - 1 }] : []),
    ...headMerges(upper, lower),
    ...itemMerges(
      columns.findIndex(({ key }) => key === 'item'),
      body,
    ),
  ];
  return { name, rows: withoutCovered(written, merges), merges };
}

function headMerges(upper: readonly string[], lower: readonly string[]): readonly CellRange[] {
  const merges: CellRange[] = [];
  for (let left = 0; left < upper.length; left += 1) {
    if (upper[left] === lower[left]) {
      merges.push({ top: 1, left, bottom: 2, right: left });
      continue;
    }
    let right = left;
    while (upper[right + 1] === upper[left] && upper[right + 1] !== lower[right + 1]) right += 1;
    if (right > left) merges.push({ top: 1, left, bottom: 1, right });
    left = right;
  }
  return merges;
}

function itemMerges(column: number, body: readonly (readonly string[])[]): readonly CellRange[] {
  const merges: CellRange[] = [];
  for (let top = 0; top < body.length; top += 1) {
    let bottom = top;
    while (bottom + 1 < body.length && body[bottom + 1]?.[column] === body[top]?.[column]) {
      bottom += 1;
    }
    if (bottom > top)
      merges.push({ top: top + 3, left: column, bottom: bottom + 3, right: column });
    top = bottom;
  }
  return merges;
}

/** Of a merged range only the first cell holds its text. */
function withoutCovered(
  rows: readonly (readonly string[])[],
  merges: readonly CellRange[],
): readonly (readonly string[])[] {
  return rows.map((row, at) =>
    row.map((text, column) =>
      merges.some(
        ({ top, left, bottom, right }) =>
          at >= top &&
          at <= bottom &&
          column >= left &&
          column <= right &&
          (at !== top || column !== left),
      )
        ? ''
        : text,
    ),
  );
}
