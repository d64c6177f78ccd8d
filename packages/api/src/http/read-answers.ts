import {
  type Answers,
  checkAnswers,
  type GuideBundle,
  type Issue,
  type Locale,
  locales,
  nearestName,
  type PlainDate,
  parsePlainDate,
} from '@onething/core';
import type { Context } from 'hono';
import * as v from 'valibot';
import { bodyProblem } from '../problem.ts';
import {
  AnswersRequestSchema,
  asOfBounds,
  requestCodes,
  requestKeys,
} from '../schema/request-schema.ts';
import { fault } from './fault.ts';
import { localeOf } from './locale-of.ts';
import type { OwnField } from './own-field.ts';
import { type Read, readJsonBody } from './read-body.ts';

/** A request to work on answers, everything in it checked. */
export interface AnswersToWorkOn {
  readonly answers: Answers;
  readonly asOf: PlainDate;
  readonly locale: Locale;
}

/** Reads and checks a body with a field of the route's own; every wrong place is reported at once. */
export async function readAnswers<Own>(
  context: Context,
  bundle: GuideBundle,
  today: () => PlainDate,
  own: OwnField<Own>,
): Promise<Read<AnswersToWorkOn & { readonly own: Own }>> {
  const read = await readJsonBody(context);
  if (!read.ok) return read;
  const body = read.value;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const problem = bodyProblem([fault('wrong-type', [], body, '{ "answers": { … } }')]);
    return { ok: false, problem };
  }
  const fields = new Map<string, unknown>(Object.entries(body));
  const keys = [...requestKeys, own.key];
  const issues = [...unknownKeys([...fields.keys()], keys), ...fieldIssues(body)];
  const asOf = dayOf(fields.get('asOf')) ?? today();
  const given = fields.has('answers');
  const checked = checkAnswers(bundle, given ? fields.get('answers') : {}, { asOf });
  if (!given) {
    issues.push(fault('missing-key', ['answers'], 'answers', 'answers'));
  } else if (!checked.ok) {
    issues.push(...checked.issues.map((issue) => ({ ...issue, path: ['answers', ...issue.path] })));
  }
  const ownRead = own.read(fields.get(own.key), bundle, checked.ok ? checked.value : {}, asOf);
  if (!ownRead.ok) issues.push(...ownRead.issues);
  const locale = locales.find((known) => known === fields.get('locale')) ?? localeOf(context);
  return checked.ok && ownRead.ok && issues.length === 0
    ? { ok: true, value: { answers: checked.value, asOf, locale, own: ownRead.value } }
    : { ok: false, problem: bodyProblem(issues), locale };
}

function dayOf(given: unknown): PlainDate | undefined {
  return typeof given === 'string' ? parsePlainDate(given) : undefined;
}

/** Compared by name, so that `__proto__` and `constructor` are as unknown as any other. */
function unknownKeys(keys: readonly string[], known: readonly string[]): readonly Issue[] {
  return keys
    .filter((key) => !known.includes(key))
    .map((key) => {
      const issue = fault('unknown-key', [key], key, known.join(', '));
      const hint = nearestName(key, known);
      return hint === undefined ? issue : { ...issue, hint };
    });
}

const expectations: ReadonlyMap<string, string> = new Map([
  ['asOf', `YYYY-MM-DD, ${asOfBounds.first} – ${asOfBounds.last}`],
  ['locale', locales.join(', ')],
]);

/** What the schema finds wrong with `asOf` and `locale`. */
function fieldIssues(body: object): readonly Issue[] {
  const parsed = v.safeParse(AnswersRequestSchema, body, { abortPipeEarly: true });
  return (parsed.issues ?? []).flatMap((issue) => {
    const field = v.getDotPath(issue) ?? '';
    const expected = expectations.get(field);
    const code = requestCodes.find((known) => known === issue.message);
    return expected === undefined || code === undefined
      ? []
      : [fault(code, [field], issue.input, expected)];
  });
}
