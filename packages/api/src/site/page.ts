import { type Locale, localize } from '@onething/core';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { pagePolicy } from '../http/security-headers.ts';
import { type SiteText, siteTexts } from './site-texts.ts';

export type Markup = ReturnType<typeof html>;

/** A whole page. `body` is everything between `<body>` and `</body>`. */
export interface Page {
  readonly locale: Locale;
  readonly title: string;
  readonly icon: string;
  readonly styles: readonly string[];
  readonly script?: string | undefined;
  readonly body: Markup;
}

export function say(text: SiteText, locale: Locale): string {
  return localize(siteTexts[text], locale);
}

/** Sends a page under the site's policy: scripts, styles and data from here only, nothing inline. */
export function sendPage(
  context: Context,
  page: Page,
  status: 200 | 404 = 200,
): Promise<Response> | Response {
  context.header('Content-Security-Policy', pagePolicy);
  context.header('Content-Language', page.locale);
  context.header('Cache-Control', 'no-cache');
  context.header('Vary', 'Accept-Language', { append: true });
  return context.html(renderPage(page), status);
}

function renderPage({ locale, title, icon, styles, script, body }: Page): Markup {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${icon}" type="image/svg+xml">
${styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${script === undefined ? '' : html`<script type="module" src="${script}"></script>`}
</head>
<body>
${body}
</body>
</html>
`;
}

/** The one brush stroke, 一. */
const mark: Markup = raw(
  '<svg class="mark" viewBox="0 0 39 12" aria-hidden="true"><path d="M1.5 6.900C8 5 17 4.5 26 4.900c3 .1 5.2-.9 6.7-2.7.6-.6 1.3-.5 1.9.1 1.3 1.3 2.4 2.6 2.9 3.9.4 1.2-.5 2.1-2.4 2.1-3 0-5.9-.3-9.1-.4C17 7.6 9 8.5 4 9.9 1.9 10.5-.6 7.6 1.5 6.900z"/></svg>',
);

/** The frame of the site's own pages. `path` is where the other language lies, if there is one. */
export function siteFrame(locale: Locale, path: string | undefined, main: Markup): Markup {
  return html`<a class="skip" href="#main">${say('skip', locale)}</a>
<header class="site-head">
<a class="brand" href="/?locale=${locale}">${mark}<span>${say('name', locale)}</span></a>
${path === undefined ? '' : languageSwitch(locale, path)}
</header>
<main id="main" class="site-main" tabindex="-1">
${main}
</main>
<footer class="site-foot"><p>${say('notice', locale)}</p></footer>`;
}

export function languageSwitch(locale: Locale, path: string): Markup {
  return locale === 'en'
    ? html`<a class="language" href="${path}?locale=zh-CN" hreflang="zh-CN" lang="zh-CN">中文</a>`
    : html`<a class="language" href="${path}?locale=en" hreflang="en" lang="en">English</a>`;
}
