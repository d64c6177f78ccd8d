import { basename, dirname, extname } from 'node:path';
import { catalogueRows } from '../catalogue/catalogue-rows.ts';
import { catalogueTable } from '../catalogue/catalogue-table.ts';
import { loadGuides } from '../load/load-guides.ts';
import { writeFiles } from '../load/write-files.ts';
import { writeWorkbook } from '../load/write-workbook.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { localize } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { guidesFolder, unknownName } from './open-guides.ts';
import { reportIssues, reportUnusable } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** Writes the catalogue as the official form in an Excel workbook, a sheet for each field. */
export async function exportCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { options, words, locale } = request;
  const [path = ''] = words;
  if (extname(path).toLowerCase() !== '.xlsx') {
    const issue: Issue = {
      code: 'invalid-value',
      severity: 'error',
      path: ['FILE'],
      reference: path,
      expected: '*.xlsx',
    };
    return reportUnusable([issue], request, terminal);
  }
  const loaded = await loadGuides(guidesFolder(options.get('guides')));
  if (!loaded.ok) return reportIssues(loaded.issues, request, terminal);
  const { library } = loaded.value;
  const only = options.get('field');
  if (only !== undefined && !library.heads.has(only)) {
    const issue = unknownName('unknown-field', only, library.heads.keys());
    return reportIssues([issue], request, terminal);
  }
  const language = options.get('locale') === 'en' ? 'en' : 'zh-CN';
  const rows = catalogueRows(library, language);
  const fields = [...library.heads.keys()].filter((id) => only === undefined || id === only);
  const sheets = fields.map((id) =>
    catalogueTable(
      rows.filter(({ field }) => field.id === id),
      language,
    ),
  );
  const contents = new Map([[basename(path), await writeWorkbook(sheets)]]);
  const overwrite = options.has('force');
  const written = await writeFiles(dirname(path), contents, { overwrite });
  if (!written.ok) return reportIssues(written.issues, request, terminal);
  const summary = { zh: `写好了：${path}`, en: `Written: ${path}` };
  terminal.out(
    options.has('json')
      ? `${JSON.stringify({ file: path, fields, rows: rows.length }, null, 2)}\n`
      : `${localize(summary, locale)}\n`,
  );
  return exitCodes.done;
}
