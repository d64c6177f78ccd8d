import { html } from 'hono/html';
import type { OpenApiDocument } from '../openapi/document.ts';
import { operationSection, operationsOf } from './docs-operation.ts';
import { prose, schemaSection } from './docs-schema.ts';
import { type Page, siteFrame } from './page.ts';
import type { AssetLinks } from './site-assets.ts';

/** The API reference as one page, in the language of the description itself: English. */
export function docsPage(document: OpenApiDocument, links: AssetLinks): Page {
  const operations = operationsOf(document);
  const schemas = Object.entries(document.components.schemas ?? {});
  const main = html`<h1>${document.info.title}</h1>
${document.info.description.split('\n\n').map((words) => html`<p>${prose(words)}</p>`)}
<p><a href="/openapi.json">OpenAPI ${document.openapi} document</a>, version ${document.info.version}</p>
<nav class="contents" aria-label="Contents">
<ul>${operations.map(
    ({ method, path, operation }) =>
      html`<li><a href="#${operation.operationId}"><code>${method} ${path}</code></a> ${operation.summary}</li>`,
  )}</ul>
</nav>
${(document.tags ?? []).map(
  (tag) => html`<section aria-labelledby="tag-${tag.name}">
<h2 id="tag-${tag.name}">${tag.name}</h2>
<p>${tag.description}</p>
${operations.filter(({ operation }) => operation.tags?.includes(tag.name)).map(operationSection)}
</section>`,
)}
<section aria-labelledby="schemas">
<h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => schemaSection(name, schema))}
</section>`;
  return {
    locale: 'en',
    title: document.info.title,
    icon: links.icon,
    styles: [links.siteStyles],
    body: siteFrame('en', undefined, main),
  };
}
