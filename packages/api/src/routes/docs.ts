import { Hono } from 'hono';
import type { OpenApiDocument } from '../openapi/document.ts';
import type { Parts } from '../parts.ts';
import { docsPage } from '../site/docs-page.ts';
import { sendPage } from '../site/page.ts';
import { assetLinks } from '../site/site-assets.ts';

/** The API reference, made from the description itself: nothing is loaded from elsewhere. */
export function docsRoutes({ assets }: Parts, describe: () => Promise<OpenApiDocument>): Hono {
  const links = assetLinks(assets);
  return new Hono().get('/docs', async (context) =>
    sendPage(context, docsPage(await describe(), links)),
  );
}
