import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';

export type OpenApiDocument = Awaited<ReturnType<typeof generateSpecs>>;

const description = `Asks residents the fewest questions and compiles their answers into an ordered list of steps.

Nothing is stored: every request brings its answers in its body, never in its address, and bodies are not logged. A site that wants answers to stay on the device downloads a bundle and runs \`@onething/core\` there.

Every failure is a problem document (RFC 9457). Its \`type\` and the \`code\` of each error do not change between versions; titles and details are in the language asked for.`;

/** The OpenAPI 3.1 document of an app's described routes. */
export async function describeApi(app: Hono, version: string): Promise<OpenApiDocument> {
  return generateSpecs(app, {
    excludeStaticFile: false,
    documentation: {
      info: {
        title: 'One Thing API',
        version,
        description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'This server.' }],
      security: [],
      tags: [
        { name: 'Guides', description: 'What guides there are, and their data.' },
        { name: 'Catalogue', description: 'The standard disclosure catalogue.' },
        { name: 'Answers', description: 'Answers to questions, and plans. Nothing is stored.' },
        { name: 'Service', description: 'The server itself.' },
      ],
    },
  });
}
