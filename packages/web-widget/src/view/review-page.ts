import { type Answers, type Plan, planDifference } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideState } from '../session/guide-state.ts';
import { interviewOf, prefilledOf } from '../session/session.ts';
import { answerList } from './answer-list.ts';
import { asidePanel } from './aside-panel.ts';
import { changeNote } from './change-note.ts';
import { differenceNote } from './difference-note.ts';
import { icon } from './icon.ts';
import { keepPanel } from './keep-panel.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/** The answers to check, and what changing one of them did: to questions, and to the list. */
export function reviewPage(
  plan: Plan,
  state: GuideState,
  planOf: (answers: Answers) => Plan,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { review, privacy, question, keep } = context.texts;
  const { session, changed, compared } = state;
  const filled = prefilledOf(session).filter((id) => interviewOf(session).asked.includes(id));
  return html`
    <button type="button" class="link back" @click=${actions.back}>${icon('back')}${question.back}</button>
    <h1 id="heading" tabindex="-1">${review.title}</h1>
    <p class="hint">${review.note}</p>
    ${changeNote(changed, session, context)}
    ${compared === null ? nothing : differenceNote(planDifference(planOf(compared), plan), context)}
    ${filled.length === 0 ? nothing : html`<p class="panel filled">${keep.prefilledCount(filled.length)}</p>`}
    ${answerList(plan, prefilledOf(session), context, actions)}
    ${asidePanel(session, context)}
    <p class="go">
      <button type="button" class="button main wide" @click=${actions.confirm}>${review.confirm}</button>
    </p>
    <p class="note">${icon('lock')} ${privacy}</p>
    ${keepPanel(context, actions)}`;
}
