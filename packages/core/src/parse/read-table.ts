import { parse as parseCsv } from 'csv-parse/sync';
import type { FactScalar } from '../rule/condition.ts';
import type { Issue } from '../vocabulary/issue.ts';
import type { SourceFile } from './read-yaml.ts';

export interface TableCells {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (FactScalar | null)[])[];
}

/**
 * A CSV file (RFC 4180) with a head row. A cell that looks like a number is one; an empty cell is
 * `null`: an open end of a range, or no value.
 */
export function readTable({ path: file, text }: SourceFile): {
  readonly cells: TableCells;
  readonly issues: readonly Issue[];
} {
  const none: TableCells = { columns: [], rows: [] };
  const issue = (reference: string, line: number): Issue => ({
    code: 'invalid-table',
    severity: 'error',
    path: [],
    file,
    line,
    column: 1,
    reference,
  });
  try {
    const records: string[][] = parseCsv(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
    const [columns = [], ...rows] = records;
    const uneven = rows.findIndex((row) => row.length !== columns.length);
    const issues = [
      ...(rows.length === 0 ? [issue('0', 1)] : []),
      ...(new Set(columns).size === columns.length ? [] : [issue(columns.join(','), 1)]),
      ...(uneven === -1 ? [] : [issue((rows[uneven] ?? []).join(','), uneven + 2)]),
    ];
    return { cells: { columns, rows: rows.map((row) => row.map(cellOf)) }, issues };
  } catch (error) {
    return { cells: none, issues: [issue(error instanceof Error ? error.message : '', 1)] };
  }
}

function cellOf(text: string): FactScalar | null {
  if (text === '') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
