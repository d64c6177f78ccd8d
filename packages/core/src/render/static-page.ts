import { type Locale, type LocalizedText, localize } from '../vocabulary/text.ts';
import { escapeHtml } from './escape-html.ts';

/** A guide as a folder of static files shows it; paths are relative to the page. */
export interface StaticGuide {
  readonly id: string;
  readonly title: LocalizedText;
  readonly heading: LocalizedText;
  readonly lead: LocalizedText;
  /** Titles of its entries: what is read where scripts do not run. */
  readonly entries: readonly LocalizedText[];
  readonly bundle: string;
  readonly page: string;
}

export interface StaticAssets {
  readonly styles: string;
  readonly widget: string;
  /** `sha384-…`, so that a browser refuses another file in its place; empty: any file will do. */
  readonly widgetIntegrity: string;
}

/** Own scripts, styles and data, nothing inline: what a page needs, and no more. */
export const staticPagePolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const say = {
  name: { zh: '一件事', en: 'One Thing' },
  all: { zh: '全部指南', en: 'All guides' },
  choose: { zh: '您要办哪一件事？', en: 'What do you have to do?' },
  noScript: {
    zh: '这个页面要用 JavaScript 才能问您问题、列出清单。可能要办的事有：',
    en: 'This page needs JavaScript to ask questions and make your list. It may hold:',
  },
} as const;

/** The page of one guide: the element has it to itself. */
export function staticGuidePage(guide: StaticGuide, assets: StaticAssets, locale: Locale): string {
  const text = (value: LocalizedText): string => escapeHtml(localize(value, locale));
  return page(
    `${localize(guide.title, locale)} - ${localize(say.name, locale)}`,
    locale,
    assets,
    `<nav><a href="index.html">${text(say.all)}</a></nav>
<main>
<one-thing-guide guide="${escapeHtml(guide.id)}" src="${escapeHtml(guide.bundle)}" locale="${locale}"></one-thing-guide>
<noscript>
<h1>${text(guide.heading)}</h1>
<p>${text(guide.lead)}</p>
<p>${text(say.noScript)}</p>
<ul>
${guide.entries.map((title) => `<li>${text(title)}</li>`).join('\n')}
</ul>
</noscript>
</main>`,
  );
}

/** The list of guides, each leading to its page. */
export function staticIndexPage(
  guides: readonly StaticGuide[],
  assets: StaticAssets,
  locale: Locale,
): string {
  const text = (value: LocalizedText): string => escapeHtml(localize(value, locale));
  const items = guides.map(
    ({ page: href, title, lead }) =>
      `<li><a href="${escapeHtml(href)}">${text(title)}</a><p>${text(lead)}</p></li>`,
  );
  return page(
    localize(say.name, locale),
    locale,
    undefined,
    `<main>
<h1>${text(say.choose)}</h1>
<ul>
${items.join('\n')}
</ul>
</main>`,
    assets.styles,
  );
}

function page(
  title: string,
  locale: Locale,
  assets: StaticAssets | undefined,
  body: string,
  styles: string = assets?.styles ?? '',
): string {
  const script =
    assets === undefined
      ? ''
      : `<script type="module" src="${escapeHtml(assets.widget)}"${integrityOf(assets)}></script>\n`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${staticPagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(styles)}">
${script}</head>
<body>
${body}
</body>
</html>
`;
}

function integrityOf({ widgetIntegrity }: StaticAssets): string {
  return widgetIntegrity === '' ? '' : ` integrity="${widgetIntegrity}"`;
}
