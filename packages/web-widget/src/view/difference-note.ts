import type { Changed, PlainDate, PlanDifference, StepStatus } from '@onething/core';
import { html, type nothing, type TemplateResult } from 'lit';
import { dayInWords, phrase } from './phrase.ts';
import type { ViewContext } from './view-context.ts';

/** What the change of an answer does to the list, in words: steps, papers, last days. */
export function differenceNote(
  { steps, materials, dates, headline }: PlanDifference,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { difference } = context.texts;
  const lines = [
    ...(headline === null ? [] : [headlineLine(headline, context)]),
    ...stepLines(steps, context),
    ...titles(
      'papersIn',
      materials.filter(({ before }) => before === null),
      context,
    ),
    ...titles(
      'papersOut',
      materials.filter(({ after }) => after === null),
      context,
    ),
    ...titles(
      'papersOther',
      materials.filter(({ before, after }) => before !== null && after !== null),
      context,
    ),
    ...dateLines(dates, steps, context),
  ];
  return html`<section class="panel stack news" data-news="difference">
    <h2>${difference.title}</h2>
    ${lines.length === 0 ? html`<p>${difference.none}</p>` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
  </section>`;
}

type Line = TemplateResult | string;

function headlineLine(
  { before, after }: NonNullable<PlanDifference['headline']>,
  context: ViewContext,
): Line {
  const said = (shown: typeof before): string =>
    shown === null
      ? context.texts.difference.open
      : `${shown.value}${context.locale === 'en' ? ' ' : ''}${shown.unit}`;
  const label = after?.label ?? before?.label ?? '';
  return phrase(context.texts.difference.becomes(label, said(before), said(after)), context);
}

function stepLines(steps: PlanDifference['steps'], context: ViewContext): readonly Line[] {
  const became = (status: StepStatus): readonly Changed<StepStatus>[] =>
    steps.filter(({ after }) => after === status);
  return [
    ...titles('needed', became('needed'), context),
    ...titles('undecided', became('undecided'), context),
    ...titles('notNeeded', became('notNeeded'), context),
  ];
}

function titles(
  kind: 'needed' | 'undecided' | 'notNeeded' | 'papersIn' | 'papersOut' | 'papersOther',
  changed: readonly { readonly title: string }[],
  context: ViewContext,
): readonly Line[] {
  if (changed.length === 0) return [];
  const words = context.texts.difference[kind];
  return [phrase(words(changed.map(({ title }) => title)), context)];
}

/** A step that comes in brings its day; one that goes takes it along. */
function dateLines(
  dates: readonly Changed<PlainDate>[],
  steps: PlanDifference['steps'],
  context: ViewContext,
): readonly Line[] {
  const gone = new Set(steps.flatMap(({ id, after }) => (after === 'notNeeded' ? [id] : [])));
  const day = (date: PlainDate | null): string | null =>
    date === null ? null : dayInWords(date, context);
  return dates
    .filter(({ id }) => !gone.has(id))
    .map(({ title, before, after }) =>
      phrase(context.texts.difference.lastDay(title, day(before), day(after)), context),
    );
}
