import type { FactValue, Locale, PlainDate } from '@onething/core';
import type { Keeping } from '../session/keeping.ts';
import type { Texts } from '../texts/texts.ts';

/** For whom a page is written, and when. */
export interface ViewContext {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly asOf: PlainDate;
  readonly keeping: Keeping;
}

/** What a reader can do with the answers as a whole. */
export interface KeepingActions {
  readonly takeOffer: () => void;
  readonly dropOffer: () => void;
  readonly save: () => void;
  readonly deleteSaved: () => void;
  readonly share: () => Promise<void>;
  /** Forgets every answer, those saved too. */
  readonly clear: () => void;
}

export interface DisplayActions {
  readonly switchLanguage: () => void;
  readonly switchLarge: () => void;
  readonly switchContrast: () => void;
}

/** What a reader can do. Views call these; only the element knows what follows. */
export interface GuideActions extends KeepingActions, DisplayActions {
  readonly start: () => void;
  readonly submit: (event: SubmitEvent) => void;
  readonly back: () => void;
  readonly change: (question: string) => void;
  readonly review: () => void;
  readonly confirm: () => void;
  /** Answers an open question from the plan, at a step that waits for it. */
  readonly settle: (question: string, value: FactValue, step: string) => void;
  /** Works out the reasons of a step. */
  readonly explain: (step: string) => void;
  readonly tickPaper: (material: string, ticked: boolean) => void;
  readonly tickStep: (step: string, ticked: boolean) => void;
  readonly print: () => void;
  readonly retry: () => void;
  /** Moves focus to an element of the page, by id. */
  readonly goTo: (id: string) => void;
}
