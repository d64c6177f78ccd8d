import { type GuideBundle, type Locale, localize } from '@onething/core';
import { html } from 'hono/html';
import { type GuideShown, guideElement } from './guide-element.ts';
import { languageSwitch, type Markup, type Page, say } from './page.ts';
import type { SiteText } from './site-texts.ts';

/** The site of a district that does not exist, with a guide embedded in it. */
export function districtPage(shown: GuideShown, bundles: ReadonlyMap<string, GuideBundle>): Page {
  const { bundle, links, locale } = shown;
  return {
    locale,
    title: `${localize(bundle.guide.title, locale)} - ${say('districtName', locale)}`,
    icon: links.icon,
    styles: [links.districtStyles],
    script: links.widget,
    body: html`<header class="host-head"><p class="demo-notice">${say('districtNotice', locale)} ${languageSwitch(locale, '/demo/district')}</p>
<div class="host-in"><p class="host-name">${say('districtName', locale)}</p></div></header>
<nav class="host-nav" aria-label="${say('districtHost', locale)}"><div class="host-in"><ul>${items('districtNav', locale)}</ul></div></nav>
<main class="host-in">
<p class="host-path">${say('districtPath', locale)}</p>
<div class="host-body">
<div class="host-guide">
${guideElement(shown)}
</div>
<aside class="host-box" aria-labelledby="related">
<h2 id="related">${say('districtAside', locale)}</h2>
<ul>${items('districtLinks', locale)}</ul>
${others(bundle, bundles, locale)}
</aside>
</div>
</main>
<footer class="host-foot"><p>${say('districtFoot', locale)}</p></footer>`,
  };
}

/** The same page with each of the other guides. */
function others(
  shown: GuideBundle,
  bundles: ReadonlyMap<string, GuideBundle>,
  locale: Locale,
): Markup | '' {
  const rest = [...bundles.values()].filter(({ guide }) => guide.id !== shown.guide.id);
  if (rest.length === 0) return '';
  return html`<h2>${say('districtChoose', locale)}</h2>
<ul>${rest.map(
    ({ guide }) =>
      html`<li><a href="/demo/district?guide=${guide.id}&amp;locale=${locale}">${localize(guide.title, locale)}</a></li>`,
  )}</ul>`;
}

/** Plain words: a site that does not exist has nowhere to link to. */
function items(text: SiteText, locale: Locale): readonly Markup[] {
  return say(text, locale)
    .split(',')
    .map((item) => html`<li>${item}</li>`);
}
