import { type Issue, type Locale, localize, messageOf } from '@onething/core';
import type { Context } from 'hono';
import { jsonPointer } from './http/json-pointer.ts';
import { isProblemKind, type ProblemKind, problemTexts } from './problem-texts.ts';
import type { ProblemDocument, ProblemError } from './schema/problem-schema.ts';

export type ProblemStatus = 400 | 404 | 405 | 406 | 413 | 415 | 422 | 500;

/** The one place that knows HTTP statuses of failures. */
const statuses: Readonly<Record<ProblemKind, ProblemStatus>> = {
  'unknown-path': 404,
  'method-not-allowed': 405,
  'unknown-guide': 404,
  'unknown-district': 404,
  'unknown-bundle': 404,
  'unknown-locale': 400,
  'not-acceptable': 406,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  'not-json': 400,
  'too-deep': 422,
  'invalid-request': 422,
  'unknown-key': 422,
  'missing-key': 422,
  'wrong-type': 422,
  'invalid-value': 422,
  'invalid-date': 422,
  'value-out-of-range': 422,
  'answers-not-an-object': 422,
  'unknown-entry': 422,
  'unknown-question': 422,
  'unknown-option': 422,
  'not-sure-not-allowed': 422,
  'answer-constraint': 422,
  'internal-error': 500,
};

/** A failure as data. Prose and status are made from it last. */
export interface Problem {
  readonly kind: ProblemKind;
  /** What was found, for the sentence: a path, a method, a media type. */
  readonly about?: string;
  /** Wrong places of the body, their paths beginning at its root. */
  readonly issues?: readonly Issue[];
  /** A wrong path segment, query parameter or header. */
  readonly parameter?: { readonly name: string; readonly hint?: string };
  readonly headers?: Readonly<Record<string, string>>;
}

export function statusOf(kind: ProblemKind): ProblemStatus {
  return statuses[kind];
}

/**
 * A problem of the body. Its kind is the code that all issues share, so that a client can act on
 * `type` alone, and `invalid-request` where they differ.
 */
export function bodyProblem(issues: readonly Issue[]): Problem {
  const codes = new Set<string>(issues.map(({ code }) => code));
  const [code] = codes;
  const shared = codes.size === 1 && code !== undefined && isProblemKind(code) ? code : undefined;
  return { kind: shared ?? 'invalid-request', issues };
}

/** The RFC 9457 document of a problem, in one language. */
function problemDocument(problem: Problem, locale: Locale): ProblemDocument {
  const { title, detail } = problemTexts[problem.kind];
  const errors = errorsOf(problem, locale);
  const [first] = errors;
  const sentence =
    errors.length === 1 && first !== undefined && first.detail !== ''
      ? first.detail
      : fill(
          localize(errors.length > 1 ? problemTexts['invalid-request'].detail : detail, locale),
          errors.length > 1 ? String(errors.length) : (problem.about ?? ''),
        );
  return {
    type: `/problems/${problem.kind}`,
    title: localize(title, locale),
    status: statuses[problem.kind],
    detail: sentence,
    errors,
  };
}

/** Sends a problem. Never stored: it may quote an answer. */
export function sendProblem(context: Context, problem: Problem, locale: Locale): Response {
  return context.body(JSON.stringify(problemDocument(problem, locale)), statuses[problem.kind], {
    ...problem.headers,
    'Content-Type': 'application/problem+json',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
  });
}

function errorsOf(problem: Problem, locale: Locale): readonly ProblemError[] {
  if (problem.parameter !== undefined) {
    const { name, hint } = problem.parameter;
    const detail = fill(localize(problemTexts[problem.kind].detail, locale), problem.about ?? '');
    return [
      { parameter: name, code: problem.kind, detail, ...(hint === undefined ? {} : { hint }) },
    ];
  }
  return (problem.issues ?? []).map((issue) => {
    const hint = issue.hint ?? issue.expected;
    return {
      pointer: jsonPointer(issue.path),
      code: issue.code,
      detail: messageOf(issue, locale),
      ...(hint === undefined ? {} : { hint }),
    };
  });
}

function fill(sentence: string, about: string): string {
  return sentence.replace('{about}', () =>
    about.length > 120 ? `${about.slice(0, 120)}…` : about,
  );
}
