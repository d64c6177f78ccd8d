import type { Plan } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from './phrase.ts';
import { stepNumbers } from './step-number.ts';
import type { ViewContext } from './view-context.ts';

/** The one form over all steps: what is filled in already, what is to be written by hand. */
export function formList(plan: Plan, context: ViewContext): TemplateResult | typeof nothing {
  const { form } = context.texts;
  if (plan.form.length === 0) return nothing;
  const known = plan.form.filter(({ value }) => value !== null).length;
  return html`<details class="more form-list">
    <summary>${form.title(plan.form.length)}</summary>
    <p class="small">${form.summary(plan.summary.fields.separately, known)}</p>
    <dl class="panel">${plan.form.map(({ id, title, value, steps, certain, note }) => {
      const numbers = stepNumbers(plan, steps);
      return html`<div data-field=${id}><dt>${phrase(title, context)}</dt><dd>${
        value === null ? form.byHand : html`<b>${phrase(value, context)}</b>`
      }${certain ? nothing : html` <em class="tag open">${context.texts.step.uncertainPaper}</em>`}${
        numbers.length === 0
          ? nothing
          : html`<small>${context.texts.papers.usedIn(numbers)}</small>`
      }${note === null ? nothing : html`<small>${phrase(note, context)}</small>`}</dd></div>`;
    })}</dl>
  </details>`;
}
