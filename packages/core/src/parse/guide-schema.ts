import * as v from 'valibot';
import type { Example, Guide } from '../guide/guide.ts';
import type { FactValue } from '../rule/condition.ts';
import {
  countSchema,
  dateSchema,
  idSchema,
  legalReferenceSchema,
  textSchema,
} from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

export const guideSchema: v.GenericSchema<unknown, Guide> = strict({
  id: idSchema,
  title: textSchema,
  heading: textSchema,
  lead: textSchema,
  prepare: v.exactOptional(v.array(textSchema)),
  for: v.picklist(['person', 'employer']),
  entries: v.array(idSchema),
  ask: v.array(v.lazy((value) => (Array.isArray(value) ? v.array(idSchema) : idSchema))),
  facts: v.exactOptional(v.array(idSchema)),
  counting: v.exactOptional(v.array(legalReferenceSchema)),
  reviewed: dateSchema,
});

const scalarSchema = v.union([v.string(), v.number(), v.boolean()]);

/** The answer to one question. */
const plainAnswerSchema: v.GenericSchema<unknown, FactValue> = v.lazy((value) => {
  if (value === null) return v.null();
  return Array.isArray(value) ? v.array(v.string()) : scalarSchema;
});

/** What is said of one item of a group. */
const itemSchema: v.GenericSchema<unknown, FactValue> = v.record(v.string(), plainAnswerSchema);

const listedSchema: v.GenericSchema<unknown, FactValue> = v.lazy((value) =>
  typeof value === 'object' ? itemSchema : v.string(),
);

/** An answer, or all that is said of a group's items, in a list. */
const answerSchema: v.GenericSchema<unknown, FactValue> = v.lazy((value) =>
  Array.isArray(value) ? v.array(listedSchema) : plainAnswerSchema,
);

const byId = <Value>(
  schema: v.GenericSchema<unknown, Value>,
): v.GenericSchema<unknown, Record<string, Value>> => v.record(v.string(), schema);

/** An example as its file holds it; its id is the file's name. */
export const exampleSchema: v.GenericSchema<unknown, Omit<Example, 'id'>> = strict({
  title: textSchema,
  'as-of': dateSchema,
  answers: byId(answerSchema),
  chosen: v.exactOptional(v.array(idSchema)),
  expect: strict({
    needed: v.exactOptional(v.array(idSchema)),
    undecided: v.exactOptional(byId(idSchema)),
    'not-needed': v.exactOptional(byId(idSchema)),
    order: v.exactOptional(v.array(idSchema)),
    facts: v.exactOptional(byId(v.nullable(scalarSchema))),
    deadlines: v.exactOptional(byId(v.nullable(dateSchema))),
    materials: v.exactOptional(v.array(idSchema)),
    form: v.exactOptional(v.array(idSchema)),
    choices: v.exactOptional(v.array(v.array(idSchema))),
    'critical-path': v.exactOptional(v.array(idSchema)),
    fees: v.exactOptional(byId(v.nullable(v.number()))),
    advice: v.exactOptional(byId(countSchema)),
  }),
});
