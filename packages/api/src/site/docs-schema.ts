import { html } from 'hono/html';
import type { OpenApiDocument } from '../openapi/document.ts';
import type { Markup } from './page.ts';

export type Schemas = NonNullable<OpenApiDocument['components']['schemas']>;
export type Schema = Schemas[string];

/** A named schema: its fields, or its one-line type. */
export function schemaSection(name: string, schema: Schema): Markup {
  const fields = '$ref' in schema ? [] : Object.entries(schema.properties ?? {});
  const description = descriptionOf(schema);
  const required = new Set('$ref' in schema ? [] : schema.required);
  return html`<section class="schema">
<h3 id="schema-${name}">${name}</h3>
${description === undefined ? '' : html`<p>${prose(description)}</p>`}
${
  fields.length === 0
    ? html`<p class="type">${typeOf(schema)}</p>`
    : html`<dl class="fields">${fields.map(([field, of]) => fieldRow(field, of, required.has(field)))}</dl>`
}
</section>`;
}

/** A schema in a line: `array of Step`, `string or null`, its values, its bounds. */
export function typeOf(schema: Schema): Markup {
  if ('$ref' in schema && typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return listed(alternatives.map(typeOf), ' or ');
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) return listed(schema.enum.map(literal), ' or ');
  if ('prefixItems' in schema && Array.isArray(schema.prefixItems)) {
    const members: readonly Schema[] = schema.prefixItems;
    return html`[${listed(members.map(typeOf), ', ')}]`;
  }
  if ('items' in schema && schema.items !== undefined) {
    return html`array of ${typeOf(schema.items)}`;
  }
  if (typeof schema.additionalProperties === 'object' && schema.properties === undefined) {
    return html`object of ${typeOf(schema.additionalProperties)}`;
  }
  const inner = Object.entries(schema.properties ?? {});
  if (inner.length > 0) {
    const fields = inner.map(([field, of]) => html`<code>${field}</code>: ${typeOf(of)}`);
    return html`object { ${listed(fields, ', ')} }`;
  }
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any value');
  const format = schema.format === undefined ? '' : ` (${schema.format})`;
  return html`${type}${format}`;
}

/** Words with `code` between backticks; a path to a problem leads there. */
export function prose(words: string): readonly Markup[] {
  return words.split('`').map((part, index) => {
    if (index % 2 === 0) return html`${part}`;
    return part.startsWith('/problems/')
      ? html`<a href="${part}?locale=en"><code>${part}</code></a>`
      : html`<code>${part}</code>`;
  });
}

function literal(value: unknown): Markup {
  return html`<code>${JSON.stringify(value)}</code>`;
}

function listed(parts: readonly Markup[], between: string): Markup {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${between}${part}`))}`;
}

/** A schema that may be null describes what it is where it is not. */
function descriptionOf(schema: Schema): string | undefined {
  if ('$ref' in schema) return undefined;
  const [first] = schema.anyOf ?? [];
  return schema.description ?? (first === undefined ? undefined : descriptionOf(first));
}

function fieldRow(name: string, schema: Schema, required: boolean): Markup {
  const description = descriptionOf(schema);
  return html`<div><dt><code>${name}</code>${required ? '' : html` <span class="tag">optional</span>`}</dt>
<dd><span class="type">${typeOf(schema)}</span>${description === undefined ? '' : html`<br>${prose(description)}`}</dd></div>`;
}
