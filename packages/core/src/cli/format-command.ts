import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFolder } from '../load/read-folder.ts';
import { writeFiles } from '../load/write-files.ts';
import { jsonSchemas } from '../parse/json-schemas.ts';
import { schemasFolder, withModeline } from '../parse/with-modeline.ts';
import { localize } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { guidesFolder } from './open-guides.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** Gives every file the line that names its schema, and writes the schemas beside the guides. */
export async function formatCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { options, locale } = request;
  const folder = guidesFolder(options.get('guides'));
  const { files, issues } = await readFolder(folder);
  if (issues.length > 0) return reportIssues(issues, request, terminal);
  const changed = new Map<string, string>();
  for (const { path, text } of files) {
    const formatted = withModeline(path, text);
    if (formatted !== text) changed.set(path, formatted);
  }
  for (const [path, text] of schemaFiles()) {
    const present = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    if (present !== text) changed.set(path, text);
  }
  const isTrial = options.has('check');
  if (!isTrial) {
    const written = await writeFiles(folder, changed, { overwrite: true });
    if (!written.ok) return reportIssues(written.issues, request, terminal);
  }
  const summary = isTrial
    ? { zh: `${changed.size}个文件要整理`, en: `${changed.size} files to format` }
    : { zh: `整理了${changed.size}个文件`, en: `${changed.size} files formatted` };
  terminal.out(
    options.has('json')
      ? `${JSON.stringify({ folder, files: [...changed.keys()] }, null, 2)}\n`
      : `${[...changed.keys(), localize(summary, locale)].join('\n')}\n`,
  );
  return isTrial && changed.size > 0 ? exitCodes.problems : exitCodes.done;
}

/** Path in a guides folder ▶ the JSON Schema of one kind of file. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    [...jsonSchemas()].map(([id, schema]) => [
      `${schemasFolder}/${id}.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}
