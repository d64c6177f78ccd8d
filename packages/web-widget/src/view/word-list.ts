import { type GuideBundle, localize, termsIn } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { phrase } from './phrase.ts';
import type { ViewContext } from './view-context.ts';

/** The words of the field that stand in these texts, each in plain words; folded. */
export function wordList(
  { glossary }: GuideBundle,
  said: Iterable<string>,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { locale } = context;
  const terms = termsIn(said, glossary, locale);
  if (terms.length === 0) return nothing;
  return html`<details class="more words">
    <summary>${context.texts.question.words(terms.length)}</summary>
    <dl class="panel">${terms.map(
      ({ term, plain }) =>
        html`<div><dt>${phrase(localize(term, locale), context)}</dt><dd>${phrase(
          localize(plain, locale),
          context,
        )}</dd></div>`,
    )}</dl>
  </details>`;
}
