import { type DescribeRouteOptions, type ResponsesWithResolver, resolver } from 'hono-openapi';
import type * as v from 'valibot';
import { type ProblemStatus, statusOf } from '../problem.ts';
import { type ProblemKind, problemTexts } from '../problem-texts.ts';
import { ProblemSchema } from '../schema/problem-schema.ts';

type Schema = v.GenericSchema<unknown>;
type Responses = ResponsesWithResolver;
type Parameters = NonNullable<DescribeRouteOptions['parameters']>;

/** A schema as OpenAPI 3.1 writes it. */
export function schemaOf(schema: Schema): ReturnType<typeof resolver> {
  return resolver(schema, { options: { target: 'draft-2020-12' } });
}

/** A successful answer in JSON. */
export function jsonResponse(schema: Schema, description: string): Responses[string] {
  return { description, content: { 'application/json': { schema: schemaOf(schema) } } };
}

/** The failures of a route, one response a status, each naming its kinds. */
export function problemResponses(...kinds: readonly ProblemKind[]): Responses {
  const byStatus = new Map<ProblemStatus, ProblemKind[]>();
  for (const kind of kinds) {
    const status = statusOf(kind);
    byStatus.set(status, [...(byStatus.get(status) ?? []), kind]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      String(status),
      {
        description: ofStatus
          .map((kind) => `\`/problems/${kind}\`: ${problemTexts[kind].title.en}.`)
          .join(' '),
        content: { 'application/problem+json': { schema: schemaOf(ProblemSchema) } },
      },
    ]),
  );
}

/** Every failure that a body can cause. */
export const bodyProblems: readonly ProblemKind[] = [
  'not-json',
  'unsupported-media-type',
  'body-too-large',
  'too-deep',
  'invalid-request',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'invalid-value',
  'invalid-date',
  'value-out-of-range',
  'answers-not-an-object',
  'unknown-question',
  'unknown-option',
  'not-sure-not-allowed',
  'answer-constraint',
];

export const guideParameter: Parameters[number] = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of the guide.',
  example: 'job-loss',
  schema: { type: 'string' },
};

export const districtParameter: Parameters[number] = {
  name: 'district',
  in: 'query',
  description: "Code of a district, whose offices and promised times then count; else the city's.",
  example: '310115',
  schema: { type: 'string' },
};

export const localeParameter: Parameters[number] = {
  name: 'locale',
  in: 'query',
  description: 'The language of all texts; where left out, Accept-Language decides.',
  schema: { type: 'string', enum: ['zh-CN', 'en'] },
};
