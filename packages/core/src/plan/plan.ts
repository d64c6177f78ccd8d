import type { FactValue } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Confidence } from '../vocabulary/source.ts';
import type { Locale } from '../vocabulary/text.ts';
import type { Citation } from './citation.ts';
import type {
  ChoiceAlternative,
  CriticalPath,
  PlannedField,
  PlannedOffice,
  StepDeadline,
  StepField,
} from './step-parts.ts';

/** What a resident takes away: plain JSON, in one language, for one day. */
export interface Plan {
  readonly guide: string;
  readonly title: string;
  /** Hash of the bundle that it was made from. */
  readonly bundle: string;
  /** The day for which it holds: law, amounts and days left are those of this day. */
  readonly asOf: PlainDate;
  readonly locale: Locale;
  /** The district whose offices and promised times it has; `null`: the city's plan. */
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly headline: PlanHeadline | null;
  /** The given answers in words, in the author's order. */
  readonly answers: readonly AnswerInWords[];
  readonly summary: Summary;
  /** Needed steps in the order to do them, then undecided ones, then those that are not needed. */
  readonly steps: readonly Step[];
  readonly criticalPath: CriticalPath;
  /** What the resident has to choose, or has chosen. */
  readonly choices: readonly Choice[];
  /** One row a material, over the needed steps. */
  readonly materials: readonly PlannedMaterial[];
  /** One row a field, over the needed steps. */
  readonly form: readonly PlannedField[];
  /** The articles by which days are counted. */
  readonly counting: readonly Citation[];
  /** Every derived fact by id; `null` where it is unknown. */
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly reviewed: PlainDate;
}

export interface PlanHeadline {
  readonly label: string;
  readonly value: string;
  /** The unit in words, `个月`; empty where the value has none. */
  readonly unit: string;
  readonly note: string;
}

export interface AnswerInWords {
  readonly question: string;
  readonly title: string;
  /** "Not sure" for `null`. */
  readonly answer: string;
  readonly notSure: boolean;
}

export interface Comparison {
  readonly separately: number;
  readonly together: number;
}

/**
 * Counted from this plan's numbered steps, each done alone against all done by this plan. Steps of an
 * open choice are not counted: which of them will be done is not known.
 */
export interface Summary {
  readonly steps: number;
  readonly visits: Comparison;
  readonly materials: Comparison;
  readonly fields: Comparison;
  /** One step after the other, against the critical path; a lower bound where a time is not known. */
  readonly workingDays: Comparison & { readonly lowerBound: boolean };
  /** In yuan; `unknown` counts the steps whose fee is not known. */
  readonly fees: { readonly total: number; readonly unknown: number };
}

export type StepStatus = 'needed' | 'undecided' | 'notNeeded';

/** `now`: nothing stands before it. `parallel`: beside the main line. `later`: after others. */
export type Lane = 'now' | 'parallel' | 'later' | 'optional';

export interface Step {
  readonly id: string;
  readonly status: StepStatus;
  /** 1, 2, 3 … over the needed steps; `null` for the others, and for those of an open choice. */
  readonly number: number | null;
  /** The open choice on which it hangs; `null`: it is to be done. */
  readonly choice: string | null;
  readonly lane: Lane | null;
  readonly title: string;
  readonly plain: string;
  readonly who: 'resident' | 'employer' | 'automatic';
  readonly optional: boolean;
  /** Needed or undecided steps that come directly before it, kept through steps that do not apply. */
  readonly after: readonly string[];
  /** The first of `deadlines` that is certain and has a date. */
  readonly deadline: PlannedDeadline | null;
  /** All of them, those with a date first, in their order. */
  readonly deadlines: readonly StepDeadline[];
  readonly advice: readonly PlannedAdvice[];
  readonly channels: readonly PlannedChannel[];
  /** Where in the district; empty where nothing is known. */
  readonly offices: readonly PlannedOffice[];
  /** What can be done outside one's own district. */
  readonly crossDistrict: { readonly text: string; readonly basis: Citation | null } | null;
  readonly takes: {
    readonly statutory: string | null;
    readonly promised: string | null;
    readonly note: string | null;
    readonly basis: Citation | null;
  };
  readonly materials: readonly StepMaterial[];
  readonly form: readonly StepField[];
  readonly produces: readonly { readonly id: string; readonly title: string }[];
  readonly gives: string | null;
  readonly fee: {
    readonly amount: number | null;
    readonly text: string;
    readonly basis: Citation | null;
  };
  readonly basis: readonly Citation[];
  readonly why: Why;
  /** Questions whose answer would decide it; empty unless undecided. */
  readonly settledBy: readonly { readonly question: string; readonly ask: string }[];
  readonly excludes: readonly {
    readonly entry: string;
    readonly title: string;
    readonly say: string;
  }[];
  /** The lowest confidence among its sources. */
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  /** What we do not know, to confirm with the office. */
  readonly confirm: readonly string[];
  readonly reviewed: PlainDate;
  /** The catalogue row: field, level-1 item, level-2 item. */
  readonly disclosure: {
    readonly field: string;
    readonly item: readonly [number, string, string];
    readonly row: 'national' | 'local';
  };
}

/** A time limit with its day. */
export interface PlannedDeadline extends StepDeadline {
  readonly date: PlainDate;
  readonly daysLeft: number;
}

export interface PlannedAdvice {
  readonly kind: 'note' | 'warning' | 'confirm';
  readonly text: string;
}

export interface PlannedChannel {
  readonly id: string;
  readonly title: string;
  readonly kind: 'online' | 'hall' | 'self-service' | 'phone' | 'employer';
  readonly url: string | null;
  readonly note: string | null;
}

export type Substitute = 'electronic-certificate' | 'data-sharing' | 'commitment';

export interface StepMaterial {
  readonly id: string;
  readonly title: string;
  readonly instead: Substitute | null;
  readonly originals: number;
  readonly copies: number;
  readonly optional: boolean;
  /** Whether it is certain that it is asked for; false while a condition is open. */
  readonly certain: boolean;
  /** Step number or id that hands it out. */
  readonly producedBy: string | null;
  /** Other materials of this step any of which will do in its place. */
  readonly alternatives: readonly string[];
  readonly basis: Citation;
  readonly note: string | null;
}

export interface PlannedMaterial {
  readonly id: string;
  readonly title: string;
  readonly issuedBy: string;
  readonly originals: number;
  readonly copies: number;
  /** What replaces paper in every step that needs it; `null`: bring paper. */
  readonly instead: Substitute | null;
  readonly optional: boolean;
  readonly certain: boolean;
  readonly producedBy: string | null;
  /** What will do in its place in every step that needs it; empty: this one is needed. */
  readonly alternatives: readonly string[];
  readonly steps: readonly string[];
  readonly basis: readonly Citation[];
  readonly note: string | null;
}

/** The conditions that decided, or that are still open. */
export interface Why {
  readonly text: string;
  readonly because: readonly Reason[];
}

export interface Reason {
  readonly fact: string;
  /** The question that the fact rests on; `null` for a fact from outside. */
  readonly question: string | null;
  readonly holds: boolean | null;
  readonly text: string;
  readonly basis: Citation | null;
}

/** Entries that apply though only one of them can be had: the resident chooses. */
export interface Choice {
  /** Its entries' ids joined by `+`, in the author's order. */
  readonly id: string;
  readonly entries: readonly string[];
  readonly say: string;
  readonly basis: Citation | null;
  readonly alternatives: readonly ChoiceAlternative[];
  /** The entry that was taken; the others are then not needed. `null` while it is open. */
  readonly chosen: string | null;
}
