import { type GuideBundle, type Locale, localize, nearestName } from '@onething/core';
import { html } from 'hono/html';
import { type Page, say, siteFrame } from './page.ts';
import type { AssetLinks } from './site-assets.ts';

/** For a reader who followed a wrong link; suggests the guide whose id is nearest to `id`. */
export function notFoundPage(
  bundles: ReadonlyMap<string, GuideBundle>,
  links: AssetLinks,
  locale: Locale,
  id: string,
): Page {
  const near = bundles.get(nearestName(id, bundles.keys()) ?? '');
  const suggestion =
    near === undefined
      ? ''
      : html`<p>${say('didYouMean', locale)}<a href="/guides/${near.guide.id}?locale=${locale}">${localize(near.guide.title, locale)}</a></p>`;
  const main = html`<h1>${say('notFoundTitle', locale)}</h1>
<p class="lead">${say('notFoundLead', locale)}</p>
${suggestion}
<p><a href="/?locale=${locale}">${say('back', locale)}</a></p>`;
  return {
    locale,
    title: `${say('notFoundTitle', locale)} - ${say('name', locale)}`,
    icon: links.icon,
    styles: [links.siteStyles],
    body: siteFrame(locale, '/', main),
  };
}
