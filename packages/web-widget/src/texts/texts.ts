import type {
  Lane,
  Locale,
  PlainDate,
  PlannedChannel,
  PlannedDeadline,
  Substitute,
  Unit,
} from '@onething/core';
import type { AnswerProblem } from '../answering/answer-problem.ts';
import type { LoadProblem } from '../host/load-bundle.ts';
import type { DifferenceTexts, KeepTexts, WhyTexts } from './keep-texts.ts';

/** Every word of the element itself; what a guide says comes with its bundle. */
export interface Texts {
  readonly brand: string;
  readonly display: {
    readonly label: string;
    readonly large: string;
    readonly contrast: string;
    /** The other language, named in itself. */
    readonly other: { readonly locale: Locale; readonly label: string; readonly title: string };
  };
  readonly loading: string;
  readonly privacy: string;
  readonly footer: (reviewed: PlainDate) => string;
  readonly chineseOnly: string;
  readonly problem: {
    readonly title: string;
    readonly say: (problem: LoadProblem) => string;
    readonly retry: string;
  };
  readonly intro: IntroTexts;
  readonly question: QuestionTexts;
  readonly review: ReviewTexts;
  readonly keep: KeepTexts;
  readonly why: WhyTexts;
  readonly difference: DifferenceTexts;
  readonly plan: PlanTexts;
  readonly step: StepTexts;
  readonly papers: PaperTexts;
  readonly form: FormTexts;
  readonly office: OfficeTexts;
  readonly sheet: SheetTexts;
  readonly date: DateTexts;
}

export interface IntroTexts {
  readonly count: (count: Range) => string;
  readonly countNote: string;
  readonly prepare: string;
  readonly privacyNote: string;
  /** How long the answers stay: `tab` where a reload loses nothing. */
  readonly stay: Readonly<Record<'tab' | 'page', string>>;
  readonly start: string;
}

export interface QuestionTexts {
  readonly back: string;
  readonly backToIntro: string;
  readonly remaining: (count: Range) => string;
  readonly together: string;
  readonly why: string;
  readonly affects: string;
  /** Above the explanations of so many words. */
  readonly words: (count: number) => string;
  readonly basis: string;
  readonly reason: string;
  readonly yes: string;
  readonly no: string;
  readonly several: string;
  readonly notSure: string;
  /** What then happens, to that many steps at most. */
  readonly notSureNote: (steps: number) => string;
  readonly durationNote: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly years: string;
  readonly months: string;
  readonly unit: (unit: Unit) => string;
  readonly next: string;
  readonly mistakes: (count: number) => string;
  readonly mistake: string;
  readonly problem: (problem: AnswerProblem) => string;
}

export interface ReviewTexts {
  readonly title: string;
  readonly note: string;
  readonly change: string;
  readonly changeWhat: (question: string) => string;
  readonly undecided: (steps: number) => string;
  readonly aside: (count: number) => string;
  readonly confirm: string;
}

export interface PlanTexts {
  readonly title: string;
  /** `失业一件事，按2026年11月23日的规定`, in two halves around the date. */
  readonly rules: readonly [before: (guide: string) => string, after: string];
  readonly answers: (count: number) => string;
  readonly changeAnswers: string;
  readonly figures: { readonly steps: Counted; readonly visits: Counted; readonly papers: Counted };
  readonly apart: string;
  readonly together: string;
  readonly jumpPapers: string;
  readonly jumpTake: string;
  readonly lane: Readonly<Record<Lane | 'open', LaneTexts>>;
  readonly laneToday: readonly [before: string, after: string];
  readonly openLane: (steps: number) => string;
  readonly nothing: string;
  readonly choices: string;
  readonly givesYou: (what: string) => string;
  /** Steps that come with an alternative. */
  readonly brings: (titles: readonly string[]) => string;
  /** `unknown`: steps whose fee is not known. */
  readonly fees: (total: number, unknown: number) => string;
  /** `lowerBound`: some step's time is not known. */
  readonly workingDays: (days: number, lowerBound: boolean) => string;
  readonly unneeded: (count: number) => string;
  readonly take: string;
  readonly print: string;
  readonly updated: string;
}

export interface LaneTexts {
  readonly title: string;
  readonly note: string;
}

/** A number with its words around it, so that the number can be set large. */
export type Counted = (count: number) => readonly [before: string, after: string];

export interface Range {
  readonly min: number;
  readonly max: number;
}

export interface StepTexts {
  readonly number: (number: number) => string;
  readonly undecided: string;
  /** In place of the number of a step that hangs on an open choice; then the same in words. */
  readonly choice: string;
  readonly toChoose: string;
  readonly dueBy: Readonly<Record<PlannedDeadline['who'], string>>;
  readonly suggestedBy: string;
  readonly daysLeft: (days: number) => string;
  readonly automatic: readonly [string, string];
  readonly employerActs: readonly [string, string];
  readonly channels: string;
  readonly channel: Readonly<Record<PlannedChannel['kind'], string>>;
  /** What a disclosure holds; `whole`: also what the step is. */
  readonly more: (papers: number, whole: boolean) => string;
  readonly papers: string;
  readonly optionalPaper: string;
  readonly uncertainPaper: string;
  readonly fromStep: (number: number) => string;
  readonly copies: (originals: number, copies: number) => string;
  readonly instead: Readonly<Record<Substitute, string>>;
  readonly deadline: string;
  readonly otherDistricts: string;
  readonly movedFrom: readonly [before: string, after: string];
  readonly approximate: string;
  readonly takes: string;
  readonly statutory: string;
  readonly promised: string;
  readonly gives: string;
  readonly produces: string;
  readonly fee: string;
  readonly basis: string;
  readonly interpretation: string;
  readonly why: string;
  readonly confirm: string;
  readonly unsure: string;
  readonly notes: string;
  readonly done: string;
  readonly warning: string;
  readonly excludes: (title: string) => string;
  readonly sources: string;
  readonly reviewed: string;
  readonly answerIt: string;
  readonly settledAbove: string;
  readonly about: string;
  readonly alsoOpen: (questions: number) => string;
  readonly newTab: string;
}

export interface PaperTexts {
  readonly title: string;
  readonly summary: (bring: number, free: number) => string;
  readonly none: string;
  readonly from: (issuer: string) => string;
  readonly usedIn: (steps: readonly number[]) => string;
  /** Of a paper that only steps of an open choice need. */
  readonly ifChosen: string;
  readonly ticksToo: string;
}

/** Words about the one form over all steps. */
export interface FormTexts {
  readonly title: (fields: number) => string;
  readonly summary: (separately: number, known: number) => string;
  readonly byHand: string;
}

/** Words about a place in a district. */
export interface OfficeTexts {
  readonly title: string;
  readonly address: (words: string) => string;
  readonly hours: (words: string) => string;
  readonly phone: (words: string) => string;
  readonly unknown: string;
}

export interface SheetTexts {
  readonly title: string;
  readonly bring: (marks: string) => string;
  readonly phone: string;
  readonly appointment: string;
  readonly unneeded: string;
  readonly printed: readonly [before: string, after: string];
  readonly original: string;
}

export interface DateTexts {
  readonly full: (date: PlainDate) => string;
  readonly year: (date: PlainDate) => string;
  /** Without the year. */
  readonly short: (date: PlainDate) => string;
  readonly weekday: (date: PlainDate) => string;
  /** Weekday and day in the order of the language. */
  readonly withWeekday: (day: string, weekday: string) => string;
}
