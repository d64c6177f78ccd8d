import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import { jsonOnly } from '../http/json-only.ts';
import { jsonResponse, problemResponses } from '../openapi/responses.ts';
import type { Parts } from '../parts.ts';

interface Health {
  readonly status: 'ok';
  readonly guides: number;
}

const HealthSchema: v.GenericSchema<Health> = v.pipe(
  v.strictObject({ status: v.literal('ok'), guides: v.number() }),
  v.metadata({ ref: 'Health' }),
);

export function healthRoutes({ bundles }: Parts): Hono {
  const health: Health = { status: 'ok', guides: bundles.size };
  return new Hono().get(
    '/healthz',
    jsonOnly,
    describeRoute({
      operationId: 'getHealth',
      summary: 'Whether the server answers',
      tags: ['Service'],
      responses: {
        200: jsonResponse(HealthSchema, 'It does.'),
        ...problemResponses('not-acceptable'),
      },
    }),
    (context) => context.json(health, 200, { 'Cache-Control': 'no-store' }),
  );
}
