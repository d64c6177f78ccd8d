import { localize } from '@onething/core';
import { html } from 'hono/html';
import { type GuideShown, guideElement } from './guide-element.ts';
import { type Page, say } from './page.ts';

/** One guide: the element has the page to itself, and brings its own header. */
export function guidePage(shown: GuideShown): Page {
  const { bundle, links, locale } = shown;
  return {
    locale,
    title: `${localize(bundle.guide.title, locale)} - ${say('name', locale)}`,
    icon: links.icon,
    styles: [links.siteStyles],
    script: links.widget,
    body: html`<nav class="site-back" aria-label="${say('name', locale)}"><a href="/?locale=${locale}">${say('back', locale)}</a></nav>
<main class="guide-main">
${guideElement(shown)}
</main>`,
  };
}
