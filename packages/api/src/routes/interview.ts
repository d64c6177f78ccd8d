import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { findGuide } from '../http/find-guide.ts';
import { jsonOnly } from '../http/json-only.ts';
import { localeOf } from '../http/locale-of.ts';
import { strategyField } from '../http/own-field.ts';
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
import { InterviewRequestSchema } from '../schema/request-schema.ts';
import { InterviewSchema, viewInterview } from '../view/interview-view.ts';

/** Asks without keeping anything: the answers so far come with each request. */
export function interviewRoutes({ bundles, today }: Parts): Hono {
  return new Hono().post(
    '/v1/guides/:id/interview',
    jsonOnly,
    describeRoute({
      operationId: 'postInterview',
      summary: 'The next questions',
      description:
        'Given the answers so far: which questions come next and why each is asked, how many remain at least and at most, which answers were set aside by which others, and what is already decided. Nothing is stored.',
      tags: ['Answers'],
      parameters: [guideParameter],
      requestBody: bodyOf(InterviewRequestSchema, { strategy: 'fewest' }),
      responses: {
        200: jsonResponse(InterviewSchema, 'How far the interview is.'),
        ...problemResponses('unknown-guide', 'not-acceptable', ...bodyProblems),
      },
    }),
    async (context) => {
      const found = findGuide(bundles, context.req.param('id'));
      if (!found.ok) return sendProblem(context, found.problem, localeOf(context));
      const read = await readAnswers(context, found.value, today, strategyField);
      if (!read.ok) return sendProblem(context, read.problem, read.locale ?? localeOf(context));
      const { answers, asOf, locale, own: strategy } = read.value;
      return context.json(viewInterview(found.value, answers, { asOf, locale, strategy }), 200, {
        'Cache-Control': 'no-store',
        'Content-Language': locale,
      });
    },
  );
}
