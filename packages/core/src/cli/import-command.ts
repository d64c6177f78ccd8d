import { importTables } from '../catalogue/import-tables.ts';
import { readFolder } from '../load/read-folder.ts';
import { readTableFile } from '../load/read-table-file.ts';
import { writeFiles } from '../load/write-files.ts';
import { withModeline } from '../parse/with-modeline.ts';
import { localize } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { formatIssues } from './format-issues.ts';
import { dayOf, guidesFolder } from './open-guides.ts';
import { paintFor } from './paint.ts';
import { exitCodeOf, reportIssues, reportUnusable } from './report-issues.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Reads an office's table into listed rows of the catalogue, which an editor then completes. */
export async function importCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { options, words, locale } = request;
  const [path = ''] = words;
  const folder = guidesFolder(options.get('guides'));
  const { files: present, issues: unread } = await readFolder(folder);
  // A first table may come before there is a folder. A file that cannot be read may hold its rows.
  const closed = unread.filter(({ code }) => code !== 'missing-folder');
  if (closed.length > 0) return reportIssues(closed, request, terminal);
  const read = await readTableFile(path);
  if (!read.ok) return reportUnusable(read.issues, request, terminal);
  const { files, known, issues } = importTables(path, read.value, present, {
    field: options.get('field'),
    row: options.get('row') === 'national' ? 'national' : 'local',
    reviewed: dayOf(request, terminal),
  });
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return reportIssues(issues, request, terminal);
  const overwrite = options.has('force');
  const contents = new Map([...files].map(([file, text]) => [file, withModeline(file, text)]));
  const written = await writeFiles(folder, contents, { overwrite });
  if (!written.ok) return reportIssues(written.issues, request, terminal);
  const summary = {
    zh: `写了${files.size}个文件；${known}行已有；${issues.length}格要核对`,
    en: `${files.size} files written; ${known} rows were there already; ${issues.length} cells to look at`,
  };
  if (options.has('json')) {
    terminal.out(
      `${JSON.stringify({ folder, files: [...files.keys()], known, issues }, null, 2)}\n`,
    );
  } else {
    terminal.out(formatIssues(issues, locale, paintFor(terminal)));
    terminal.out(`${localize(summary, locale)}\n`);
  }
  return exitCodeOf(issues);
}
