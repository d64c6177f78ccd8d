import { whatIf, whyNot } from '@onething/core';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { findGuide } from '../http/find-guide.ts';
import { jsonOnly } from '../http/json-only.ts';
import { localeOf } from '../http/locale-of.ts';
import { changedField, stepField } from '../http/own-field.ts';
import { readAnswers } from '../http/read-answers.ts';
import { bodyOf } from '../openapi/answers-body.ts';
import {
  bodyProblems,
  guideParameter,
  jsonResponse,
  problemResponses,
} from '../openapi/responses.ts';
import type { Parts } from '../parts.ts';
import { sendProblem } from '../problem.ts';
import { PlanDifferenceSchema, StepReasonSchema } from '../schema/reason-schema.ts';
import { CompareRequestSchema, ExplainRequestSchema } from '../schema/request-schema.ts';

/** Reasons of one step, and the difference that other answers make. Nothing is stored. */
export function explainRoutes({ bundles, today }: Parts): Hono {
  const app = new Hono();
  app.post(
    '/v1/guides/:id/explain',
    jsonOnly,
    describeRoute({
      operationId: 'postExplain',
      summary: 'Why a step, or why not',
      description:
        'A smallest set of answers that decides a step, each with the legal articles behind it; for a step left out, what would have to be different; for an undecided one, the questions that settle it. Nothing is stored.',
      tags: ['Answers'],
      parameters: [guideParameter],
      requestBody: bodyOf(ExplainRequestSchema, { step: 'unemployment-benefit' }),
      responses: {
        200: jsonResponse(StepReasonSchema, 'Why the step stands where it does.'),
        ...problemResponses('unknown-guide', 'not-acceptable', 'unknown-entry', ...bodyProblems),
      },
    }),
    async (context) => {
      const found = findGuide(bundles, context.req.param('id'));
      if (!found.ok) return sendProblem(context, found.problem, localeOf(context));
      const read = await readAnswers(context, found.value, today, stepField);
      if (!read.ok) return sendProblem(context, read.problem, read.locale ?? localeOf(context));
      const { answers, asOf, locale, own: step } = read.value;
      return context.json(whyNot(found.value, step, answers, { asOf, locale }), 200, {
        'Cache-Control': 'no-store',
        'Content-Language': locale,
      });
    },
  );
  app.post(
    '/v1/guides/:id/compare',
    jsonOnly,
    describeRoute({
      operationId: 'postCompare',
      summary: 'What if',
      description:
        'What other answers would change in the plan: step by step, material by material, date by date. Nothing is stored.',
      tags: ['Answers'],
      parameters: [guideParameter],
      requestBody: bodyOf(CompareRequestSchema, { changed: { 'left-on': '2026-08-31' } }),
      responses: {
        200: jsonResponse(PlanDifferenceSchema, 'The difference between the two plans.'),
        ...problemResponses('unknown-guide', 'not-acceptable', ...bodyProblems),
      },
    }),
    async (context) => {
      const found = findGuide(bundles, context.req.param('id'));
      if (!found.ok) return sendProblem(context, found.problem, localeOf(context));
      const read = await readAnswers(context, found.value, today, changedField);
      if (!read.ok) return sendProblem(context, read.problem, read.locale ?? localeOf(context));
      const { answers, asOf, locale, own: changed } = read.value;
      return context.json(whatIf(found.value, answers, changed, { asOf, locale }), 200, {
        'Cache-Control': 'no-store',
        'Content-Language': locale,
      });
    },
  );
  return app;
}
