import {
  type Answers,
  type GuideBundle,
  interview,
  type Locale,
  localize,
  type PlanOptions,
  type SetAside,
  type Strategy,
  whyAsked,
  whySetAside,
} from '@onething/core';
import * as v from 'valibot';
import { AnswersSchema } from '../schema/answers-schema.ts';
import { SetAsideSchema } from '../schema/reason-schema.ts';
import { count, day, text } from '../schema/wire.ts';
import { type NamedEntry, NamedEntrySchema } from './named-entry.ts';
import {
  type NextQuestion,
  NextQuestionSchema,
  questionsOf,
  viewQuestion,
} from './question-view.ts';

/** How far an interview is, in one language. */
export interface InterviewView {
  readonly guide: string;
  readonly bundle: string;
  readonly asOf: string;
  readonly locale: Locale;
  readonly done: boolean;
  readonly next: readonly NextQuestion[];
  readonly remaining: { readonly min: number; readonly max: number };
  readonly asked: readonly string[];
  readonly answers: Answers;
  readonly setAside: Answers;
  readonly whySetAside: readonly SetAside[];
  readonly needed: readonly NamedEntry[];
  readonly notNeeded: readonly NamedEntry[];
  readonly undecided: readonly NamedEntry[];
}

export const InterviewSchema: v.GenericSchema<InterviewView> = v.pipe(
  v.strictObject({
    guide: text('Id of the guide.'),
    bundle: text('Hash of the bundle.'),
    asOf: day('The day for which it was worked out.'),
    locale: v.picklist(['zh-CN', 'en']),
    done: v.pipe(v.boolean(), v.description('No answer can change the plan any more.')),
    next: v.pipe(
      v.array(NextQuestionSchema),
      v.description('The questions of the next page; empty when done.'),
    ),
    remaining: v.pipe(
      v.strictObject({
        min: count('Questions that will be asked whatever the answers are.'),
        max: count('Questions that may be asked at most.'),
      }),
      v.description('How many questions are left.'),
    ),
    asked: v.pipe(
      v.array(v.string()),
      v.description('Questions whose answers count, in the order of asking.'),
    ),
    answers: v.pipe(AnswersSchema, v.description('The answers that count.')),
    setAside: v.pipe(
      AnswersSchema,
      v.description('Answers that no longer apply; they return if they apply again.'),
    ),
    whySetAside: v.pipe(
      v.array(SetAsideSchema),
      v.description("Each answer of `setAside`, in the author's order, with its reasons."),
    ),
    needed: v.array(NamedEntrySchema),
    notNeeded: v.array(NamedEntrySchema),
    undecided: v.array(NamedEntrySchema),
  }),
  v.metadata({ ref: 'Interview' }),
);

/** Where the interview stands after `answers`, which have passed `checkAnswers`. */
export function viewInterview(
  bundle: GuideBundle,
  answers: Answers,
  { asOf, locale, strategy }: PlanOptions & { readonly strategy: Strategy },
): InterviewView {
  const standing = interview(bundle, answers, { asOf, strategy });
  const named = (ids: readonly string[]): readonly NamedEntry[] =>
    ids.flatMap((id) =>
      bundle.entries
        .filter((entry) => entry.id === id)
        .map(({ title }) => ({ id, title: localize(title, locale) })),
    );
  const next = questionsOf(bundle, standing.next).map((question) => {
    const { steps, basis } = whyAsked(bundle, question.id, answers, { asOf, locale });
    return { ...viewQuestion(question, locale, asOf), changes: steps, basis };
  });
  return {
    guide: bundle.guide.id,
    bundle: bundle.hash,
    asOf,
    locale,
    done: next.length === 0,
    next,
    remaining: standing.remaining,
    asked: standing.asked,
    answers: standing.answers,
    setAside: standing.setAside,
    whySetAside:
      Object.keys(standing.setAside).length === 0
        ? []
        : whySetAside(bundle, answers, { asOf, locale }),
    needed: named(standing.needed),
    notNeeded: named(standing.notNeeded),
    undecided: named(standing.undecided),
  };
}
