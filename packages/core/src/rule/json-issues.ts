import type { Issue, Path } from '../vocabulary/issue.ts';
import { ruleIssue } from './rule-issue.ts';

/** Far deeper than rules are written, and well within what a function that calls itself can follow. */
const deepest = 400;

/**
 * What no sensible JSON holds: what is in itself, what goes too deep, a `bigint`. The first such place
 * in each declaration, condition and rule. What comes after may then call itself, and write JSON.
 */
export function jsonIssues(input: unknown): readonly Issue[] {
  return partsOf(input).flatMap(([key, part]) =>
    partsOf(part).flatMap(([name, each]) => jsonIssue(each, [key, name], [input, part]) ?? []),
  );
}

function jsonIssue(value: unknown, path: Path, open: readonly unknown[]): Issue | undefined {
  if (typeof value === 'bigint') {
    return ruleIssue('wrong-type', path, String(value), { expected: 'number' });
  }
  const parts = partsOf(value);
  if (parts.length === 0) return undefined;
  if (open.includes(value)) return ruleIssue('cyclic-reference', path, path.join('/'));
  if (path.length > deepest) {
    const [place, inside] = [path.slice(0, 2), path.slice(2).join('/')];
    return ruleIssue('value-out-of-range', place, inside, { expected: `≤ ${deepest}` });
  }
  const within = [...open, value];
  for (const [key, part] of parts) {
    const issue = jsonIssue(part, [...path, key], within);
    if (issue !== undefined) return issue;
  }
  return undefined;
}

function partsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
