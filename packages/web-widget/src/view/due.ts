import type { PlannedDeadline, Step } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWithWeekday } from './phrase.ts';
import type { ViewContext } from './view-context.ts';

/** Who must be done by when, then the days left. Filled: fixed by law. Outlined: advice. */
export function dueChip(
  { deadline, who }: Step,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { step } = context.texts;
  if (deadline !== null) {
    return html`<p class="due ${deadline.force === 'advisory' ? 'advice' : ''}">
      <b>${dueWords(deadline, context)} ${dayWithWeekday(deadline.date, context)}</b><span>${step.daysLeft(deadline.daysLeft)}</span>
    </p>`;
  }
  if (who === 'resident') return nothing;
  const [act, note] = who === 'automatic' ? step.automatic : step.employerActs;
  return html`<p class="due advice"><b>${act}</b><span>${note}</span></p>`;
}

export function dueWords({ force, who }: PlannedDeadline, { texts }: ViewContext): string {
  return force === 'advisory' ? texts.step.suggestedBy : texts.step.dueBy[who];
}
