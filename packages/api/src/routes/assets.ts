import { Hono } from 'hono';
import { localeOf } from '../http/locale-of.ts';
import { sendResource } from '../http/resource.ts';
import type { Parts } from '../parts.ts';
import { sendProblem } from '../problem.ts';
import { assetFiles } from '../site/site-assets.ts';

/** The site's styles and the built element, which other sites may load from here. */
export function assetRoutes({ assets }: Parts): Hono {
  const files = assetFiles(assets);
  return new Hono().get('/assets/:file', (context) => {
    const file = files.get(context.req.param('file'));
    return file === undefined
      ? sendProblem(context, { kind: 'unknown-path', about: context.req.path }, localeOf(context))
      : sendResource(context, file.resource, file.hashed ? 'immutable' : 'revalidate');
  });
}
