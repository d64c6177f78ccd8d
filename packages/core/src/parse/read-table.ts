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
 * `null`: an open end of a range, or no value. `cells` is undefined where there is an issue.
 */
export function readTable({ path: file, text }: SourceFile): {
  readonly cells: TableCells | undefined;
  readonly issues: readonly Issue[];
} {
  const issueAt = (line: number, reference: string): Issue => ({
    code: 'invalid-table',
    severity: 'error',
    path: [],
    file,
    line,
    column: 1,
    reference,
  });
  const read = recordsOf(text);
  if ('problem' in read) return { cells: undefined, issues: [issueAt(read.line, read.problem)] };
  const [head, ...body] = read.records;
  const columns = head?.cells ?? [];
  const issues = [
    ...(body.length === 0 ? [issueAt(1, 'no rows')] : []),
    ...wrongColumns(columns).map((column) => issueAt(1, column)),
    ...body
      .filter(({ cells }) => cells.length !== columns.length)
      .map(({ line, cells }) => issueAt(line, cells.join(','))),
  ];
  if (issues.length > 0) return { cells: undefined, issues };
  return { cells: { columns, rows: body.map(({ cells }) => cells.map(cellOf)) }, issues: [] };
}

/** Names that are missing or given twice, and ranges of which one end has no column. */
function wrongColumns(columns: readonly string[]): readonly string[] {
  return columns.filter((column, index) => {
    const [, key, end] = /^(.+)-(from|to)$/.exec(column) ?? [];
    const other = end === 'from' ? `${key}-to` : `${key}-from`;
    return (
      column === '' ||
      columns.indexOf(column) !== index ||
      (end !== undefined && !columns.includes(other))
    );
  });
}

interface CsvRecord {
  readonly cells: readonly string[];
  /** Where the record ends; counted from 1. */
  readonly line: number;
}

function recordsOf(
  text: string,
):
  | { readonly records: readonly CsvRecord[] }
  | { readonly problem: string; readonly line: number } {
  const records: CsvRecord[] = [];
  try {
    parseCsv(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, line: lines });
        return null;
      },
    });
    return { records };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return { problem: error.message.replace(/ at line \d+.*$/, ''), line };
  }
}

/** Leading zeros belong to a code, not to a number. */
function cellOf(text: string): FactScalar | null {
  if (text === '') return null;
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
}
