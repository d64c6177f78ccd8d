import type { Issue } from '../vocabulary/issue.ts';
import { messageOf } from '../vocabulary/messages.ts';
import type { Locale } from '../vocabulary/text.ts';
import { type Paint, paintFor } from './paint.ts';

/** One line an issue, as compilers print them: `file:line:column: error code at path: message`. */
export function formatIssues(
  issues: readonly Issue[],
  locale: Locale,
  paint: Paint = paintFor({ colours: false }),
): string {
  return issues.map((issue) => `${formatIssue(issue, locale, paint)}\n`).join('');
}

export function formatIssue(issue: Issue, locale: Locale, paint: Paint): string {
  const place = [issue.file, issue.line, issue.column]
    .filter((part) => part !== undefined)
    .join(':');
  const path = issue.path.join('.');
  return [
    place === '' ? '' : `${paint.strong(place)}: `,
    paint.severity(issue.severity, `${issue.severity} ${issue.code}`),
    path === '' ? '' : ` (${path})`,
    `: ${messageOf(issue, locale)}`,
  ].join('');
}
