import type { Issue, IssueCode, Path } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';

/** An issue about rules; `reference` is what was found there, shortened. */
export function ruleIssue(
  code: IssueCode,
  path: Path,
  reference: unknown,
  more: { readonly hint?: string | undefined; readonly expected?: string } = {},
): Issue {
  const shown = typeof reference === 'string' ? reference : (JSON.stringify(reference) ?? '');
  return {
    code,
    severity: 'error',
    path,
    reference: shown.length > 80 ? `${shown.slice(0, 80)}…` : shown,
    ...(more.hint === undefined ? {} : { hint: more.hint }),
    ...(more.expected === undefined ? {} : { expected: more.expected }),
  };
}

/** A name that does not exist, with the nearest one that does. */
export function unknownName(
  code: IssueCode,
  path: Path,
  name: string,
  names: Iterable<string>,
): Issue {
  return ruleIssue(code, path, name, { hint: nearestName(name, names) });
}
