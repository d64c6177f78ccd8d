import type { Plan } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import { phrase } from './phrase.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/** An answer in words that waits until its question counts again. */
export interface AsideAnswer {
  readonly question: string;
  readonly title: string;
  readonly answer: string;
}

export function reviewPage(
  plan: Plan,
  aside: readonly AsideAnswer[],
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { review, privacy, question } = context.texts;
  return html`
    <button type="button" class="link back" @click=${actions.back}>${icon('back')}${question.back}</button>
    <h1 id="heading" tabindex="-1">${review.title}</h1>
    <p class="hint">${review.note}</p>
    ${answerList(plan, context, actions)}
    ${aside.length === 0 ? nothing : asidePanel(aside, context)}
    <p class="go">
      <button type="button" class="button main wide" @click=${actions.confirm}>${review.confirm}</button>
    </p>
    <p class="note">${icon('lock')} ${privacy}</p>
    ${restart(context, actions)}`;
}

/** Every answer that counts, with its way back. Also folded into the plan. */
export function answerList(
  plan: Plan,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { review } = context.texts;
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
        }</dd>
        <dd class="change">
          <button type="button" class="link" @click=${() => actions.change(question)}>${review.change}<span
            class="spoken">${review.changeWhat(title)}</span></button>
        </dd>
      </div>`;
    })}
  </dl>`;
}

function asidePanel(aside: readonly AsideAnswer[], context: ViewContext): TemplateResult {
  const { review } = context.texts;
  return html`<section class="aside">
    <h2>${review.aside(aside.length)}</h2>
    <dl class="panel stack">
      ${aside.map(
        ({ question, title, answer }) => html`<div data-question=${question}>
          <dt>${phrase(title, context)}</dt><dd>${phrase(answer, context)}</dd>
        </div>`,
      )}
      <div><dt>${review.asideWhy}</dt><dd>${review.asideNote}</dd></div>
    </dl>
  </section>`;
}

/** Clears everything, but only after it has said so. */
export function restart({ texts }: ViewContext, actions: GuideActions): TemplateResult {
  const { review } = texts;
  return html`<details class="more restart">
    <summary>${review.restart}</summary>
    <div class="panel stack">
      <p>${review.restartNote}</p>
      <p><button type="button" class="button" @click=${actions.restart}>${review.restartNow}</button></p>
    </div>
  </details>`;
}
