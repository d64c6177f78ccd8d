import { createHash } from 'node:crypto';
import { plan, planStyles } from '@onething/core';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { bestMediaType } from '../http/accept.ts';
import { findGuideIn } from '../http/find-guide.ts';
import { localeOf } from '../http/locale-of.ts';
import { notAcceptable } from '../http/not-acceptable.ts';
import { chosenField } from '../http/own-field.ts';
import { readAnswers } from '../http/read-answers.ts';
import { styledPagePolicy } from '../http/security-headers.ts';
import { bodyOf } from '../openapi/answers-body.ts';
import {
  bodyProblems,
  districtParameter,
  guideParameter,
  problemResponses,
  schemaOf,
} from '../openapi/responses.ts';
import type { Parts } from '../parts.ts';
import { sendProblem } from '../problem.ts';
import { PlanSchema } from '../schema/plan-schema.ts';
import { PlanRequestSchema } from '../schema/request-schema.ts';
import {
  type PlanFormat,
  type PlanToSend,
  planFormats,
  planMediaTypes,
} from '../view/plan-formats.ts';

const textSchema = { type: 'string' } as const;

const pagePolicy = styledPagePolicy([
  `sha256-${createHash('sha256').update(planStyles).digest('base64')}`,
]);

/** Compiles answers into a plan. Nothing is stored. */
export function planRoutes(parts: Parts): Hono {
  return new Hono().post(
    '/v1/guides/:id/plan',
    describeRoute({
      operationId: 'postPlan',
      summary: 'The plan',
      description:
        'Compiles answers into the ordered steps, with deadlines, materials and legal basis. Answers that are missing leave steps undecided. The Accept header chooses the format: JSON, Markdown, a whole HTML page to print, a message of at most 2,048 octets, iCalendar, JSON-LD (schema.org HowTo) or a picture. The HTML page holds a QR code that leads back to the answers. Nothing is stored.',
      tags: ['Answers'],
      parameters: [guideParameter, districtParameter],
      requestBody: bodyOf(PlanRequestSchema),
      responses: {
        200: {
          description: 'The plan.',
          content: {
            ...Object.fromEntries(planMediaTypes.map((type) => [type, { schema: textSchema }])),
            'application/json': { schema: schemaOf(PlanSchema) },
            'application/ld+json': { schema: { type: 'object' } },
          },
        },
        ...problemResponses(
          'unknown-guide',
          'unknown-district',
          'not-acceptable',
          ...bodyProblems,
          'unknown-entry',
        ),
      },
    }),
    async (context) => {
      const found = findGuideIn(parts, context.req.param('id'), context.req.query('district'));
      if (!found.ok) return sendProblem(context, found.problem, localeOf(context));
      const accept = context.req.header('accept');
      const format = bestMediaType(accept, planMediaTypes);
      if (format === undefined) {
        return sendProblem(context, notAcceptable(accept, planMediaTypes), localeOf(context));
      }
      const read = await readAnswers(context, found.value, parts.today, chosenField);
      if (!read.ok) return sendProblem(context, read.problem, read.locale ?? localeOf(context));
      const { answers, asOf, locale, own: chosen } = read.value;
      const made = plan(found.value, answers, { asOf, locale, chosen });
      const { origin } = new URL(context.req.url);
      return sendPlan(
        context,
        { made, bundle: found.value, answers, today: parts.today(), origin },
        format,
      );
    },
  );
}

function sendPlan(context: Context, toSend: PlanToSend, format: PlanFormat): Response {
  context.header('Cache-Control', 'no-store');
  context.header('Content-Language', toSend.made.locale);
  context.header('Vary', 'Accept, Accept-Language', { append: true });
  if (format === 'text/html') context.header('Content-Security-Policy', pagePolicy);
  const isText = format.startsWith('text/');
  context.header('Content-Type', isText ? `${format}; charset=utf-8` : format);
  return context.body(planFormats[format](toSend));
}
