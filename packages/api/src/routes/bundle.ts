import type { GuideBundle } from '@onething/core';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { findGuideIn } from '../http/find-guide.ts';
import { jsonOnly } from '../http/json-only.ts';
import { localeOf } from '../http/locale-of.ts';
import { makeResource, type Resource, sendResource } from '../http/resource.ts';
import {
  districtParameter,
  guideParameter,
  jsonResponse,
  problemResponses,
} from '../openapi/responses.ts';
import type { Parts } from '../parts.ts';
import { sendProblem } from '../problem.ts';
import { BundleSchema } from '../schema/bundle-schema.ts';

const hashDescription = 'SHA-256 of the bundle, as in `hash`.';
const described = [
  'A guide with everything that it needs, to ask and plan without this server: answers then never leave the device.',
  'By hash it never changes and may be kept for ever; without one, ask again with If-None-Match.',
].join(' ');

/** The data that the widget downloads. */
export function bundleRoutes(parts: Parts): Hono {
  const resources = new WeakMap<GuideBundle, Resource>();
  const resourceOf = (bundle: GuideBundle): Resource => {
    const known = resources.get(bundle);
    if (known !== undefined) return known;
    const made = makeResource(JSON.stringify(bundle), 'application/json', bundle.hash);
    resources.set(bundle, made);
    return made;
  };
  const send = (
    context: Context,
    id: string,
    hash: string | undefined,
  ): Response | Promise<Response> => {
    const found = findGuideIn(parts, id, context.req.query('district'));
    if (!found.ok) return sendProblem(context, found.problem, localeOf(context));
    const resource = resourceOf(found.value);
    if (hash === undefined) return sendResource(context, resource, 'revalidate');
    return hash === found.value.hash
      ? sendResource(context, resource, 'immutable')
      : sendProblem(context, otherHash(found.value, hash), localeOf(context));
  };
  const app = new Hono();
  app.get(
    '/v1/guides/:id/bundle',
    jsonOnly,
    describeRoute({
      operationId: 'getBundle',
      summary: 'The data of a guide, present version',
      description: described,
      tags: ['Guides'],
      parameters: [
        guideParameter,
        districtParameter,
        { name: 'hash', in: 'query', description: hashDescription, schema: { type: 'string' } },
      ],
      responses: {
        200: jsonResponse(BundleSchema, 'The bundle. Its entity tag begins with its hash.'),
        304: { description: 'The client has it.' },
        ...problemResponses(
          'unknown-guide',
          'unknown-district',
          'unknown-bundle',
          'not-acceptable',
        ),
      },
    }),
    (context) => send(context, context.req.param('id'), context.req.query('hash')),
  );
  app.get(
    '/v1/guides/:id/bundle/:hash',
    jsonOnly,
    describeRoute({
      operationId: 'getBundleByHash',
      summary: 'The data of a guide, one version',
      description: described,
      tags: ['Guides'],
      parameters: [
        guideParameter,
        districtParameter,
        {
          name: 'hash',
          in: 'path',
          required: true,
          description: hashDescription,
          schema: { type: 'string' },
        },
      ],
      responses: {
        200: jsonResponse(BundleSchema, 'The bundle; immutable.'),
        304: { description: 'The client has it.' },
        ...problemResponses(
          'unknown-guide',
          'unknown-district',
          'unknown-bundle',
          'not-acceptable',
        ),
      },
    }),
    (context) => send(context, context.req.param('id'), context.req.param('hash')),
  );
  return app;
}

function otherHash(bundle: GuideBundle, hash: string) {
  return {
    kind: 'unknown-bundle',
    about: hash,
    parameter: { name: 'hash', hint: bundle.hash },
  } as const;
}
