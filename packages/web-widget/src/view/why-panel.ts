import type { Citation } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { citation, phrase } from './phrase.ts';
import type { ViewContext } from './view-context.ts';

/** What hangs on a question, in the reader's language. */
export interface WhyShown {
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  readonly basis: readonly Citation[];
  readonly text: string | null;
}

export function whyPanel(
  { steps, basis, text }: WhyShown,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { question } = context.texts;
  if (steps.length === 0 && basis.length === 0 && text === null) return nothing;
  return html`<details class="more">
    <summary>${question.why}</summary>
    <dl class="panel">
      ${text === null ? nothing : html`<div><dt>${question.reason}</dt><dd>${phrase(text, context)}</dd></div>`}
      ${
        steps.length === 0
          ? nothing
          : html`<div><dt>${question.affects}</dt><dd><ul>${steps.map(
              ({ title }) => html`<li>${phrase(title, context)}</li>`,
            )}</ul></dd></div>`
      }
      ${
        basis.length === 0
          ? nothing
          : html`<div><dt>${question.basis}</dt><dd><ul>${basis.map(
              (cited) => html`<li>${citation(cited, context)}</li>`,
            )}</ul></dd></div>`
      }
    </dl>
  </details>`;
}
