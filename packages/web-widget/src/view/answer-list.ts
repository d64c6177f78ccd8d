import type { Plan } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from './phrase.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/** Every answer that counts, with its way back. Also folded into the plan. */
export function answerList(
  plan: Plan,
  prefilled: readonly string[],
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { review, keep } = context.texts;
  return html`<dl class="answers">
    ${plan.answers.map(({ question, title, answer, notSure }) => {
      const open = plan.steps.filter(
        ({ status, settledBy }) =>
          status === 'undecided' && settledBy.some((settling) => settling.question === question),
      ).length;
      return html`<div data-question=${question}>
        <dt>${phrase(title, context)}</dt>
        <dd>${phrase(answer, context)}${
          notSure && open > 0
            ? html` <span class="tag open">${review.undecided(open)}</span>`
            : nothing
        }${prefilled.includes(question) ? html` <span class="tag open">${keep.prefilled}</span>` : nothing}</dd>
        <dd class="change">
          <button type="button" class="link" @click=${() => actions.change(question)}>${review.change}<span
            class="spoken">${review.changeWhat(title)}</span></button>
        </dd>
      </div>`;
    })}
  </dl>`;
}
