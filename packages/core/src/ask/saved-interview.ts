import * as v from 'valibot';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { fail, type Issue, type Result, succeed } from '../vocabulary/issue.ts';
import { type PlainDate, parsePlainDate } from '../vocabulary/plain-date.ts';
import type { Answers, AsOf } from './interview.ts';
import { knownAnswers, type RefusedAnswer } from './known-answers.ts';

/** An interview to go on with later: plain JSON, answers by question id, in no language. */
export interface SavedInterview {
  /** The version of this shape. */
  readonly format: 1;
  readonly guide: string;
  /** Hash of the bundle that was answered. */
  readonly bundle: string;
  /** The day for which the rules were read. */
  readonly asOf: PlainDate;
  /** All that was answered, also what was set aside. */
  readonly answers: Answers;
}

export interface ResumedInterview {
  /** The answers that still fit. */
  readonly answers: Answers;
  /** Those that do not, each with why: the question is gone, or takes the answer no more. */
  readonly refused: readonly RefusedAnswer[];
  /** The guide is another than the one that was answered. */
  readonly guideChanged: boolean;
  readonly savedAsOf: PlainDate;
}

export function saveInterview(
  bundle: GuideBundle,
  answers: Answers,
  { asOf }: AsOf,
): SavedInterview {
  return { format: 1, guide: bundle.guide.id, bundle: bundle.hash, asOf, answers };
}

const savedSchema = v.object({
  format: v.literal(1),
  guide: v.string(),
  bundle: v.string(),
  asOf: v.string(),
  answers: v.record(v.string(), v.unknown()),
});

/**
 * What a saved interview is worth in a bundle, which may be newer: what fits is kept, what does not is
 * named. Fails with `invalid-value` where it is no saved interview of this format, with `invalid-date`,
 * and with `unknown-guide` where it belongs to another guide.
 */
export function resumeInterview(
  bundle: GuideBundle,
  saved: unknown,
  { asOf }: AsOf,
): Result<ResumedInterview> {
  const read = v.safeParse(savedSchema, saved);
  if (!read.success) {
    const at = (read.issues[0].path ?? []).flatMap(({ key }) =>
      typeof key === 'string' || typeof key === 'number' ? [key] : [],
    );
    return fail([issueOf('invalid-value', at, read.issues[0].received)]);
  }
  const { guide, answers, bundle: hash } = read.output;
  const savedAsOf = parsePlainDate(read.output.asOf);
  if (savedAsOf === undefined) return fail([issueOf('invalid-date', ['asOf'], read.output.asOf)]);
  if (guide !== bundle.guide.id) return fail([issueOf('unknown-guide', ['guide'], guide)]);
  return succeed({
    ...knownAnswers(bundle, answers, { asOf }),
    guideChanged: hash !== bundle.hash,
    savedAsOf,
  });
}

function issueOf(
  code: 'invalid-value' | 'invalid-date' | 'unknown-guide',
  path: readonly (string | number)[],
  reference: string,
): Issue {
  return { code, severity: 'error', path, reference: reference.slice(0, 80) };
}
