import type { InterpretationKind } from '../guide/guide.ts';
import type { FactValue } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Confidence } from '../vocabulary/source.ts';
import type { Locale } from '../vocabulary/text.ts';

/** What a resident takes away: plain JSON, in one language, for one day. */
export interface Plan {
  readonly guide: string;
  readonly title: string;
  /** Hash of the bundle that it was made from. */
  readonly bundle: string;
  readonly asOf: PlainDate;
  readonly locale: Locale;
  readonly headline: PlanHeadline | null;
  /** The given answers in words, in the author's order. */
  readonly answers: readonly AnswerInWords[];
  readonly summary: Summary;
  /** Needed steps in the order to do them, then undecided ones, then those that are not needed. */
  readonly steps: readonly Step[];
  readonly choices: readonly Choice[];
  /** One row a material, over the needed steps. */
  readonly materials: readonly PlannedMaterial[];
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

/** Counted from this plan's needed steps, each done alone against all done by this plan. */
export interface Summary {
  readonly steps: number;
  readonly visits: Comparison;
  readonly materials: Comparison;
}

export type StepStatus = 'needed' | 'undecided' | 'notNeeded';

/** `now`: nothing stands before it. `parallel`: beside the main line. `later`: after others. */
export type Lane = 'now' | 'parallel' | 'later' | 'optional';

export interface Step {
  readonly id: string;
  readonly status: StepStatus;
  /** 1, 2, 3 … over the needed steps; `null` for the others. */
  readonly number: number | null;
  readonly lane: Lane | null;
  readonly title: string;
  readonly plain: string;
  readonly who: 'resident' | 'employer' | 'automatic';
  readonly optional: boolean;
  /** Needed or undecided steps that come directly before it, kept through steps that do not apply. */
  readonly after: readonly string[];
  readonly deadline: PlannedDeadline | null;
  readonly advice: readonly PlannedAdvice[];
  readonly channels: readonly PlannedChannel[];
  readonly takes: {
    readonly statutory: string | null;
    readonly promised: string | null;
    readonly note: string | null;
    readonly basis: Citation | null;
  };
  readonly materials: readonly StepMaterial[];
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

export interface PlannedDeadline {
  readonly date: PlainDate;
  readonly force: 'binding' | 'advisory';
  readonly who: 'resident' | 'employer' | 'office';
  /** Days from `asOf`; negative when past. */
  readonly daysLeft: number;
  /** The days counted lie in a year whose calendar is not published: the date may move. */
  readonly approximate: boolean;
  /** The last day by plain counting, where a rest day moved it. */
  readonly movedFrom: PlainDate | null;
  readonly text: string;
  readonly basis: Citation | null;
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
  readonly steps: readonly string[];
  readonly basis: readonly Citation[];
  readonly note: string | null;
}

export interface Citation {
  readonly law: string;
  readonly title: string;
  readonly article: string | null;
  /** `第四十五条第一项` or `Article 45 (1)`; empty where the whole law is meant. */
  readonly label: string;
  /** What the article says, in one sentence. */
  readonly text: string | null;
  readonly url: string | null;
  /** What has been published to explain the law: the "1+2+X". */
  readonly interpretations: readonly CitedInterpretation[];
}

export interface CitedInterpretation {
  readonly kind: InterpretationKind;
  readonly title: string;
  readonly url: string | null;
  /** `YYYY-MM-DD`, the day of publication. */
  readonly date: string | null;
  readonly confidence: Confidence;
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

/** Entries that cannot be had together, both of which apply: the resident chooses. */
export interface Choice {
  readonly entries: readonly string[];
  readonly say: string;
}
