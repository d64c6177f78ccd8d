import type { PlainDate } from '@onething/core';
import type { AnswerOrigin, KeepingNews } from '../session/notice.ts';

/** Words about keeping answers, taking them along, and filling them in. */
export interface KeepTexts {
  readonly title: string;
  readonly saveTitle: string;
  readonly saveNote: string;
  readonly save: string;
  readonly saveAgain: string;
  /** What is saved on the device. */
  readonly saved: Readonly<Record<'these' | 'others', string>>;
  readonly noStore: string;
  readonly deleteSaved: string;
  readonly linkTitle: string;
  readonly linkWarning: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly clearTitle: string;
  readonly clearNote: string;
  readonly clear: string;
  readonly news: Readonly<Record<KeepingNews, string>>;
  readonly unusable: Readonly<Record<AnswerOrigin, string>>;
  readonly otherGuide: string;
  /** How answers came in. */
  readonly resumed: Readonly<Record<AnswerOrigin, (count: number) => string>>;
  readonly savedOn: (day: PlainDate) => string;
  readonly guideChanged: string;
  readonly refused: (count: number) => string;
  /** Answers to questions that are no more. */
  readonly gone: (count: number) => string;
  readonly offer: Readonly<Record<'device' | 'link', OfferTexts>>;
  /** The way to look at the offered answers. */
  readonly offered: string;
  /** Where the reader has answers already. */
  readonly replaces: string;
  readonly prefilled: string;
  readonly prefilledCount: (count: number) => string;
}

export interface OfferTexts {
  readonly title: string;
  /** How many answers wait, and of which day they are. */
  readonly note: (count: number, day: PlainDate) => string;
  readonly take: string;
  readonly drop: string;
}

/** Words about why: of a step, and of an answer that was set aside. */
export interface WhyTexts {
  readonly decided: string;
  readonly answered: (title: string, answer: string) => string;
  readonly whyNot: string;
  /** Before one set of changes; before several, of which any will do. */
  readonly neededIf: string;
  readonly neededIfAny: string;
  readonly instead: (to: string, now: string | null) => string;
  readonly never: string;
  readonly asideBecause: (reasons: string) => string;
  readonly asideAnyway: string;
  readonly bringsBack: (title: string, answers: readonly string[]) => string;
  readonly cameIn: (cause: string, questions: readonly string[]) => string;
  readonly setAside: (cause: string, questions: readonly string[]) => string;
  readonly cameBack: (cause: string, questions: readonly string[]) => string;
}

/** Words about what changing an answer did to the list. */
export interface DifferenceTexts {
  readonly title: string;
  readonly none: string;
  readonly open: string;
  readonly becomes: (label: string, before: string, after: string) => string;
  readonly needed: (titles: readonly string[]) => string;
  readonly undecided: (titles: readonly string[]) => string;
  readonly notNeeded: (titles: readonly string[]) => string;
  readonly papersIn: (titles: readonly string[]) => string;
  readonly papersOut: (titles: readonly string[]) => string;
  readonly papersOther: (titles: readonly string[]) => string;
  readonly lastDay: (title: string, before: string | null, after: string | null) => string;
}
