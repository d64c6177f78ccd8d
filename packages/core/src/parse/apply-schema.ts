import * as v from 'valibot';
import type { SourceMap } from '../guide/guide.ts';
import { type Issue, type IssueCode, issueCodes, type Path } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { keysOfSchema } from './strict-object.ts';

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
  const issues = distinct(result.issues.map((issue) => located(issueOf(issue), source)));
  const unknown = issues.filter(({ code }) => code === 'unknown-key');
  if (unknown.length === 0) return { ok: false, issues };
  // Valibot names one unknown key an object: look again without those that are known by now.
  const rest = applySchema(
    schema,
    withoutKeys(
      value,
      unknown.map(({ path }) => path),
    ),
    source,
  );
  return { ok: false, issues: distinct([...issues, ...(rest.ok ? [] : rest.issues)]) };
}

/** The issue with the place in its file at which its path points. */
export function located(issue: Issue, source: SourceMap): Issue {
  return { ...issue, file: source.file, ...source.position(issue.path) };
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [
    ...new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.path]), issue])).values(),
  ];
}

function withoutKeys(value: unknown, paths: readonly Path[], at: Path = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => withoutKeys(item, paths, [...at, index]));
  }
  const removed = new Set(paths.map((path) => JSON.stringify(path)));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !removed.has(JSON.stringify([...at, key])))
      .map(([key, item]) => [key, withoutKeys(item, paths, [...at, key])]),
  );
}

function issueOf(issue: v.BaseIssue<unknown>): Issue {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const last = String(path.at(-1) ?? '');
  const keys = keysOfSchema(issue);
  const parent = issue.path?.at(-1)?.input;
  if (Array.isArray(parent) && typeof path.at(-1) === 'string') {
    // A list is an object to Valibot, one that lacks every key.
    const expected = keys === undefined ? 'Object' : shownKeys(keys);
    return make('wrong-type', path.slice(0, -1), shown(parent), { expected });
  }
  if (keys !== undefined && issue.expected === 'never') {
    return make('unknown-key', path, last, hinted(last, keys));
  }
  if (issue.input === undefined) return make('missing-key', path, last);
  const found = shown(issue.input);
  if (keys !== undefined) return make('wrong-type', path, found, { expected: shownKeys(keys) });
  const own = issueCodes.find((candidate) => candidate === issue.message);
  if (own !== undefined) return make(own, path, found);
  if (['picklist', 'variant', 'literal'].includes(issue.type)) {
    const values = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ');
    return make('invalid-value', path, found, {
      ...hinted(found, values),
      expected: values.join(', '),
    });
  }
  return make('wrong-type', path, found, { expected: issue.expected ?? '' });
}

function make(
  code: IssueCode,
  path: Path,
  reference: string,
  more: Pick<Issue, 'hint' | 'expected'> = {},
): Issue {
  return { code, severity: 'error', path, reference, ...more };
}

function hinted(name: string, names: readonly string[]): Pick<Issue, 'hint'> {
  const hint = nearestName(name, names);
  return hint === undefined ? {} : { hint };
}

/** `{ zh, en }`, shortened where there are many. */
function shownKeys(keys: readonly string[]): string {
  return `{ ${keys.slice(0, 4).join(' ')}${keys.length > 4 ? ' …' : ''} }`;
}

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
