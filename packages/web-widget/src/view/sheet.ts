import type { Plan, PlannedMaterial, Step } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { dueWords } from './due.ts';
import { brandMark } from './icon.ts';
import { fullDay, phrase } from './phrase.ts';
import { headline } from './plan-head.ts';
import { lanes, stepsOf } from './plan-page.ts';
import { saving } from './saving.ts';
import { paperTags } from './step-details.ts';
import type { ViewContext } from './view-context.ts';

/**
 * The plan on paper: dates in the margin, a box for every step, lines to write on. Nothing that
 * paper cannot do (no buttons) and nothing that goes stale (no days left).
 */
export function sheet(plan: Plan, done: ReadonlySet<string>, context: ViewContext): TemplateResult {
  const { texts } = context;
  const [before, after] = texts.sheet.printed;
  return html`<div class="sheet">
    <div class="sheet-head">
      <div>
        <p class="brand">${brandMark()}${phrase(plan.title, context)}</p>
        <h1>${texts.sheet.title}</h1>
      </div>
      <div class="sheet-figure">${headline(plan, context)}</div>
    </div>
    ${plan.summary.steps === 0 ? nothing : saving(plan, context)}
    <div class="line">
      ${lanes.map(({ lane, look }) => {
        const steps = stepsOf(plan, lane);
        const { title, note } = texts.plan.lane[lane];
        return steps.length === 0
          ? nothing
          : laneOnPaper({ title, note, look, steps }, plan, done, context);
      })}
      ${openOnPaper(plan, context)}
    </div>
    <p class="write"><span>${texts.sheet.phone}</span><span>${texts.sheet.appointment}</span></p>
    <div class="sheet-foot">
      ${papers(plan, context)}
      ${unneeded(plan, context)}
    </div>
    <p class="note">${before}${fullDay(plan.asOf, context)}${after}${texts.footer(plan.reviewed)}</p>
  </div>`;
}

interface PaperLane {
  readonly title: string;
  readonly note: string;
  readonly look: string;
  readonly steps: readonly Step[];
}

function laneOnPaper(
  { title, note, look, steps }: PaperLane,
  plan: Plan,
  done: ReadonlySet<string>,
  context: ViewContext,
): TemplateResult {
  return html`<section class="lane ${look}">
    <h2>${title}<small>${note}</small></h2>
    ${steps.map((step) => stepOnPaper(step, plan, done.has(step.id), context))}
  </section>`;
}

function openOnPaper(plan: Plan, context: ViewContext): TemplateResult | typeof nothing {
  const steps = plan.steps.filter(({ status }) => status === 'undecided');
  if (steps.length === 0) return nothing;
  const { title, note } = context.texts.plan.lane.open;
  return html`<section class="lane open">
    <h2>${title}<small>${note}</small></h2>
    ${steps.map(
      (step) => html`<article class="step">
        <h3><span class="node">?</span><span>${phrase(step.title, context)}</span></h3>
        <p>${step.settledBy.map(({ ask }) => html`${phrase(ask, context)} `)}</p>
      </article>`,
    )}
  </section>`;
}

function stepOnPaper(step: Step, plan: Plan, done: boolean, context: ViewContext): TemplateResult {
  const { texts } = context;
  const marks = step.materials.flatMap(({ id }) => paperMark(plan.materials, id)).join('');
  const [basis] = step.basis;
  const places = step.channels
    .map(({ title }) => title)
    .join(context.locale === 'en' ? ', ' : '、');
  const [space, end] = context.locale === 'en' ? [' ', '.'] : ['', '。'];
  return html`<article class="step ${done ? 'done' : ''}">
    ${when(step, context)}
    <h3><span class="node">${step.number ?? texts.step.choice}</span><span>${phrase(step.title, context)}</span>${
      basis === undefined
        ? nothing
        : html`<small>${phrase(`${basis.title} ${basis.label}`.trim(), context)}</small>`
    }</h3>
    <p>${marks === '' ? nothing : texts.sheet.bring(marks)}${phrase(step.plain, context)}${
      places === '' ? nothing : html`${space}${phrase(places, context)}${end}`
    }</p>
    ${step.advice
      .filter(({ kind }) => kind !== 'note')
      .map(({ text }) => html`<p><b>${texts.step.warning}</b>${phrase(text, context)}</p>`)}
  </article>`;
}

function when(step: Step, context: ViewContext): TemplateResult | typeof nothing {
  const { deadline, who } = step;
  if (deadline !== null) {
    const { short, year, weekday, withWeekday } = context.texts.date;
    const { date } = deadline;
    // The margin is narrow: another year stands above the day.
    const isThisYear = date.slice(0, 4) === context.asOf.slice(0, 4);
    return html`<p class="when"><small>${dueWords(deadline, context)}${isThisYear ? nothing : ` ${year(date)}`}</small><time
      datetime=${date}><b>${withWeekday(short(date), weekday(date))}</b></time></p>`;
  }
  if (who === 'automatic') {
    return html`<p class="when"><b>${context.texts.step.automatic[0]}</b></p>`;
  }
  return nothing;
}

function papers(plan: Plan, context: ViewContext): TemplateResult | typeof nothing {
  if (plan.materials.length === 0) return nothing;
  const { texts } = context;
  return html`<section>
    <h2>${texts.papers.title}</h2>
    <ul class="papers">${plan.materials.map(
      (paper) =>
        html`<li>${paperMark(plan.materials, paper.id)} <b>${phrase(paper.title, context)}</b>${paperTags(paper, context)}</li>`,
    )}</ul>
  </section>`;
}

function unneeded(plan: Plan, context: ViewContext): TemplateResult | typeof nothing {
  const steps = plan.steps.filter(({ status }) => status === 'notNeeded');
  if (steps.length === 0) return nothing;
  const [open, close, between] = context.locale === 'en' ? [' (', ')', '; '] : ['（', '）', '；'];
  return html`<section>
    <h2>${context.texts.sheet.unneeded}</h2>
    <p class="note">${steps.map(
      ({ title, why }, index) =>
        html`${index === 0 ? '' : between}${phrase(title, context)}${open}${phrase(why.text, context)}${close}`,
    )}</p>
  </section>`;
}

/** ① for the first paper of the list, ② for the second; plain numbers after ⑳. */
function paperMark(materials: readonly PlannedMaterial[], id: string): readonly string[] {
  const position = materials.findIndex((paper) => paper.id === id);
  if (position === -1) return [];
  return [position < 20 ? String.fromCodePoint(0x2460 + position) : `(${position + 1})`];
}
