import { createHash } from 'node:crypto';
import { type Plan, plan, planStyles, renderHtml, renderMarkdown } from '@onething/core';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { bestMediaType } from '../http/accept.ts';
import { findGuideIn } from '../http/find-guide.ts';
import { localeOf } from '../http/locale-of.ts';
import { notAcceptable } from '../http/not-acceptable.ts';
import { chosenField } from '../http/own-field.ts';
import { readAnswersAnd } from '../http/read-answers.ts';
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

const formats = ['application/json', 'text/markdown', 'text/html'] as const;
type Format = (typeof formats)[number];

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
        'Compiles answers into the ordered steps, with deadlines, materials and legal basis. Answers that are missing leave steps undecided. The Accept header chooses JSON, Markdown or a whole HTML page. Nothing is stored.',
      tags: ['Answers'],
      parameters: [guideParameter, districtParameter],
      requestBody: bodyOf(PlanRequestSchema),
      responses: {
        200: {
          description: 'The plan.',
          content: {
            'application/json': { schema: schemaOf(PlanSchema) },
            'text/markdown': { schema: { type: 'string' } },
            'text/html': { schema: { type: 'string' } },
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
      const format = bestMediaType(accept, formats);
      if (format === undefined) {
        return sendProblem(context, notAcceptable(accept, formats), localeOf(context));
      }
      const read = await readAnswersAnd(context, found.value, parts.today, chosenField);
      if (!read.ok) return sendProblem(context, read.problem, read.locale ?? localeOf(context));
      const { answers, asOf, locale, own: chosen } = read.value;
      const made = plan(found.value, answers, { asOf, locale, chosen });
      return sendPlan(context, made, format);
    },
  );
}

function sendPlan(context: Context, made: Plan, format: Format): Response {
  context.header('Cache-Control', 'no-store');
  context.header('Content-Language', made.locale);
  context.header('Vary', 'Accept, Accept-Language', { append: true });
  switch (format) {
    case 'application/json':
      return context.json(made);
    case 'text/markdown':
      context.header('Content-Type', 'text/markdown; charset=utf-8');
      return context.body(renderMarkdown(made));
    case 'text/html':
      context.header('Content-Security-Policy', pagePolicy);
      context.header('Content-Type', 'text/html; charset=utf-8');
      return context.body(renderHtml(made));
    default: {
      const impossible: never = format;
      return impossible;
    }
  }
}
