import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { findGuide } from '../http/find-guide.ts';
import { jsonOnly } from '../http/json-only.ts';
import { localeOf } from '../http/locale-of.ts';
import { readAnswers } from '../http/read-answers.ts';
import { answersBody } from '../openapi/answers-body.ts';
import {
  bodyProblems,
  guideParameter,
  jsonResponse,
  problemResponses,
} from '../openapi/responses.ts';
import type { Parts } from '../parts.ts';
import { sendProblem } from '../problem.ts';
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
        'Given the answers so far: which questions come next, how many remain at least and at most, and what is already decided. Nothing is stored.',
      tags: ['Answers'],
      parameters: [guideParameter],
      requestBody: answersBody,
      responses: {
        200: jsonResponse(InterviewSchema, 'How far the interview is.'),
        ...problemResponses('unknown-guide', 'not-acceptable', ...bodyProblems),
      },
    }),
    async (context) => {
      const found = findGuide(bundles, context.req.param('id'));
      if (!found.ok) return sendProblem(context, found.problem, localeOf(context));
      const read = await readAnswers(context, found.value, today);
      if (!read.ok) return sendProblem(context, read.problem, read.locale ?? localeOf(context));
      const { answers, asOf, locale } = read.value;
      return context.json(viewInterview(found.value, answers, asOf, locale), 200, {
        'Cache-Control': 'no-store',
        'Content-Language': locale,
      });
    },
  );
}
