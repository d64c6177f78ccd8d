import type { CatalogueHead } from '../guide/entry.ts';
import { plainText } from './cell-text.ts';
import type { ImportOptions } from './import-options.ts';
import type { ReadTable } from './read-catalogue-table.ts';
import type { TableRow } from './table-row.ts';

const notStated = '表中没有写明';

/** A head for a field that has none: in each column what most of its rows say. */
export function headFromRows(
  field: string,
  { rows, above, notes }: ReadTable,
  { row, file, sheet }: Pick<ImportOptions, 'row' | 'file' | 'sheet'>,
): CatalogueHead {
  const items = [...new Set(rows.map(({ item }) => item))];
  const title = /^(.*?)(?:领域)?(?:基层)?(?:政务)?公开(?:标准)?目录/u.exec(above[0] ?? '')?.[1];
  return {
    field,
    title: { zh: title === undefined || title === '' ? sheet : title },
    items: items.map((name, index) => ({ number: index + 1, title: { zh: name }, row })),
    content: mostFrequent(rows, ({ content }) => content) ?? [],
    basis: mostFrequent(rows, ({ basis }) => basis) ?? [],
    'time-limit': mostFrequent(rows, ({ timeLimit }) => timeLimit) ?? notStated,
    publisher: mostFrequent(rows, ({ publisher }) => publisher) ?? notStated,
    channels: mostFrequent(rows, ({ channels }) => channels) ?? [],
    audience: mostFrequent(rows, ({ audience }) => audience) ?? 'everyone',
    method: mostFrequent(rows, ({ method }) => method) ?? 'proactive',
    level: mostFrequent(rows, ({ level }) => level) ?? [],
    ...(notes.length === 0 ? {} : { notes: notes.map((note) => ({ zh: plainText(note) })) }),
    sources: [
      {
        note: { zh: `导入自${file}，${sheet}`, en: `Imported from ${file}, ${sheet}` },
        confidence: 'unknown',
      },
    ],
  };
}

function mostFrequent<Value>(
  rows: readonly TableRow[],
  valueOf: (row: TableRow) => Value | undefined,
): Value | undefined {
  const counts = new Map<string, { readonly value: Value; readonly count: number }>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value === undefined) continue;
    const key = JSON.stringify(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0]?.value;
}
