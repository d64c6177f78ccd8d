import type { FactValue, GuideBundle, Plan, Question, Step } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { choicesOf } from './choice-fields.ts';
import { phrase } from './phrase.ts';
import { notices } from './step-item.ts';
import { isUnsure, stepDetails } from './step-details.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/** Steps that an answer would settle, each question asked in place, once. */
export function openSteps(
  bundle: GuideBundle,
  plan: Plan,
  context: ViewContext,
  actions: GuideActions,
): readonly TemplateResult[] {
  const askedAbove = new Set<string>();
  return plan.steps
    .filter(({ status }) => status === 'undecided')
    .map((step) => {
      const fresh = step.settledBy.filter(({ question }) => !askedAbove.has(question));
      const again = step.settledBy.filter(({ question }) => askedAbove.has(question));
      for (const { question } of fresh) askedAbove.add(question);
      return html`<article class="step" data-step=${step.id} data-status=${step.status}>
        <h3><span class="node" aria-hidden="true">?</span><span class="spoken">${context.texts.step.undecided} </span>${phrase(step.title, context)}</h3>
        <p>${phrase(step.plain, context)}</p>
        ${isUnsure(step) ? html`<p><span class="tag open">${context.texts.step.unsure}</span></p>` : nothing}
        ${fresh.map(({ question }) => settle(bundle, question, context, actions))}
        ${fresh.length === 0 ? settledAbove(again, context) : nothing}
        ${notices(step, plan, context)}
        ${stepDetails(step, plan, context, actions)}
      </article>`;
    });
}

function settledAbove(
  questions: Step['settledBy'],
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  return html`<p class="note">${context.texts.step.settledAbove}${questions.map(
    ({ ask }) => html`<span class="asked">${phrase(ask, context)}</span> `,
  )}</p>`;
}

/** Few choices are answered here; anything longer or typed has its own page. */
function settle(
  bundle: GuideBundle,
  id: string,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult | typeof nothing {
  const question = bundle.questions.find((candidate) => candidate.id === id);
  if (question === undefined) return nothing;
  const { locale, texts } = context;
  const ask = locale === 'en' ? (question.ask.en ?? question.ask.zh) : question.ask.zh;
  const choices = choicesOf(question, context);
  if (!isShort(question)) {
    return html`<div class="settle" data-question=${id}>
      <p class="asked">${phrase(ask, context)}</p>
      <button type="button" class="button" @click=${() => actions.change(id)}>${texts.step.answerIt}</button>
    </div>`;
  }
  return html`<fieldset class="settle" data-question=${id}>
    <legend>${phrase(ask, context)}</legend>
    ${choices.map(
      ({ value, label }) => html`<button type="button" class="button"
        @click=${() => actions.settle(id, valueOf(question, value))}>${label}</button>`,
    )}
  </fieldset>`;
}

function isShort({ kind, options = [] }: Question): boolean {
  return kind === 'yes-no' || (kind === 'single-choice' && options.length <= 4);
}

function valueOf({ kind }: Question, value: string): FactValue {
  return kind === 'yes-no' ? value === 'true' : value;
}
