import * as v from 'valibot';
import type { SourceMap } from '../guide/guide.ts';
import { type Issue, type IssueCode, issueCodes, type Path } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { allowedKeys } from './strict-object.ts';

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Holds a value against its schema; every issue carries its file, line and column. */
export function applySchema<Value>(
  schema: v.GenericSchema<unknown, Value>,
  value: unknown,
  source: SourceMap,
): Parsed<Value> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const issues = result.issues.map((issue) => located(issueOf(issue), source));
  const unknown = issues.filter(({ code }) => code === 'unknown-key');
  if (unknown.length === 0) return { ok: false, issues };
  // Valibot names one unknown key an object: look again without those that are known by now.
  const rest = applySchema(schema, withoutKeys(value, unknown.map(({ path }) => path)), source);
  const further = rest.ok ? [] : rest.issues.filter((issue) => !issues.some(sameAs(issue)));
  return { ok: false, issues: [...issues, ...further] };
}

/** The issue with the place in its file at which its path points. */
export function located(issue: Issue, source: SourceMap): Issue {
  return { ...issue, file: source.file, ...source.position(issue.path) };
}

function sameAs(issue: Issue): (other: Issue) => boolean {
  const key = JSON.stringify([issue.code, issue.path]);
  return (other) => JSON.stringify([other.code, other.path]) === key;
}

function withoutKeys(value: unknown, paths: readonly Path[], at: Path = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => withoutKeys(item, paths, [...at, index]));
  }
  const removed = new Set(paths.map((path) => path.join('\n')));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !removed.has([...at, key].join('\n')))
      .map(([key, item]) => [key, withoutKeys(item, paths, [...at, key])]),
  );
}

function issueOf(issue: v.BaseIssue<unknown>): Issue {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const last = String(path.at(-1) ?? '');
  const allowed = allowedKeys(issue);
  if (allowed !== undefined) return make('unknown-key', path, last, nearestName(last, allowed));
  if (issue.received === 'undefined') return make('missing-key', path, last);
  const found = shown(issue.input);
  const own = issueCodes.find((candidate) => candidate === issue.message);
  if (own !== undefined) return make(own, path, found);
  if (['picklist', 'variant', 'literal'].includes(issue.type)) {
    const values = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ');
    const chosen = make('invalid-value', path, found, nearestName(found, values));
    return { ...chosen, expected: values.join(', ') };
  }
  return { ...make('wrong-type', path, found), expected: issue.expected ?? '' };
}

function make(code: IssueCode, path: Path, reference: string, hint?: string): Issue {
  return { code, severity: 'error', path, reference, ...(hint === undefined ? {} : { hint }) };
}

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
