import type { FactValue, Locale, PlainDate } from '@onething/core';
import type { Texts } from '../texts/texts.ts';

/** For whom a page is written, and when. */
export interface ViewContext {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly asOf: PlainDate;
}

/** What a reader can do. Views call these; only the element knows what follows. */
export interface GuideActions {
  readonly start: () => void;
  readonly submit: (event: SubmitEvent) => void;
  readonly back: () => void;
  readonly change: (question: string) => void;
  readonly review: () => void;
  readonly confirm: () => void;
  readonly restart: () => void;
  /** Answers an open question from the plan, at a step that waits for it. */
  readonly settle: (question: string, value: FactValue, step: string) => void;
  readonly tickPaper: (material: string, ticked: boolean) => void;
  readonly tickStep: (step: string, ticked: boolean) => void;
  readonly print: () => void;
  readonly retry: () => void;
  readonly switchLanguage: () => void;
  readonly switchLarge: () => void;
  readonly switchContrast: () => void;
  /** Moves focus to an element of the page, by id. */
  readonly goTo: (id: string) => void;
}
