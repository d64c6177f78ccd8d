import { type PlainDate, parsePlainDate } from '@onething/core';
import { type Context, Hono } from 'hono';
import { localeOf } from '../http/locale-of.ts';
import type { Parts } from '../parts.ts';
import { cataloguePage } from '../site/catalogue-page.ts';
import { coveragePage } from '../site/coverage-page.ts';
import { districtPage } from '../site/district-page.ts';
import { guidePage } from '../site/guide-page.ts';
import { homePage } from '../site/home-page.ts';
import { notFoundPage } from '../site/not-found-page.ts';
import { sendPage } from '../site/page.ts';
import { assetLinks } from '../site/site-assets.ts';

/** The demonstration: the list of guides, each guide, the catalogue, and a guide in another site. */
export function siteRoutes({ bundles, library, assets, today }: Parts): Hono {
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
    const named = context.req.query('guide');
    const [first] = bundles.values();
    const bundle = named === undefined ? first : bundles.get(named);
    const locale = localeOf(context);
    if (bundle === undefined) {
      return sendPage(context, notFoundPage(bundles, links, locale, named ?? ''), 404);
    }
    return sendPage(
      context,
      districtPage({ bundle, links, locale, asOf: asOfOf(context) }, bundles),
    );
  });
  app.get('/catalogue', (context) => {
    const given = (name: string): string => context.req.query(name) ?? '';
    const status = (['complete', 'listed'] as const).find((known) => known === given('status'));
    const search = { words: given('q'), field: given('field'), status: status ?? '' } as const;
    const locale = localeOf(context);
    return sendPage(context, cataloguePage({ library, bundles, search, links, locale }));
  });
  app.get('/coverage', (context) =>
    sendPage(
      context,
      coveragePage({ library, bundles, links, locale: localeOf(context), today: today() }),
    ),
  );
  return app;
}

/** `?asOf=`, for looking at a guide as of another day. */
function asOfOf(context: Context): PlainDate | undefined {
  return parsePlainDate(context.req.query('asOf') ?? '');
}
