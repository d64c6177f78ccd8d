import { dateInWords, type GuideBundle, type Locale, localize } from '@onething/core';
import { html } from 'hono/html';
import { type Markup, type Page, say, siteFrame } from './page.ts';
import type { AssetLinks } from './site-assets.ts';

/** The list of guides. */
export function homePage(
  bundles: ReadonlyMap<string, GuideBundle>,
  links: AssetLinks,
  locale: Locale,
): Page {
  const guides = [...bundles.values()].map(({ guide }) => row(guide, locale));
  const main = html`<h1>${say('guidesTitle', locale)}</h1>
<p class="lead">${say('guidesLead', locale)}</p>
${guides.length === 0 ? html`<p>${say('noGuides', locale)}</p>` : html`<ul class="guides">${guides}</ul>`}
<section class="more" aria-labelledby="more">
<h2 id="more">${say('more', locale)}</h2>
<ul>
<li><a href="/catalogue?locale=${locale}">${say('catalogue', locale)}</a></li>
<li><a href="/coverage?locale=${locale}">${say('coverage', locale)}</a></li>
<li><a href="/demo/district?locale=${locale}">${say('district', locale)}</a></li>
<li><a href="/docs">${say('docs', locale)}</a></li>
<li><a href="/openapi.json">${say('openapi', locale)}</a></li>
</ul>
</section>`;
  return {
    locale,
    title: say('name', locale),
    icon: links.icon,
    styles: [links.siteStyles],
    body: siteFrame(locale, '/', main),
  };
}

function row(guide: GuideBundle['guide'], locale: Locale): Markup {
  const employer =
    guide.for === 'employer' ? html`<span class="tag">${say('forEmployer', locale)}</span>` : '';
  return html`<li>
<a href="/guides/${guide.id}?locale=${locale}">
<span class="guide-title">${localize(guide.title, locale)}${employer}</span>
<span class="guide-heading">${localize(guide.heading, locale)}</span>
<span class="guide-lead">${localize(guide.lead, locale)}</span>
</a>
<p class="small">${say('reviewed', locale)} <time datetime="${guide.reviewed}">${dateInWords(guide.reviewed, locale)}</time></p>
</li>`;
}
