import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Citation } from './citation.ts';

/** One time limit of a step, with or without a day yet. */
export interface StepDeadline {
  /** The last day; `null` while the day that it counts from is not known. */
  readonly date: PlainDate | null;
  readonly force: 'binding' | 'advisory';
  readonly who: 'resident' | 'employer' | 'office';
  /** Days from `asOf`; negative when past, `null` without a date. */
  readonly daysLeft: number | null;
  /** The days counted lie in a year whose calendar is not published: the date may move. */
  readonly approximate: boolean;
  /** The last day by plain counting, where a rest day moved it. */
  readonly movedFrom: PlainDate | null;
  /** The author's words for it, else what it counts from and for how long. */
  readonly text: string;
  /** The length by itself: `15日`. */
  readonly within: string;
  /** How it counts while there is no date: `办完第2步“失业登记”后15日内`; `null` once there is one. */
  readonly relative: string | null;
  /** The entry from whose completion it counts. */
  readonly after: string | null;
  /** Whether it is certain that it applies; false while its condition is open. */
  readonly certain: boolean;
  /** What to do, where the day has passed; `null` before. */
  readonly passed: string | null;
  readonly basis: Citation | null;
}

/** A place in the resident's district. What is not known is `null`. */
export interface PlannedOffice {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly address: string | null;
  readonly hours: string | null;
  readonly phone: string | null;
  readonly note: string | null;
  readonly sources: readonly string[];
}

/** A field that one step's form has. */
export interface StepField {
  readonly id: string;
  readonly title: string;
  readonly optional: boolean;
  /** False while its condition, or the choice that brings its step, is open. */
  readonly certain: boolean;
  readonly basis: Citation | null;
  readonly note: string | null;
}

/** One row of the one form, over all steps that need the field. */
export interface PlannedField {
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'number' | 'date' | 'month' | 'yes-no' | 'choice';
  /** The known answer in words; `null`: to be filled in by hand. */
  readonly value: string | null;
  /** The question or derived fact that fills it. */
  readonly from: string | null;
  readonly optional: boolean;
  readonly certain: boolean;
  /** The steps that the value goes to. */
  readonly steps: readonly string[];
  readonly basis: readonly Citation[];
  readonly note: string | null;
}

/**
 * The chain of steps that takes longest, by the promised, else the statutory time of each. A step whose
 * time is not known counts nothing, and the length is then a lower bound.
 */
export interface CriticalPath {
  readonly steps: readonly string[];
  readonly workingDays: number;
  readonly lowerBound: boolean;
}

/** One way to take at a choice, and what comes with it. */
export interface ChoiceAlternative {
  readonly entry: string;
  readonly title: string;
  readonly gives: string | null;
  /** Further steps that are there only if this one is taken. */
  readonly brings: readonly string[];
}
