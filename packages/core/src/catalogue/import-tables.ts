import { parseFiles } from '../parse/parse-library.ts';
import type { SourceFile } from '../parse/read-yaml.ts';
import type { Issue } from '../vocabulary/issue.ts';
import type { ImportOptions } from './import-options.ts';
import { readCatalogueTable } from './read-catalogue-table.ts';
import { type ImportedFiles, rowsToFiles } from './rows-to-files.ts';
import type { TableSheet } from './table-sheet.ts';

/**
 * The files that an office's tables bring into a guides folder whose files are `present`. A sheet
 * without the catalogue's head is reported; where none has it, that is an error and nothing comes.
 */
export function importTables(
  file: string,
  sheets: readonly TableSheet[],
  present: readonly SourceFile[],
  options: Omit<ImportOptions, 'file' | 'sheet'>,
): ImportedFiles {
  const files = new Map<string, string>();
  const issues: Issue[] = [];
  let known = 0;
  let tables = 0;
  for (const sheet of sheets) {
    // Files with errors of their own do not matter here; those of earlier sheets count as present.
    const written = [...files].map(([path, text]): SourceFile => ({ path, text }));
    const { library } = parseFiles([...present, ...written]);
    const laws = [...library.laws.values()].map(({ value }) => value);
    const table = readCatalogueTable(file, sheet, laws);
    if (table === undefined) {
      if (sheet.rows.length > 0) issues.push(noTable(file, sheet.name, 'warning'));
      continue;
    }
    tables += 1;
    const found = rowsToFiles(table, library, {
      ...options,
      file: nameOf(file),
      sheet: sheet.name,
    });
    for (const [path, text] of found.files) files.set(path, text);
    known += found.known;
    issues.push(...table.issues, ...found.issues);
  }
  if (tables === 0) {
    return { files: new Map(), known: 0, issues: [noTable(file, nameOf(file), 'error')] };
  }
  return { files, known, issues };
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

function noTable(file: string, reference: string, severity: Issue['severity']): Issue {
  return { code: 'no-catalogue-table', severity, path: [], file, reference };
}
