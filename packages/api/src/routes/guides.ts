import type { Locale } from '@onething/core';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { dailyResources } from '../http/daily-resources.ts';
import { findGuide } from '../http/find-guide.ts';
import { jsonOnly } from '../http/json-only.ts';
import { localeOf, readLocale } from '../http/locale-of.ts';
import { type Resource, sendResource } from '../http/resource.ts';
import {
  guideParameter,
  jsonResponse,
  localeParameter,
  problemResponses,
} from '../openapi/responses.ts';
import type { Parts } from '../parts.ts';
import { sendProblem } from '../problem.ts';
import {
  type GuideList,
  GuideListSchema,
  GuideSchema,
  summarizeGuide,
  viewGuide,
} from '../view/guide-view.ts';

/** What guides there are, in the reader's language. */
export function guideRoutes({ bundles, today }: Parts): Hono {
  const resources = dailyResources(today);
  const app = new Hono();
  app.get(
    '/v1/guides',
    jsonOnly,
    describeRoute({
      operationId: 'listGuides',
      summary: 'All guides',
      description: 'Every guide with its title and lead, in one language.',
      tags: ['Guides'],
      parameters: [localeParameter],
      responses: {
        200: jsonResponse(GuideListSchema, 'The guides.'),
        304: { description: 'The client has them.' },
        ...problemResponses('unknown-locale', 'not-acceptable'),
      },
    }),
    (context) => {
      const locale = readLocale(context);
      if (!locale.ok) return sendProblem(context, locale.problem, localeOf(context));
      const list = resources(
        `${locale.value} list`,
        (): GuideList => ({
          guides: [...bundles.values()].map((bundle) => summarizeGuide(bundle, locale.value)),
        }),
      );
      return sendLocalized(context, list, locale.value);
    },
  );
  app.get(
    '/v1/guides/:id',
    jsonOnly,
    describeRoute({
      operationId: 'getGuide',
      summary: 'One guide',
      description: 'What a guide is about, all its questions and the matters that it joins.',
      tags: ['Guides'],
      parameters: [guideParameter, localeParameter],
      responses: {
        200: jsonResponse(GuideSchema, 'The guide.'),
        304: { description: 'The client has it.' },
        ...problemResponses('unknown-guide', 'unknown-locale', 'not-acceptable'),
      },
    }),
    (context) => {
      const found = findGuide(bundles, context.req.param('id'));
      if (!found.ok) return sendProblem(context, found.problem, localeOf(context));
      const locale = readLocale(context);
      if (!locale.ok) return sendProblem(context, locale.problem, localeOf(context));
      const view = resources(`${locale.value} guide ${found.value.guide.id}`, () =>
        viewGuide(found.value, locale.value, today()),
      );
      return sendLocalized(context, view, locale.value);
    },
  );
  return app;
}

/** JSON in the language that was asked for; the same content has the same entity tag. */
function sendLocalized(context: Context, resource: Resource, locale: Locale): Promise<Response> {
  context.header('Content-Language', locale);
  context.header('Vary', 'Accept-Language', { append: true });
  return sendResource(context, resource, 'revalidate');
}
