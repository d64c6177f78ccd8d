import type { Plan } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { answerList } from './answer-list.ts';
import { dayWithWeekday, fullDay, phrase } from './phrase.ts';
import { saving } from './saving.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

export function planHead(
  plan: Plan,
  prefilled: readonly string[],
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { texts } = context;
  const [before, after] = texts.plan.rules;
  return html`<div class="plan-head">
    <div>
      <p class="small">${phrase(before(plan.title), context)}${fullDay(plan.asOf, context)}${after}</p>
      <h1 id="heading" tabindex="-1">${texts.plan.title}</h1>
      ${headline(plan, context)}
      <details class="more given">
        <summary>${texts.plan.answers(plan.answers.length)}</summary>
        ${answerList(plan, prefilled, context, actions)}
      </details>
    </div>
    <div>
      ${plan.summary.steps === 0 ? nothing : saving(plan, context)}
      ${costs(plan, context)}
      <div class="jump">
        <button type="button" class="link" @click=${() => actions.goTo('papers')}>${texts.plan.jumpPapers}</button>
        <button type="button" class="link" @click=${() => actions.goTo('take')}>${texts.plan.jumpTake}</button>
      </div>
    </div>
  </div>`;
}

/** Money and time over all steps, where anything is known of them. */
function costs({ summary }: Plan, { texts }: ViewContext): readonly TemplateResult[] {
  const { fees, workingDays } = summary;
  const said = [
    ...(fees.total > 0 ? [texts.plan.fees(fees.total, fees.unknown)] : []),
    ...(workingDays.together > 0
      ? [texts.plan.workingDays(workingDays.together, workingDays.lowerBound)]
      : []),
  ];
  return said.map((words) => html`<p class="note">${words}</p>`);
}

export function headline(
  { headline: shown }: Plan,
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (shown === null) return nothing;
  const space = context.locale === 'en' ? ' ' : '';
  // A day is too long for the size of a number on a phone.
  const figure = Number.isNaN(Number(shown.value)) ? 'day' : 'whole';
  return html`<p class="outcome">${phrase(shown.label, context)} <span class=${figure}><b>${shown.value}</b>${space}${shown.unit}</span></p>
    ${shown.note === '' ? nothing : html`<p class="note">${phrase(shown.note, context)}</p>`}`;
}

/** `今天11月23日 周一。` */
export function todayWords(plan: Plan, context: ViewContext): TemplateResult {
  const [before, after] = context.texts.plan.laneToday;
  return html`${before}${dayWithWeekday(plan.asOf, context)}${after}`;
}
