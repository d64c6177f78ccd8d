import { html } from 'hono/html';
import type { OpenApiDocument } from '../openapi/document.ts';
import { prose, typeOf } from './docs-schema.ts';
import type { Markup } from './page.ts';

type PathItem = NonNullable<OpenApiDocument['paths']>[string];
type Operation = NonNullable<PathItem['get']>;

/** One method of one path. */
export interface PlacedOperation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly operation: Operation;
}

export function operationsOf({ paths }: OpenApiDocument): readonly PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, { get, post }]) => [
    ...(get === undefined ? [] : [{ method: 'GET', path, operation: get } as const]),
    ...(post === undefined ? [] : [{ method: 'POST', path, operation: post } as const]),
  ]);
}

export function operationSection({ method, path, operation }: PlacedOperation): Markup {
  const id = operation.operationId ?? '';
  return html`<section class="operation">
<h3 id="${id}"><code class="method">${method}</code> <code>${path}</code></h3>
<p class="lead">${operation.summary}</p>
${operation.description === undefined ? '' : html`<p>${prose(operation.description)}</p>`}
${parameters(operation)}
${requestBody(operation, path)}
<h4>Responses</h4>
<dl class="fields">${Object.entries(operation.responses ?? {}).map(([status, response]) => responseRow(status, response))}</dl>
</section>`;
}

function parameters({ parameters: all = [] }: Operation): Markup | '' {
  if (all.length === 0) return '';
  return html`<h4>Parameters</h4>
<dl class="fields">${all.map((parameter) =>
    '$ref' in parameter
      ? ''
      : html`<div><dt><code>${parameter.name}</code> <span class="tag">${parameter.in}</span></dt>
<dd>${parameter.description}</dd></div>`,
  )}</dl>`;
}

function requestBody({ requestBody: body }: Operation, path: string): Markup | '' {
  if (body === undefined || '$ref' in body) return '';
  const [media] = Object.values(body.content);
  const example: unknown = media?.example;
  return html`<h4>Body</h4>
<p>${media?.schema === undefined ? '' : typeOf(media.schema)}. ${body.description}</p>
${
  example === undefined
    ? ''
    : html`<pre tabindex="0"><code>curl -X POST http://localhost:8787${path.replace('{id}', 'job-loss')} \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify(example)}'</code></pre>`
}`;
}

type Response = NonNullable<Operation['responses']>[string];

function responseRow(status: string, response: Response): Markup {
  if ('$ref' in response) return html`<div><dt>${status}</dt></div>`;
  const contents = Object.entries(response.content ?? {});
  return html`<div><dt><code>${status}</code></dt>
<dd>${prose(response.description)}${contents.map(
    ([type, media]) =>
      html`<br><span class="type">${type}${media.schema === undefined ? '' : html`: ${typeOf(media.schema)}`}</span>`,
  )}</dd></div>`;
}
