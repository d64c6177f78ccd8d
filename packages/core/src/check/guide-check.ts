import type { Answers, AsOf } from '../ask/interview.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Finding } from './finding.ts';
import type { ReadingLimits } from './reading-ease.ts';

export interface CheckOptions extends AsOf {
  /** The library from which the bundle was made: gives files and lines, and the guide's examples. */
  readonly library?: GuideLibrary;
  /** After so many days an entry or a guide is to be compared with its sources again. Default 365. */
  readonly reviewDays?: number;
  /** What ends within so many days of `asOf` is reported. Default 90. */
  readonly daysAhead?: number;
  readonly reading?: ReadingLimits;
}

/** All that is proved of one guide on one day, over every combination of answers. */
export interface GuideCheck {
  readonly guide: string;
  /** Hash of the bundle. */
  readonly bundle: string;
  readonly asOf: PlainDate;
  readonly summary: CheckSummary;
  /** Errors first, then warnings, then notes; among them in the order of files and lines. */
  readonly findings: readonly Finding[];
  /** In the author's order. */
  readonly entries: readonly EntryProof[];
}

export interface CheckSummary {
  readonly questions: number;
  readonly entries: number;
  /** `null` where no library was given. */
  readonly examples: number | null;
  /** Ways to answer every question that `checkAnswers` takes: each day, each number counts as one. */
  readonly answers: bigint;
  /** The same where values that no condition, limit or table tells apart count once. */
  readonly distinguishable: bigint;
  /** On average, in the order of fewest questions; `null` where there are too many states to say. */
  readonly expectedQuestions: number | null;
  /** Plans that were made to confirm what the proof says. */
  readonly plans: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** No part of a proof was given up: there is no finding `not-exact-…`. */
  readonly exact: boolean;
}

/**
 * Answers under which `plan` was seen to have the step, and not to have it. `null`: there are none, or
 * a finding `not-exact-…` says why that is not known.
 */
export interface EntryProof {
  readonly entry: string;
  readonly needed: Answers | null;
  readonly notNeeded: Answers | null;
}
