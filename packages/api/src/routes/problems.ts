import { localize } from '@onething/core';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { localeOf } from '../http/locale-of.ts';
import type { Parts } from '../parts.ts';
import { sendProblem, statusOf } from '../problem.ts';
import { isProblemKind, problemTexts } from '../problem-texts.ts';
import { sendPage, siteFrame } from '../site/page.ts';
import { assetLinks } from '../site/site-assets.ts';

/** What a problem document's `type` leads to. */
export function problemRoutes({ assets }: Parts): Hono {
  const links = assetLinks(assets);
  return new Hono().get('/problems/:kind', (context) => {
    const kind = context.req.param('kind');
    const locale = localeOf(context);
    if (!isProblemKind(kind)) {
      return sendProblem(context, { kind: 'unknown-path', about: context.req.path }, locale);
    }
    const title = localize(problemTexts[kind].title, locale);
    const about = localize(problemTexts[kind].detail, locale).replace('{about}', '…');
    const main = html`<h1>${title}</h1>
<p class="lead">${about}</p>
<p><code>HTTP ${statusOf(kind)}</code> <code>/problems/${kind}</code></p>`;
    return sendPage(context, {
      locale,
      title,
      icon: links.icon,
      styles: [links.siteStyles],
      body: siteFrame(locale, context.req.path, main),
    });
  });
}
