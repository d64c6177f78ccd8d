import type { Issue, IssueCode } from '../vocabulary/issue.ts';
import type { Request } from './command.ts';
import { formatIssues } from './format-issues.ts';
import { paintFor } from './paint.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** What cannot be read at all, as against what can be read and is wrong. */
const unreadable: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'missing-folder',
  'not-a-guides-folder',
  'unreadable-file',
  'linked-file',
  'unreadable-answers',
  'unknown-version',
  'file-too-large',
  'unreadable-table',
  'no-catalogue-table',
  'output-exists',
  'unwritable-file',
  'invalid-yaml',
  'cyclic-reference',
]);

/** 2 where something could not be read, 1 where there is an error, else 0. */
export function exitCodeOf(issues: readonly Issue[]): ExitCode {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => unreadable.has(code))) return exitCodes.unusable;
  return errors.length > 0 ? exitCodes.problems : exitCodes.done;
}

/** Says what stood in the way: as JSON where that was asked for, else a line each. */
export function reportIssues(
  issues: readonly Issue[],
  { options, locale }: Request,
  terminal: Terminal,
): ExitCode {
  if (options.has('json')) terminal.out(`${JSON.stringify({ issues }, null, 2)}\n`);
  else terminal.err(formatIssues(issues, locale, paintFor(terminal)));
  return exitCodeOf(issues);
}

/** The same, where the command cannot do without what it was told to read or to do: always 2. */
export function reportUnusable(
  issues: readonly Issue[],
  request: Request,
  terminal: Terminal,
): ExitCode {
  reportIssues(issues, request, terminal);
  return exitCodes.unusable;
}
