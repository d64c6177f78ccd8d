import type { FactValue, GuideBundle, Plan, Question } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { choicesOf } from './choice-fields.ts';
import { phrase } from './phrase.ts';
import { isUnsure, stepDetails } from './step-details.ts';
import { notices } from './step-item.ts';
import type { StepReasons } from './step-reason.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/**
 * Steps that an answer would settle. Each asks its first question in place, unless a step above asks
 * it already (it is then told shortly): with every answer the plan is made anew, and the next
 * question comes up.
 */
export function openSteps(
  bundle: GuideBundle,
  plan: Plan,
  reasons: StepReasons,
  context: ViewContext,
  actions: GuideActions,
): readonly TemplateResult[] {
  const { texts } = context;
  const steps = plan.steps.filter(({ status }) => status === 'undecided');
  const firstAsking = new Map<string, string>();
  for (const { id, settledBy } of steps) {
    const [first] = settledBy;
    if (first !== undefined && !firstAsking.has(first.question))
      firstAsking.set(first.question, id);
  }
  return steps.map((step) => {
    const [first, ...others] = step.settledBy;
    const asksHere = first !== undefined && firstAsking.get(first.question) === step.id;
    return html`<article class="step" data-step=${step.id} data-status=${step.status}>
      <h3 id="step.${step.id}" tabindex="-1"><span class="node" aria-hidden="true">?</span><span class="spoken">${texts.step.undecided} </span>${phrase(step.title, context)}</h3>
      ${asksHere ? html`<p>${phrase(step.plain, context)}</p>` : nothing}
      ${isUnsure(step) ? html`<div class="facts"><span class="tag open">${texts.step.unsure}</span></div>` : nothing}
      ${asksHere ? settle(bundle, first.question, step.id, context, actions) : nothing}
      ${first === undefined || asksHere ? nothing : html`<p class="note">${texts.step.settledAbove}${phrase(first.ask, context)}</p>`}
      ${asksHere && others.length > 0 ? html`<p class="note">${texts.step.alsoOpen(others.length)}</p>` : nothing}
      ${notices(step, plan, context)}
      ${stepDetails(step, plan, reasons, context, actions, !asksHere)}
    </article>`;
  });
}

/** Few choices are answered here; anything longer or typed has its own page. */
function settle(
  bundle: GuideBundle,
  id: string,
  step: string,
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
        @click=${() => actions.settle(id, valueOf(question, value), step)}>${label}</button>`,
    )}
  </fieldset>`;
}

function isShort({ kind, options = [] }: Question): boolean {
  return kind === 'yes-no' || (kind === 'single-choice' && options.length <= 4);
}

function valueOf({ kind }: Question, value: string): FactValue {
  return kind === 'yes-no' ? value === 'true' : value;
}
