import type { DescribeRouteOptions } from 'hono-openapi';
import { AnswersRequestSchema } from '../schema/request-schema.ts';
import { schemaOf } from './responses.ts';

/** The body of the routes that work on answers. */
export const answersBody: NonNullable<DescribeRouteOptions['requestBody']> = {
  required: true,
  description: 'At most 64 KiB of JSON in UTF-8.',
  content: {
    'application/json': {
      schema: schemaOf(AnswersRequestSchema),
      example: {
        answers: { 'left-on': '2026-11-20', 'unemployment-insurance-months': null },
        asOf: '2026-11-23',
        locale: 'en',
      },
    },
  },
};
