import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { conditionSchema } from './condition-schema.ts';
import { expressionSchema } from './expression-schema.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';
import { keyTextOf } from './key-texts.ts';
import { lazyAlternatives } from './lazy-alternatives.ts';
import { itemQuestionSchema } from './question-schema.ts';
import { dateSchema, idSchema, textSchema } from './scalar-schemas.ts';

type Schema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

/** Schemas that hold themselves, or that nearly every file holds. */
const shared: ReadonlyMap<Schema, string> = new Map<Schema, string>([
  [conditionSchema, 'condition'],
  [expressionSchema, 'expression'],
  [textSchema, 'text'],
  [idSchema, 'id'],
  [dateSchema, 'date'],
  [itemQuestionSchema, 'item-question'],
]);

/**
 * A JSON Schema (draft 07) for each kind of file, from the schemas that read it: what an editor needs to
 * complete and check while typing. What only code can check (that a day exists, that an id is known) it
 * leaves to `onething check`. Keys of the map are `FileKind` ids.
 */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(fileKinds.map((kind) => [kind.id, schemaOf(kind)]));
}

function schemaOf({ path, schema }: FileKind): JsonSchema {
  const names = new Map<Schema, string>(shared);
  const nameOf = (named: Schema): string => {
    const name = names.get(named) ?? `part-${names.size - shared.size + 1}`;
    names.set(named, name);
    return name;
  };
  const convert = (root: Schema): JsonSchema => {
    const {
      $schema: _,
      $defs: __,
      ...converted
    } = toJsonSchema(root, {
      typeMode: 'input',
      errorMode: 'ignore',
      // The converter takes the schemas that a lazy one gives for definitions of its own.
      overrideRef: ({ valibotSchema }) => referenceTo(nameOf(valibotSchema)),
      overrideSchema: ({ valibotSchema }) => {
        const name = valibotSchema === root ? undefined : shared.get(valibotSchema);
        if (name !== undefined) return { $ref: referenceTo(name) };
        return isLazy(valibotSchema) ? anyOf(valibotSchema) : undefined;
      },
    });
    return converted;
  };
  const anyOf = (lazy: v.LazySchema<v.GenericSchema<unknown, unknown>>): JsonSchema => {
    const alternatives = distinct(
      lazyAlternatives(lazy).map((each) => {
        const name = shared.get(each);
        return name === undefined ? convert(each) : { $ref: referenceTo(name) };
      }),
    );
    const [only] = alternatives;
    return alternatives.length === 1 && only !== undefined ? only : { anyOf: [...alternatives] };
  };
  const converted = convert(schema);
  const definitions = new Map<string, JsonSchema>();
  for (let waiting = referencesIn(converted); waiting.size > 0; ) {
    const [name = ''] = waiting;
    waiting.delete(name);
    const named = [...names].find(([, each]) => each === name)?.[0];
    if (named === undefined || definitions.has(name)) continue;
    const definition = convert(named);
    definitions.set(name, definition);
    waiting = new Set([...waiting, ...referencesIn(definition)]);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `guides/${path}`,
    ...withTexts(converted),
    $defs: Object.fromEntries(
      [...definitions]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, definition]) => [name, withTexts(definition)]),
    ),
  };
}

const definitionsAt = '#/$defs/';

function referenceTo(name: string): string {
  return definitionsAt + name;
}

/** Names of the definitions to which a schema refers. */
function referencesIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const found = Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string'
      ? [inner.slice(definitionsAt.length)]
      : [...referencesIn(inner)],
  );
  return new Set(found);
}

function isLazy(schema: Schema): schema is v.LazySchema<v.GenericSchema<unknown, unknown>> {
  return schema.type === 'lazy';
}

function distinct(schemas: readonly JsonSchema[]): readonly JsonSchema[] {
  return [...new Map(schemas.map((each) => [JSON.stringify(each), each])).values()];
}

/** The schema with a description for each of its keys, in Chinese and English. */
function withTexts(schema: JsonSchema): JsonSchema {
  const visited = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (key !== 'properties' || typeof value !== 'object' || value === null) {
      return [key, visit(value)];
    }
    const properties = Object.entries(value).map(([name, property]) => {
      const text = keyTextOf(name);
      const described = visit(property);
      return [
        name,
        text === undefined || typeof described !== 'object'
          ? described
          : { description: text.join('\n'), ...described },
      ];
    });
    return [key, Object.fromEntries(properties)];
  });
  return Object.fromEntries(visited);
}

function visit(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => visit(item));
  return typeof value === 'object' && value !== null ? withTexts(value) : value;
}
