import { readFolder } from '../load/read-folder.ts';
import { fileKindOf } from '../parse/file-kinds.ts';
import { formatReference, type ReferenceExample } from '../render/format-reference.ts';
import type { Request } from './command.ts';
import { guidesFolder } from './open-guides.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** Prints the guide format, with the shortest file of each kind in the guides folder as its example. */
export async function referenceCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { files, issues } = await readFolder(guidesFolder(request.options.get('guides')));
  if (issues.length > 0) return reportIssues(issues, request, terminal);
  const examples = new Map<string, ReferenceExample>();
  for (const { path, text } of files) {
    const kind = fileKindOf(path)?.id;
    const body = text.replace(/^# yaml-language-server:.*\n/, '');
    const known = kind === undefined ? undefined : examples.get(kind);
    if (kind === undefined || (known !== undefined && known.text.length <= body.length)) continue;
    examples.set(kind, { path, text: body });
  }
  terminal.out(`${formatReference(examples)}\n`);
  return exitCodes.done;
}
