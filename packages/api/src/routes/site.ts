import { type PlainDate, parsePlainDate } from '@onething/core';
import { type Context, Hono } from 'hono';
import { localeOf } from '../http/locale-of.ts';
import type { Parts } from '../parts.ts';
import { districtPage } from '../site/district-page.ts';
import { guidePage } from '../site/guide-page.ts';
import { homePage } from '../site/home-page.ts';
import { notFoundPage } from '../site/not-found-page.ts';
import { sendPage } from '../site/page.ts';
import { assetLinks } from '../site/site-assets.ts';

/** The demonstration: the list of guides, each guide, and a guide in another site. */
export function siteRoutes({ bundles, assets }: Parts): Hono {
  const links = assetLinks(assets);
  const app = new Hono();
  app.get('/', (context) => sendPage(context, homePage(bundles, links, localeOf(context))));
  app.get('/guides/:id', (context) => {
    const id = context.req.param('id');
    const bundle = bundles.get(id);
    const locale = localeOf(context);
    return bundle === undefined
      ? sendPage(context, notFoundPage(bundles, links, locale, id), 404)
      : sendPage(context, guidePage({ bundle, links, locale, asOf: asOfOf(context) }));
  });
  app.get('/demo/district', (context) => {
    const [bundle] = bundles.values();
    const locale = localeOf(context);
    return bundle === undefined
      ? sendPage(context, notFoundPage(bundles, links, locale, ''), 404)
      : sendPage(context, districtPage({ bundle, links, locale, asOf: asOfOf(context) }));
  });
  return app;
}

/** `?asOf=`, for looking at a guide as of another day. */
function asOfOf(context: Context): PlainDate | undefined {
  return parsePlainDate(context.req.query('asOf') ?? '');
}
