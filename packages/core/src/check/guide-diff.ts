import type { Answers } from '../ask/interview.ts';
import type { StepStatus } from '../plan/plan.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

export type ChangeKind =
  | 'step'
  | 'material'
  | 'deadline'
  | 'amount'
  | 'fee'
  | 'time'
  | 'advice'
  | 'form'
  | 'channel'
  | 'order'
  | 'exclusion'
  | 'basis'
  | 'text';

/** One thing that is different for some people. */
export interface GuideChange {
  readonly kind: ChangeKind;
  /** Of steps and their parts: there now, there no longer, or there still and different. */
  readonly effect: 'gained' | 'lost' | 'changed';
  readonly entry: string;
  readonly title: LocalizedText;
  /** What of the step: a material, a fact, a key of the entry; empty for the step itself. */
  readonly subject: string;
  /** In words or as it is written; `null`: it is not there. */
  readonly before: LocalizedText | null;
  readonly after: LocalizedText | null;
  /** How many combinations of answers, of those that both versions take; `null`: not exact. */
  readonly affected: bigint | null;
  /** `null` where both plans could not be seen to differ so. */
  readonly example: ChangedResident | null;
}

/** A person whose plan changes: seen in the plans of both versions. */
export interface ChangedResident {
  /** Both versions take them; what is not among them may be anything. */
  readonly answers: Answers;
  /** The step in the plan of each version; `null`: no such entry. */
  readonly before: StepStatus | null;
  readonly after: StepStatus | null;
}

/** What a change of a guide, or of the day, means for the people who use it. */
export interface GuideDiff {
  readonly guide: string;
  readonly before: { readonly bundle: string; readonly asOf: PlainDate };
  readonly after: { readonly bundle: string; readonly asOf: PlainDate };
  /** Combinations of answers that both versions take. */
  readonly answers: bigint;
  /** Those among them for which at least one of the changes holds; `null`: not exact. */
  readonly affected: bigint | null;
  readonly changes: readonly GuideChange[];
  readonly questions: {
    readonly added: readonly string[];
    readonly dropped: readonly string[];
    /** The wording, the options or the limits differ. */
    readonly changed: readonly string[];
  };
  /** What could not be compared exactly. */
  readonly notExact: readonly string[];
}
