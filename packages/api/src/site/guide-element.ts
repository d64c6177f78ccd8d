import { type GuideBundle, type Locale, localize, type PlainDate } from '@onething/core';
import { html } from 'hono/html';
import { type Markup, say } from './page.ts';
import type { AssetLinks } from './site-assets.ts';

/** How a page shows a guide. `asOf` fixes the day; where left out, the element takes the device's. */
export interface GuideShown {
  readonly bundle: GuideBundle;
  readonly links: AssetLinks;
  readonly locale: Locale;
  readonly asOf?: PlainDate | undefined;
}

/** The element with its guide, which has the page's address and history, and what is shown where it cannot run. */
export function guideElement({ bundle, links, locale, asOf }: GuideShown): Markup {
  const { guide, hash, entries } = bundle;
  const fallback = html`<h1>${localize(guide.heading, locale)}</h1>
<p>${localize(guide.lead, locale)}</p>
<p>${say('noScript', locale)}</p>
<ul>${entries.map(({ title }) => html`<li>${localize(title, locale)}</li>`)}</ul>`;
  const day = asOf === undefined ? '' : html` as-of="${asOf}"`;
  return links.widget === undefined
    ? html`<h1>${localize(guide.heading, locale)}</h1><p>${say('noWidget', locale)}</p>`
    : html`<one-thing-guide guide="${guide.id}" src="/v1/guides/${guide.id}/bundle/${hash}" links history locale="${locale}"${day}></one-thing-guide>
<noscript>${fallback}</noscript>`;
}
