import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { jsonOnly } from '../http/json-only.ts';
import { makeResource, type Resource, sendResource } from '../http/resource.ts';
import type { OpenApiDocument } from '../openapi/document.ts';
import { problemResponses } from '../openapi/responses.ts';

/** The description of the API, made on first use. */
export function openApiRoutes(describe: () => Promise<OpenApiDocument>): Hono {
  let resource: Promise<Resource> | undefined;
  return new Hono().get(
    '/openapi.json',
    jsonOnly,
    describeRoute({
      operationId: 'getOpenApi',
      summary: 'This description',
      tags: ['Service'],
      responses: {
        200: {
          description: 'An OpenAPI 3.1 document.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        304: { description: 'The client has it.' },
        ...problemResponses('not-acceptable'),
      },
    }),
    async (context) => {
      resource ??= describe().then((document) =>
        makeResource(JSON.stringify(document, undefined, 2), 'application/json'),
      );
      return sendResource(context, await resource, 'revalidate');
    },
  );
}
