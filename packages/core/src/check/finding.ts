import type { Answers } from '../ask/interview.ts';
import type { StepStatus } from '../plan/plan.ts';
import type { FindingCode } from '../vocabulary/finding-code.ts';
import type { Issue } from '../vocabulary/issue.ts';

/** Answers that show a finding, and what `plan` makes of them. */
export interface Witness {
  /** `checkAnswers` takes them. Questions that are not among them may have any answer. */
  readonly answers: Answers;
  /** The steps that the finding is about, as the plan of these answers has them. */
  readonly steps: Readonly<Record<string, StepStatus>>;
}

/** Something that a check of a whole guide found. */
export interface Finding extends Issue {
  readonly code: FindingCode | 'missing-translation' | 'missing-basis';
  readonly guide: string;
  /** Of what holds for some answers. What holds for none, or for all, has no single witness. */
  readonly witness?: Witness;
}
