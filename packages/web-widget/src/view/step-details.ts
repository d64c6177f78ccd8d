import type { Plan, Step, StepDeadline, StepMaterial } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { linkified } from './linkified.ts';
import { officeList } from './office-list.ts';
import { citation, fullDay, link, phrase } from './phrase.ts';
import { stepNumber } from './step-number.ts';
import { decidingAnswers, explainOnce, type StepReasons } from './step-reason.ts';
import type { GuideActions, ViewContext } from './view-context.ts';

type Rows = readonly (TemplateResult | typeof nothing)[];

/**
 * What one disclosure of a step holds: papers, time, cost, place, law, reason, and what is not known.
 * `whole`: also what the step is and where it is done, where that is not shown above.
 */
export function stepDetails(
  step: Step,
  plan: Plan,
  reasons: StepReasons,
  context: ViewContext,
  actions: GuideActions,
  whole: boolean,
): TemplateResult {
  const { texts } = context;
  const words = texts.step;
  const row = (title: string, items: readonly (TemplateResult | string)[]): Rows =>
    items.length === 0
      ? []
      : [
          html`<div><dt>${title}</dt><dd>${
            items.length === 1
              ? items[0]
              : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
          }</dd></div>`,
        ];
  const say = (text: string): TemplateResult | string => phrase(text, context);
  const confirm = [...(isUnsure(step) ? [words.unsure] : []), ...step.confirm.map(say)];
  const notes = step.advice.flatMap(({ kind, text }) => (kind === 'note' ? [say(text)] : []));
  const places = step.channels.flatMap(({ title, url, note }) => {
    if (note === null && !whole) return [];
    const more = note === null ? nothing : html`<small>${say(note)}</small>`;
    return [html`${link(url, say(title), context)}${more}`];
  });
  const change = html`<button type="button" class="link inline" @click=${actions.review}>${texts.plan.changeAnswers}</button>`;
  const fee = html`${say(step.fee.text)}${
    step.fee.basis === null ? nothing : html` ${citation(step.fee.basis, context)}`
  }`;
  const papers = step.materials.map((paper) => material(paper, plan, context));
  const crossDistrict = step.crossDistrict === null ? [] : [say(step.crossDistrict.text)];
  const basis = step.basis.map((cited) => citation(cited, context));
  const produces = step.produces.map(({ title }) => say(title));
  const decided = decidingAnswers(reasons(step.id)?.because ?? [], context);
  return html`<details class="more" @toggle=${explainOnce(step.id, actions)}>
    <summary>${words.more(step.materials.length, whole)}</summary>
    <dl class="panel">
      ${[
        ...row(words.about, whole ? [say(step.plain)] : []),
        ...row(words.papers, papers),
        ...row(
          words.deadline,
          step.deadlines.flatMap((each) => deadlineNotes(each, context)),
        ),
        ...row(words.takes, takes(step, context)),
        ...row(words.fee, [fee]),
        ...row(words.gives, step.gives === null ? [] : [say(step.gives)]),
        ...row(words.produces, produces),
        ...row(words.channels, places),
        ...row(texts.office.title, officeList(step.offices, context)),
        ...row(words.otherDistricts, crossDistrict),
        ...row(words.why, step.why.text === '' ? [] : [html`${say(step.why.text)} ${change}`]),
        ...row(texts.why.decided, decided),
        ...row(words.basis, basis),
        ...row(words.notes, notes),
        ...row(words.confirm, confirm),
      ]}
      <div class="small"><dt>${words.sources}</dt><dd><ul>
        ${step.sources.map((source) => html`<li>${linkified(source, context)}</li>`)}
        <li>${words.reviewed} ${fullDay(step.reviewed, context)}</li>
      </ul></dd></div>
    </dl>
  </details>`;
}

/** Its sources do not settle it. */
export function isUnsure({ confidence }: Step): boolean {
  return confidence === 'low' || confidence === 'unknown';
}

function material(paper: StepMaterial, plan: Plan, context: ViewContext): TemplateResult {
  const { step } = context.texts;
  const from = paper.producedBy === null ? null : stepNumber(plan, paper.producedBy);
  const comma = context.locale === 'en' ? ', ' : '，';
  return html`${phrase(paper.title, context)}${
    from === null ? nothing : html`${comma}<span class="whole">${step.fromStep(from)}</span>`
  }${paperTags(paper, context)}${paper.note === null ? nothing : html`<small>${phrase(paper.note, context)}</small>`}`;
}

/** Facts about a paper: what replaces it, whether it is asked for at all. */
export function paperTags(
  { instead, optional, certain }: Pick<StepMaterial, 'instead' | 'optional' | 'certain'>,
  { texts }: ViewContext,
): Rows {
  return [
    instead === null ? nothing : html` <em class="tag">${texts.step.instead[instead]}</em>`,
    optional ? html` <em class="tag open">${texts.step.optionalPaper}</em>` : nothing,
    certain ? nothing : html` <em class="tag open">${texts.step.uncertainPaper}</em>`,
  ];
}

function deadlineNotes(
  { text, date, relative, passed, movedFrom, approximate, basis }: StepDeadline,
  context: ViewContext,
): readonly (TemplateResult | string)[] {
  const { step } = context.texts;
  const [before, after] = step.movedFrom;
  return [
    ...(text === '' ? [] : [phrase(text, context)]),
    ...(date !== null || relative === null || relative === text ? [] : [phrase(relative, context)]),
    ...(passed === null ? [] : [phrase(passed, context)]),
    ...(movedFrom === null ? [] : [html`${before}${fullDay(movedFrom, context)}${after}`]),
    ...(approximate ? [step.approximate] : []),
    ...(basis === null ? [] : [citation(basis, context)]),
  ];
}

function takes(
  { takes: { statutory, promised, note, basis } }: Step,
  context: ViewContext,
): readonly (TemplateResult | string)[] {
  const { step } = context.texts;
  return [
    ...(statutory === null ? [] : [`${step.statutory} ${statutory}`]),
    ...(promised === null ? [] : [`${step.promised} ${promised}`]),
    ...(note === null ? [] : [phrase(note, context)]),
    ...(basis === null ? [] : [citation(basis, context)]),
  ];
}
