import type { Comparison, Plan } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Counted } from '../texts/texts.ts';
import type { ViewContext } from './view-context.ts';

/** One figure a plan: steps, visits, papers, and what doing them together spares. */
export function saving({ summary }: Plan, { texts }: ViewContext): TemplateResult {
  const { figures, apart, together } = texts.plan;
  const figure = (count: number, words: Counted): TemplateResult => {
    const [before, after] = words(count);
    return html`<span>${before}<b>${count}</b>${after}</span>`;
  };
  const compare = (
    { separately, together: left }: Comparison,
    words: Counted,
    mark: Mark,
  ): TemplateResult | typeof nothing => {
    if (separately <= left) return nothing;
    const said = (count: number): string => words(count).join(String(count));
    return html`<dl>
      <dt>${apart}</dt><dd>${marks(separately, separately, mark)}</dd><dd>${said(separately)}</dd>
      <dt class="now">${together}</dt><dd class="now">${marks(left, separately, mark)}</dd><dd class="now">${said(left)}</dd>
    </dl>`;
  };
  return html`<div class="saving">
    <p class="figures">${figure(summary.steps, figures.steps)}${figure(summary.visits.together, figures.visits)}${figure(summary.materials.together, figures.papers)}</p>
    ${compare(summary.visits, figures.visits, dot)}
    ${compare(summary.materials, figures.papers, slip)}
  </div>`;
}

interface Mark {
  /** From one mark to the next. */
  readonly pitch: number;
  readonly path: (from: number) => string;
}

/** A visit. */
const dot: Mark = {
  pitch: 14,
  path: (from) => `M${from + 1.5} 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0`,
};

/** A paper. */
const slip: Mark = { pitch: 10, path: (from) => `M${from + 1} 1h6.5v12h-6.5z` };

/** Hollow: what separate visits would cost. Filled (by the sheet): what is left. At most a row. */
function marks(count: number, longest: number, { pitch, path }: Mark): TemplateResult {
  const width = Math.max(140, longest * pitch);
  const all = Array.from({ length: count }, (_, at) => path(at * pitch)).join('');
  return html`<svg class="marks" viewBox="0 0 ${width} 14" preserveAspectRatio="xMinYMid meet" aria-hidden="true"><path d=${all}></path></svg>`;
}
