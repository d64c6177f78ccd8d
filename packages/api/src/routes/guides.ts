import type { Locale } from '@onething/core';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { bestMediaType } from '../http/accept.ts';
import { dailyResources } from '../http/daily-resources.ts';
import { findGuide } from '../http/find-guide.ts';
import { jsonOnly } from '../http/json-only.ts';
import { localeOf, readLocale } from '../http/locale-of.ts';
import { notAcceptable } from '../http/not-acceptable.ts';
import { type Resource, sendResource } from '../http/resource.ts';
import {
  guideParameter,
  jsonResponse,
  localeParameter,
  problemResponses,
  schemaOf,
} from '../openapi/responses.ts';
import type { Parts } from '../parts.ts';
import { sendProblem } from '../problem.ts';
import { guideLinkedData } from '../view/guide-linked-data.ts';
import {
  type GuideList,
  GuideListSchema,
  GuideSchema,
  summarizeGuide,
  viewGuide,
} from '../view/guide-view.ts';
import { guideAddress } from '../view/plan-formats.ts';

const guideFormats = ['application/json', 'application/ld+json'] as const;

/** What guides there are, in the reader's language. */
export function guideRoutes({ bundles, today }: Parts): Hono {
  const resources = dailyResources(today);
  const linkedData = guideLinkedData();
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
    describeRoute({
      operationId: 'getGuide',
      summary: 'One guide',
      description:
        'What a guide is about, all its questions and the matters that it joins; as application/ld+json the guide in CPSV-AP 3.2.0 and schema.org, in both languages.',
      tags: ['Guides'],
      parameters: [guideParameter, localeParameter],
      responses: {
        200: {
          description: 'The guide.',
          content: {
            'application/json': { schema: schemaOf(GuideSchema) },
            'application/ld+json': { schema: { type: 'object' } },
          },
        },
        304: { description: 'The client has it.' },
        ...problemResponses('unknown-guide', 'unknown-locale', 'not-acceptable'),
      },
    }),
    (context) => {
      const accept = context.req.header('accept');
      const format = bestMediaType(accept, guideFormats);
      if (format === undefined) {
        return sendProblem(context, notAcceptable(accept, guideFormats), localeOf(context));
      }
      context.header('Vary', 'Accept', { append: true });
      const found = findGuide(bundles, context.req.param('id'));
      if (!found.ok) return sendProblem(context, found.problem, localeOf(context));
      const locale = readLocale(context);
      if (!locale.ok) return sendProblem(context, locale.problem, localeOf(context));
      if (format === 'application/ld+json') {
        const base = guideAddress(found.value, new URL(context.req.url).origin);
        return sendResource(context, linkedData(found.value, base), 'revalidate');
      }
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
