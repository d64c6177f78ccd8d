import type { LocalizedText, PlainDate } from '@onething/core';

/** The fields a question can show; a problem names the one to mend. */
export type FieldPart = 'choice' | 'number' | 'years' | 'months' | 'year' | 'month' | 'day';

/** What is wrong with what was typed, as data; `texts` makes the sentence. */
export type AnswerProblem = { readonly part: FieldPart } & (
  | { readonly code: 'missing-choice' | 'missing-number' | 'missing-duration' | 'missing-date' }
  | { readonly code: 'missing-part' }
  | { readonly code: 'not-a-whole-number'; readonly typed: string }
  | { readonly code: 'year-needs-four-digits'; readonly typed: string }
  | { readonly code: 'no-such-month'; readonly month: number }
  | {
      readonly code: 'no-such-day';
      readonly year: number;
      readonly month: number;
      readonly day: number;
    }
  | { readonly code: 'out-of-range'; readonly min: number | null; readonly max: number | null }
  | {
      readonly code: 'date-out-of-range';
      readonly earliest: PlainDate | null;
      readonly latest: PlainDate | null;
    }
  | { readonly code: 'chosen-alone' | 'refused' }
  /** The author's own words. */
  | { readonly code: 'said'; readonly say: LocalizedText }
);

/** A problem and the question it belongs to. */
export interface QuestionProblem {
  readonly question: string;
  readonly problem: AnswerProblem;
}
