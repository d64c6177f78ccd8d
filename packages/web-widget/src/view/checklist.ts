import type { Plan, PlannedMaterial } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from './phrase.ts';
import { paperTags } from './step-details.ts';
import { stepNumber, stepNumbers } from './step-number.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

/** Papers over all steps, to tick off. The whole row is the target. */
export function checklist(
  plan: Plan,
  ticked: ReadonlySet<string>,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { papers } = context.texts;
  const free = plan.materials.filter(({ instead }) => instead !== null).length;
  return html`<section class="bring">
    <h2 id="papers" tabindex="-1">${papers.title}</h2>
    ${
      plan.materials.length === 0
        ? html`<p class="small">${papers.none}</p>`
        : html`<p class="small">${papers.summary(plan.materials.length - free, free)}</p>
          <ul class="checklist">${plan.materials.map((paper) => row(paper, plan, ticked, context, actions))}</ul>`
    }
  </section>`;
}

function row(
  paper: PlannedMaterial,
  plan: Plan,
  ticked: ReadonlySet<string>,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const toggle = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) actions.tickPaper(paper.id, event.target.checked);
  };
  return html`<li data-material=${paper.id}><label class="check">
    <input type="checkbox" .checked=${ticked.has(paper.id)} @change=${toggle}>
    <span>
      <b>${phrase(paper.title, context)}</b>
      <small>${paperFacts(paper, plan, context)}</small>
      ${paperTags(paper, context)}
      ${paper.note === null ? nothing : html`<small>${phrase(paper.note, context)}</small>`}
    </span>
  </label></li>`;
}

/** Who issues it, in which steps it is used, how many. */
function paperFacts(paper: PlannedMaterial, plan: Plan, context: ViewContext): TemplateResult {
  const { papers, step } = context.texts;
  const used = stepNumbers(plan, paper.steps);
  const from = paper.producedBy === null ? null : stepNumber(plan, paper.producedBy);
  const comma = context.locale === 'en' ? ', ' : '，';
  const parts = [
    from === null
      ? paper.issuedBy === ''
        ? []
        : [phrase(papers.from(paper.issuedBy), context)]
      : [step.fromStep(from)],
    [used.length === 0 ? papers.ifChosen : papers.usedIn(used)],
    paper.instead === null
      ? [step.copies(paper.originals, paper.copies)].filter((text) => text !== '')
      : [],
  ].flat();
  return html`${parts.map((part, index) => (index === 0 ? part : html`${comma}${part}`))}`;
}
