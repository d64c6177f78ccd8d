import type { Plan, PlannedChannel, Step } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { dueChip } from './due.ts';
import { icon } from './icon.ts';
import { link, phrase } from './phrase.ts';
import { stepDetails } from './step-details.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/** A step to do. What can wait (`later`, `optional`) is told more shortly. */
export function stepItem(
  step: Step,
  plan: Plan,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { texts } = context;
  const number = step.number ?? 0;
  return html`<article class="step" data-step=${step.id} data-status=${step.status}>
    <h3><span class="node" aria-hidden="true">${number}</span><span class="spoken">${texts.step.number(number)} </span>${phrase(step.title, context)}</h3>
    <p>${phrase(step.plain, context)}</p>
    <div class="facts">
      ${dueChip(step, context)}
      ${channelList(step.channels, context)}
    </div>
    ${notices(step, plan, context)}
    ${stepDetails(step, plan, context, actions)}
  </article>`;
}

function channelList(
  channels: readonly PlannedChannel[],
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (channels.length === 0) return nothing;
  return html`<ul class="ways" aria-label=${context.texts.step.channels}>${channels.map(
    ({ kind, title, url }) => html`<li>${icon(kind)}${link(url, phrase(title, context), context)}</li>`,
  )}</ul>`;
}

/** What must not be folded away: warnings, what excludes this step, and gaps in what is published. */
export function notices(
  step: Step,
  plan: Plan,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { texts } = context;
  const rivals = step.excludes.filter(({ entry }) =>
    plan.steps.some(({ id, status }) => id === entry && status === 'needed'),
  );
  const unsure = step.confidence === 'low' || step.confidence === 'unknown';
  const lines: readonly TemplateResult[] = [
    ...step.advice
      .filter(({ kind }) => kind === 'warning')
      .map(({ text }) => html`<p class="notice">${icon('notice')}<span><b class="spoken">${texts.step.warning}</b>${phrase(text, context)}</span></p>`),
    ...step.advice
      .filter(({ kind }) => kind === 'note')
      .map(({ text }) => html`<p class="note">${phrase(text, context)}</p>`),
    ...rivals.map(
      ({ title, say }) => html`<p class="note">${texts.step.excludes(title)}${phrase(say, context)}</p>`,
    ),
    ...(unsure ? [html`<p class="note">${texts.step.unsure}</p>`] : []),
  ];
  return lines.length === 0 ? nothing : html`<div class="notices">${lines}</div>`;
}
