import type { Plan, PlannedChannel, Step } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { dueChip } from './due.ts';
import { icon } from './icon.ts';
import { link, phrase } from './phrase.ts';
import { isUnsure, stepDetails } from './step-details.ts';
import type { StepReasons } from './step-reason.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/**
 * A step to do. Ticked off, it folds to its title, so that the list shrinks as the work does; one that
 * is the reader's choice is folded from the start, but for its title and what must not be overlooked.
 */
export function stepItem(
  step: Step,
  plan: Plan,
  done: boolean,
  reasons: StepReasons,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { texts } = context;
  // A step of an open choice has no number: whether it will be done is not known.
  const [mark, spoken] =
    step.number === null
      ? [texts.step.choice, texts.step.toChoose]
      : [step.number, texts.step.number(step.number)];
  const folded = done || step.optional;
  const toggle = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) actions.tickStep(step.id, event.target.checked);
  };
  return html`<article class="step ${done ? 'done' : ''}" data-step=${step.id} data-status=${step.status}>
    <h3 id="step.${step.id}" tabindex="-1"><span class="node" aria-hidden="true">${done ? '✓' : mark}</span><span class="spoken">${spoken} </span>${phrase(step.title, context)}</h3>
    ${
      folded
        ? nothing
        : html`<p>${phrase(step.plain, context)}</p>
          <div class="facts">${dueChip(step, context)}${channelList(step.channels, context)}${
            isUnsure(step) ? html`<span class="tag open">${texts.step.unsure}</span>` : nothing
          }</div>`
    }
    ${folded && !done && step.deadline !== null ? html`<div class="facts">${dueChip(step, context)}</div>` : nothing}
    ${done ? nothing : notices(step, plan, context)}
    <div class="step-foot">
      ${stepDetails(step, plan, reasons, context, actions, folded)}
      ${
        step.who === 'automatic'
          ? nothing
          : html`<label class="check inline"><input type="checkbox" .checked=${done} @change=${toggle}><span>${texts.step.done}<span
              class="spoken">${spoken} ${step.title}</span></span></label>`
      }
    </div>
  </article>`;
}

function channelList(
  channels: readonly PlannedChannel[],
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (channels.length === 0) return nothing;
  return html`<ul class="ways" aria-label=${context.texts.step.channels}>${channels.map(
    ({ kind, title, url }) =>
      html`<li>${icon(kind)}${link(url, phrase(title, context), context)}</li>`,
  )}</ul>`;
}

/** What must not be folded away: warnings, what to ask the office, and what excludes this step. */
export function notices(
  step: Step,
  plan: Plan,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { texts } = context;
  const urgent = step.advice.filter(({ kind }) => kind !== 'note');
  const rivals = step.excludes.filter(({ entry }) =>
    plan.steps.some(({ id, status }) => id === entry && status === 'needed'),
  );
  if (urgent.length + rivals.length === 0) return nothing;
  return html`<div class="notices">
    ${urgent.map(
      ({ text }) =>
        html`<p class="notice">${icon('notice')}<span><b class="spoken">${texts.step.warning}</b>${phrase(text, context)}</span></p>`,
    )}
    ${rivals.map(
      ({ title, say }) =>
        html`<p class="note">${texts.step.excludes(title)}${phrase(say, context)}</p>`,
    )}
  </div>`;
}
