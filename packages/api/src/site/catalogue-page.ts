import {
  type CatalogueRow,
  catalogueColumns,
  catalogueRows,
  dateInWords,
  type GuideBundle,
  type GuideLibrary,
  type Locale,
  localize,
} from '@onething/core';
import { html } from 'hono/html';
import { type CatalogueSearch, findRows } from './catalogue-search.ts';
import { type Markup, type Page, say, siteFrame } from './page.ts';
import type { AssetLinks } from './site-assets.ts';

export interface CatalogueShown {
  readonly library: GuideLibrary;
  readonly bundles: ReadonlyMap<string, GuideBundle>;
  readonly search: CatalogueSearch;
  readonly links: AssetLinks;
  readonly locale: Locale;
}

/** The standard catalogue to browse and to search; it works without a script. */
export function cataloguePage({ library, bundles, search, links, locale }: CatalogueShown): Page {
  const rows = catalogueRows(library, locale);
  const found = findRows(rows, search);
  const fields = [...new Map(rows.map(({ field }) => [field.id, field.title]))];
  const main = html`<h1>${say('catalogueTitle', locale)}</h1>
<p class="lead">${say('catalogueLead', locale)}</p>
<form class="search" action="/catalogue" method="get">
<input type="hidden" name="locale" value="${locale}">
<p><label for="q">${say('catalogueWords', locale)}</label>
<input id="q" name="q" type="search" value="${search.words}"></p>
<p><label for="field">${say('catalogueField', locale)}</label>
${choice('field', search.field, [['', say('catalogueAll', locale)], ...fields])}</p>
<p><label for="status">${say('catalogueStatus', locale)}</label>
${choice('status', search.status, [
  ['', say('catalogueAll', locale)],
  ['complete', say('catalogueComplete', locale)],
  ['listed', say('catalogueListed', locale)],
])}</p>
<p><button type="submit">${say('catalogueSearch', locale)}</button></p>
</form>
<p role="status">${say('catalogueFound', locale)} ${found.length} / ${rows.length}</p>
<p><a href="/v1/catalogue.xlsx?locale=${locale}">${say('catalogueExcel', locale)}</a></p>
${fields.map(([id, title]) =>
  fieldSection(
    title,
    found.filter(({ field }) => field.id === id),
    bundles,
    locale,
  ),
)}`;
  return {
    locale,
    title: `${say('catalogueTitle', locale)} - ${say('name', locale)}`,
    icon: links.icon,
    styles: [links.siteStyles],
    body: siteFrame(locale, '/catalogue', main),
  };
}

function choice(
  name: string,
  chosen: string,
  options: readonly (readonly [value: string, title: string])[],
): Markup {
  return html`<select id="${name}" name="${name}">${options.map(
    ([value, title]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${title}</option>`,
  )}</select>`;
}

function fieldSection(
  title: string,
  rows: readonly CatalogueRow[],
  bundles: CatalogueShown['bundles'],
  locale: Locale,
): Markup | '' {
  if (rows.length === 0) return '';
  return html`<section class="catalogue">
<h2>${title}</h2>
${rows.map((row) => rowDetails(row, bundles, locale))}
</section>`;
}

/** One row, folded to its number and name; every column of the official form inside. */
function rowDetails(row: CatalogueRow, bundles: CatalogueShown['bundles'], locale: Locale): Markup {
  const guides = [...bundles.values()].filter(({ entries }) =>
    entries.some(({ id }) => row.entries.includes(id)),
  );
  const columns = catalogueColumns.map((column) => ({
    title: localize(column.title, locale),
    cell: row.asPrinted[column.key] ?? column.cell(row, locale),
  }));
  return html`<details id="row-${row.id}">
<summary><span class="row-number">${row.number}</span> ${row.title} <span class="tag">${say(
    row.status === 'complete' ? 'catalogueComplete' : 'catalogueListed',
    locale,
  )}</span></summary>
<dl class="fields">
${
  guides.length === 0
    ? ''
    : html`<div><dt>${say('catalogueGuides', locale)}</dt><dd>${guides.map(
        ({ guide }) =>
          html`<a href="/guides/${guide.id}?locale=${locale}">${localize(guide.title, locale)}</a> `,
      )}</dd></div>`
}
${columns
  .filter(({ cell }) => cell !== '')
  .map(({ title, cell }) => html`<div><dt>${title}</dt><dd>${cell}</dd></div>`)}
${list(say('catalogueConfirm', locale), row.confirm)}
${list(say('catalogueSources', locale), row.sources)}
<div><dt>${say('reviewed', locale)}</dt><dd><time datetime="${row.reviewed}">${dateInWords(row.reviewed, locale)}</time></dd></div>
</dl>
</details>`;
}

function list(title: string, items: readonly string[]): Markup | '' {
  if (items.length === 0) return '';
  return html`<div><dt>${title}</dt><dd><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></dd></div>`;
}
