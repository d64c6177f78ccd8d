import type { InterpretationKind } from '../guide/guide.ts';
import type { Lane, Substitute } from '../plan/plan.ts';

/** The fixed words around a plan. Functions where a number decides the form. */
export interface PlanLabels {
  readonly list: string;
  readonly rulesOf: (date: string) => string;
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly undecided: string;
  readonly notNeeded: string;
  readonly materials: string;
  readonly noMaterials: string;
  readonly choice: string;
  readonly answers: string;
  readonly basis: string;
  readonly why: string;
  readonly takes: string;
  readonly where: string;
  readonly gives: string;
  readonly fee: string;
  readonly confirm: string;
  readonly settledBy: string;
  readonly substitutes: Readonly<Record<Substitute, string>>;
  readonly dueOf: Readonly<Record<'resident' | 'employer' | 'office', string>>;
  readonly advisory: string;
  readonly approximate: string;
  readonly movedFrom: (date: string) => string;
  readonly automatic: string;
  readonly statutory: (time: string) => string;
  readonly promised: (time: string) => string;
  readonly paper: (originals: number, copies: number) => string;
  readonly issuedBy: (who: string) => string;
  readonly fromStep: (title: string) => string;
  readonly maybe: string;
  readonly optional: string;
  readonly reviewed: (date: string) => string;
  readonly steps: (count: number) => string;
  readonly visits: (together: number, separately: number) => string;
  readonly papers: (together: number, separately: number) => string;
  readonly inBrackets: (text: string) => string;
  readonly nothingToDo: string;
  /** Beside a date that may move. */
  readonly mayMove: string;
  readonly moreSteps: (count: number) => string;
  readonly openSteps: (count: number) => string;
  readonly stepsNotNeeded: (count: number) => string;
  /** Headings of a guide's picture: questions, and what they decide. */
  readonly asked: string;
  readonly found: string;
  readonly always: string;
  readonly byQuestions: (numbers: string) => string;
  readonly afterSteps: (titles: string) => string;
  readonly explanations: string;
  /** In place of a number, for a step of a choice that is still open. */
  readonly toChoose: string;
  readonly chosen: string;
  readonly brings: (titles: string) => string;
  readonly form: string;
  readonly toFillIn: string;
  readonly usedIn: (steps: string) => string;
  readonly offices: string;
  readonly officeUnknown: string;
  readonly crossDistrict: string;
  readonly counting: string;
  readonly fields: (together: number, separately: number) => string;
  readonly workingDays: (together: number, separately: number, lowerBound: boolean) => string;
  readonly fees: (total: number, unknown: number) => string;
  readonly orElse: (titles: string) => string;
  readonly words: string;
  readonly interpretations: string;
  readonly interpretationKinds: Readonly<Record<InterpretationKind, string>>;
  readonly notOpened: string;
  /** Before lines that a resident fills in by hand. */
  readonly toWrite: readonly string[];
  readonly qrCode: string;
  readonly linkTooLong: string;
  readonly notInHere: string;
  readonly colon: string;
  readonly comma: string;
  /** Between names of a list. */
  readonly and: string;
  readonly stop: string;
}
