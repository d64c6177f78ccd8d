import type { Choice, Plan } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { citation, phrase } from './phrase.ts';
import { stepNumber } from './step-number.ts';
import type { ViewContext } from './view-context.ts';

/** Steps of which the law allows one only: said before the steps, since the reader has to choose. */
export function choicePanels(plan: Plan, context: ViewContext): readonly TemplateResult[] {
  return plan.choices.map((choice) => choicePanel(choice, plan, context));
}

function choicePanel(choice: Choice, plan: Plan, context: ViewContext): TemplateResult {
  const { plan: words } = context.texts;
  const named = (id: string): string =>
    plan.steps.find((candidate) => candidate.id === id)?.title ?? id;
  return html`<section class="panel stack either">
    <h2>${words.choices}</h2>
    <ul>${choice.alternatives.map(({ entry, title, gives, brings }) => {
      const number = stepNumber(plan, entry);
      return html`<li data-alternative=${entry}><b>${
        number === null ? nothing : `${context.texts.step.number(number)} `
      }${phrase(title, context)}</b>${
        gives === null ? nothing : html`<small>${phrase(words.givesYou(gives), context)}</small>`
      }${
        brings.length === 0
          ? nothing
          : html`<small>${phrase(words.brings(brings.map(named)), context)}</small>`
      }</li>`;
    })}</ul>
    <p>${phrase(choice.say, context)}</p>
    ${choice.basis === null ? nothing : html`<p class="note">${citation(choice.basis, context)}</p>`}
  </section>`;
}
