import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { TableSheet } from '../catalogue/table-sheet.ts';
import { fail, type Issue, type Result } from '../vocabulary/issue.ts';
import { readCsvTable } from './read-csv-table.ts';

/** In bytes. A catalogue of a thousand rows takes a fiftieth of it. */
const largestTableFile = 20 * 1024 * 1024;

/** Reads what one kind of file holds; throws where it is broken. */
type TableReader = (bytes: Buffer) => Promise<readonly TableSheet[]>;

/** By the ending of the file's name; libraries are loaded when a file of their kind comes. */
const readers: Readonly<Record<string, TableReader>> = {
  '.xlsx': async (bytes) => (await import('./read-workbook.ts')).readWorkbook(bytes),
  '.docx': async (bytes) => (await import('./read-word-tables.ts')).readWordTables(bytes),
  '.csv': async (bytes) => [readCsvTable(bytes)],
};

/**
 * The tables of an Excel workbook, a Word document or a CSV file. `file-too-large` before anything is
 * read; `unreadable-table` where the file is broken, or of another kind than its name says.
 */
export async function readTableFile(
  path: string,
  most: number = largestTableFile,
): Promise<Result<readonly TableSheet[]>> {
  const problem = (code: Issue['code'], reference: string, expected?: string): Issue => ({
    code,
    severity: 'error',
    path: [],
    file: path,
    reference,
    ...(expected === undefined ? {} : { expected }),
  });
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) return fail([problem('missing-file', path)]);
  if (found.size > most) {
    return fail([problem('file-too-large', inMegabytes(found.size), `≤ ${inMegabytes(most)}`)]);
  }
  const read = readers[extname(path).toLowerCase()];
  if (read === undefined) return fail([problem('unreadable-table', extname(path))]);
  try {
    return { ok: true, value: await read(await readFile(path)), warnings: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail([problem('unreadable-table', error.message.split('\n')[0] ?? '')]);
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
