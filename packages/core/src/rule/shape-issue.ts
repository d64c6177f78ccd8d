import type * as v from 'valibot';
import { type Issue, type IssueCode, issueCodes } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { ruleIssue } from './rule-issue.ts';

/** What Valibot found, as an issue of ours. A check's message is the code (`shape-parts.ts`). */
export function shapeIssue(issue: v.BaseIssue<unknown>): Issue {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const last = path.at(-1);
  const allowed = allowedBy(issue);
  const expected = allowed.length === 0 ? {} : { expected: allowed.join(', ') };
  if (issue.input === undefined && typeof last === 'string') {
    return ruleIssue('missing-key', path, last, expected);
  }
  const code = issueCodes.find((each) => each === issue.message);
  const found = code !== undefined && isOfKey(code, last) ? last : foundIn(issue);
  if (issue.type !== 'picklist') return ruleIssue(code ?? 'wrong-type', path, found, expected);
  const hint = typeof found === 'string' ? nearestName(found, allowed) : undefined;
  return ruleIssue(code ?? 'invalid-value', path, found, { ...expected, hint });
}

/** Whether the key is wrong, not what stands there. */
function isOfKey(code: IssueCode, last: string | number | undefined): boolean {
  return code === 'unknown-key' || (code === 'duplicate-id' && typeof last === 'string');
}

/** Our own checks give a list in words, Valibot's schemas `("a" | "b")`. */
function allowedBy({ kind, expected }: v.BaseIssue<unknown>): readonly string[] {
  if (expected === null || expected === '') return [];
  return kind === 'schema' ? expected.replace(/[()"]/g, '').split(' | ') : [expected];
}

/** Not everything can be written as JSON: of `NaN` it would make `null`, and it has no `undefined`. */
function foundIn({ input, received }: v.BaseIssue<unknown>): unknown {
  return typeof input === 'string' || typeof input === 'object' ? input : received;
}
