import {
  type CatalogueRow,
  type Confidence,
  catalogueRows,
  confidences,
  dateInWords,
  type GuideBundle,
  type GuideLibrary,
  type Locale,
  localize,
  type PlainDate,
} from '@onething/core';
import { html } from 'hono/html';
import { type Markup, type Page, say, siteFrame } from './page.ts';
import type { AssetLinks } from './site-assets.ts';
import type { SiteText } from './site-texts.ts';

export interface CoverageShown {
  readonly library: GuideLibrary;
  readonly bundles: ReadonlyMap<string, GuideBundle>;
  readonly links: AssetLinks;
  readonly locale: Locale;
  readonly today: PlainDate;
}

const sureness: Readonly<Record<Confidence, SiteText>> = {
  high: 'sureHigh',
  medium: 'sureMedium',
  low: 'sureLow',
  unknown: 'sureUnknown',
};

/** What is covered, how sure each part is, what is not known, and as of which day. */
export function coveragePage({ library, bundles, links, locale, today }: CoverageShown): Page {
  const rows = catalogueRows(library, locale);
  const fields = [...new Map(rows.map(({ field }) => [field.id, field.title]))];
  const main = html`<h1>${say('coverageTitle', locale)}</h1>
<p class="lead">${say('coverageLead', locale)}</p>
<p class="small">${say('coverageDay', locale)} <time datetime="${today}">${dateInWords(today, locale)}</time></p>
<h2>${say('coverageCatalogue', locale)}</h2>
<dl class="fields">${fields.map(([id, title]) =>
    fieldLine(
      title,
      rows.filter(({ field }) => field.id === id),
      locale,
    ),
  )}</dl>
<p><a href="/catalogue?locale=${locale}&amp;status=listed">${say('coverageListed', locale)}</a></p>
<h2>${say('coverageGuides', locale)}</h2>
${[...bundles.values()].map((bundle) => guideSection(bundle, locale))}`;
  return {
    locale,
    title: `${say('coverageTitle', locale)} - ${say('name', locale)}`,
    icon: links.icon,
    styles: [links.siteStyles],
    body: siteFrame(locale, '/coverage', main),
  };
}

function fieldLine(title: string, rows: readonly CatalogueRow[], locale: Locale): Markup {
  const complete = rows.filter(({ status }) => status === 'complete').length;
  return html`<div><dt>${title}</dt><dd>${say('coverageRows', locale)} ${rows.length}; ${say('catalogueComplete', locale)} ${complete}; ${say('catalogueListed', locale)} ${rows.length - complete}</dd></div>`;
}

/** The entries of a guide by how sure they are, the least sure first, each with what is not known. */
function guideSection({ guide, entries }: GuideBundle, locale: Locale): Markup {
  const sureOf = ({ disclosure, sources }: (typeof entries)[number]): Confidence => {
    const found = [disclosure.confidence, ...sources.map(({ confidence }) => confidence)];
    return confidences[Math.max(...found.map((each) => confidences.indexOf(each)))] ?? 'unknown';
  };
  return html`<section>
<h3><a href="/guides/${guide.id}?locale=${locale}">${localize(guide.title, locale)}</a></h3>
<p class="small">${say('reviewed', locale)} <time datetime="${guide.reviewed}">${dateInWords(guide.reviewed, locale)}</time></p>
<dl class="fields">${[...confidences]
    .reverse()
    .flatMap((confidence) =>
      entries
        .filter((entry) => sureOf(entry) === confidence)
        .map(
          ({ title, confirm = [] }) =>
            html`<div><dt>${localize(title, locale)}</dt><dd><span class="tag">${say(sureness[confidence], locale)}</span>${
              confirm.length === 0
                ? ''
                : html`<ul>${confirm.map((text) => html`<li>${localize(text, locale)}</li>`)}</ul>`
            }</dd></div>`,
        ),
    )}</dl>
</section>`;
}
