import type { DescribeRouteOptions } from 'hono-openapi';
import type * as v from 'valibot';
import { schemaOf } from './responses.ts';

type Body = NonNullable<DescribeRouteOptions['requestBody']>;

/** The body of a route that works on answers; `own`: what the example has beside them. */
export function bodyOf(
  schema: v.GenericSchema<unknown>,
  own: Readonly<Record<string, unknown>> = {},
): Body {
  return {
    required: true,
    description: 'At most 64 KiB of JSON in UTF-8.',
    content: {
      'application/json': {
        schema: schemaOf(schema),
        example: {
          answers: { 'left-on': '2026-11-20', 'unemployment-insurance-months': null },
          ...own,
          asOf: '2026-11-23',
          locale: 'en',
        },
      },
    },
  };
}
