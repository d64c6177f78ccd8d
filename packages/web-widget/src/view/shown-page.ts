import { type Answers, type PlainDate, type Plan, plan, whyAsked } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LoadProblem } from '../host/load-bundle.ts';
import { type GuideState, hasAnswers } from '../session/guide-state.ts';
import { progressOf } from '../session/progress.ts';
import { givenAnswers, goBack, interviewOf, pageOf, prefilledOf } from '../session/session.ts';
import { changeNote } from './change-note.ts';
import type { Frame } from './frame.ts';
import { introPage } from './intro-page.ts';
import { keepPanel } from './keep-panel.ts';
import { noticePanel } from './notice-panel.ts';
import { planPage } from './plan-page.ts';
import { loadingPage, problemPage } from './problem-page.ts';
import { questionPage } from './question-page.ts';
import { reviewPage } from './review-page.ts';
import { sheet } from './sheet.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/** What the element shows. */
export type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly problem: LoadProblem }
  | { readonly kind: 'guide'; readonly state: GuideState };

export interface ShownPage {
  /** For hosts and tests to tell pages apart; appears as `data-page`. */
  readonly name: 'loading' | 'problem' | 'intro' | 'questions' | 'review' | 'plan';
  readonly width: Frame['width'];
  readonly reviewed: PlainDate | null;
  readonly body: TemplateResult;
  /** The page on paper, where it has one. */
  readonly sheet: TemplateResult | null;
}

export function shownPage(shown: Shown, context: ViewContext, actions: GuideActions): ShownPage {
  const apart = { width: 'narrow', reviewed: null, sheet: null } as const;
  switch (shown.kind) {
    case 'loading':
      return { ...apart, name: 'loading', body: loadingPage(context) };
    case 'problem':
      return { ...apart, name: 'problem', body: problemPage(shown.problem, context, actions) };
    case 'guide':
      return guidePage(shown.state, context, actions);
    default: {
      const impossible: never = shown;
      return impossible;
    }
  }
}

function guidePage(state: GuideState, context: ViewContext, actions: GuideActions): ShownPage {
  const { session, started } = state;
  const { bundle, asOf } = session;
  const { reviewed } = bundle.guide;
  const interview = interviewOf(session);
  const said = noticePanel(state, context, actions);
  // Whoever has answered anything can clear it from any page.
  const keep = hasAnswers(state) ? keepPanel(context, actions) : nothing;
  if (!started) {
    const body = html`${said}${introPage(session, context, actions)}${keep}`;
    return { name: 'intro', width: 'medium', reviewed, sheet: null, body };
  }
  const planOf = (answers: Answers): Plan =>
    plan(bundle, answers, { asOf, locale: context.locale });
  const page = pageOf(session);
  switch (page.kind) {
    case 'questions': {
      const body = html`${questionPage(
        {
          bundle,
          questions: page.questions,
          answers: givenAnswers(session),
          prefilled: prefilledOf(session),
          problems: state.problems,
          progress: progressOf(interview, page.questions),
          first: goBack(session) === undefined,
          news: html`${said}${changeNote(state.changed, session, context)}`,
          why: (question) =>
            whyAsked(bundle, question, interview.answers, { asOf, locale: context.locale }),
        },
        context,
        actions,
      )}${keep}`;
      return { name: 'questions', width: 'narrow', reviewed: null, sheet: null, body };
    }
    case 'review': {
      const body = html`${said}${reviewPage(planOf(interview.answers), state, planOf, context, actions)}`;
      return { name: 'review', width: 'narrow', reviewed: null, sheet: null, body };
    }
    case 'plan': {
      const made = planOf(interview.answers);
      const body = html`${said}${planPage(state, made, context, actions)}`;
      return {
        name: 'plan',
        width: 'wide',
        reviewed,
        sheet: sheet(made, state.ticked.steps, context),
        body,
      };
    }
    default: {
      const impossible: never = page;
      return impossible;
    }
  }
}
