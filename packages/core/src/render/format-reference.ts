import type { JsonSchema } from '@valibot/to-json-schema';
import { fileKinds } from '../parse/file-kinds.ts';
import { jsonSchemas } from '../parse/json-schemas.ts';

/** A kind's example: the path of a file, and its text. */
export interface ReferenceExample {
  readonly path: string;
  readonly text: string;
}

/**
 * The guide format as a Markdown page: for each kind of file its keys, what they hold, and an example.
 * It follows from the schemas by which files are read.
 */
export function formatReference(examples: ReadonlyMap<string, ReferenceExample>): string {
  const schemas = jsonSchemas();
  const definitions = new Map(
    [...schemas.values()].flatMap(({ $defs = {} }) =>
      Object.entries($defs).flatMap(([name, definition]) =>
        typeof definition === 'object' ? [[name, definition] as const] : [],
      ),
    ),
  );
  return [
    '# Reference of the guide format 指南格式参考',
    'Made from the schemas that read the files: `onething reference` prints it again.\n**\\*** marks what must be there. 由读取文件的同一套格式生成；带 **\\*** 的必填。',
    ...fileKinds.map(({ id, path }) =>
      section(`\`${path}\``, schemas.get(id), exampleOf(examples.get(id))),
    ),
    '# Shared parts 共用的部分',
    ...[...definitions]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, definition]) => section(anchorName(name), definition, '')),
  ].join('\n\n');
}

function anchorName(name: string): string {
  return `The part ${name}`;
}

function section(title: string, schema: JsonSchema | undefined, example: string): string {
  const rows = schema === undefined ? [] : rowsOf(schema, '');
  const table = rows.map(({ key, kind, text }) => `| ${key} | ${kind} | ${text} |`);
  return [
    `## ${title}`,
    table.length === 0 && schema !== undefined
      ? `A value: ${kindOf(schema)}.`
      : ['| key | value | |', '| --- | --- | --- |', ...table].join('\n'),
    ...(example === '' ? [] : [example]),
  ].join('\n\n');
}

function exampleOf(example: ReferenceExample | undefined): string {
  if (example === undefined) return '';
  return `\`${example.path}\`:\n\n\`\`\`yaml\n${example.text.trimEnd()}\n\`\`\``;
}

interface Row {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
}

/** A row for each key, those of keys within keys after a full stop; alternatives one after another. */
function rowsOf(schema: JsonSchema, before: string): readonly Row[] {
  const rows = (schema.anyOf ?? schema.oneOf ?? [])
    .filter((each) => typeof each === 'object')
    .flatMap((each) => rowsOf(each, before));
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property !== 'object') return [];
    const required = schema.required?.includes(name) === true ? '\\*' : '';
    const key = `\`${before}${name}\`${required}`;
    const text = (property.description ?? '').split('\n').join('<br>').replaceAll('|', '\\|');
    return [{ key, kind: kindOf(property), text }, ...within(property, `${before}${name}.`)];
  });
  return distinct([...rows, ...own]);
}

function within(property: JsonSchema, before: string): readonly Row[] {
  const inner = [property, property.items, property.additionalProperties];
  return inner.flatMap((each) =>
    typeof each === 'object' && !Array.isArray(each) ? rowsOf(each, before) : [],
  );
}

function distinct(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** What a value is, in a word or two. */
function kindOf(schema: JsonSchema): string {
  const { $ref, anyOf, oneOf, items, type, additionalProperties } = schema;
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    return `[${name}](#the-part-${name})`;
  }
  const alternatives = anyOf ?? oneOf;
  if (alternatives !== undefined) {
    const kinds = alternatives.map((each) => (typeof each === 'object' ? kindOf(each) : ''));
    return [...new Set(kinds)].join(' or ');
  }
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  }
  if (type === 'array') {
    return typeof items === 'object' && !Array.isArray(items) ? `list of ${kindOf(items)}` : 'list';
  }
  if (type === 'object') {
    return typeof additionalProperties === 'object'
      ? `keys with ${kindOf(additionalProperties)}`
      : 'keys';
  }
  return type === 'string' ? 'text' : String(type ?? 'anything');
}
