import * as v from 'valibot';
import { type DerivedFact, type NamedCondition, type Question, units } from '../guide/question.ts';
import { parsePlainDate } from '../vocabulary/plain-date.ts';
import { conditionSchema } from './condition-schema.ts';
import { expressionSchema } from './expression-schema.ts';
import {
  code,
  idSchema,
  legalReferencesSchema,
  sourcesSchema,
  textSchema,
  validitySchema,
  wholeNumberSchema,
} from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

const optionSchema = strict({
  id: idSchema,
  label: textSchema,
  hint: v.exactOptional(textSchema),
  exclusive: v.exactOptional(v.boolean()),
});

const boundSchema = v.pipe(
  v.string(),
  v.check((text) => text === 'as-of' || parsePlainDate(text) !== undefined, code('invalid-date')),
);

const unitSchema = v.picklist(units);

const common = {
  id: idSchema,
  ask: textSchema,
  short: v.exactOptional(textSchema),
  help: v.exactOptional(textSchema),
  'not-sure': v.exactOptional(v.boolean()),
  constraints: v.exactOptional(v.array(strict({ must: conditionSchema, say: textSchema }))),
  weight: v.exactOptional(v.pipe(v.number(), v.gtValue(0, code('invalid-value')))),
  last: v.exactOptional(v.boolean()),
  because: v.exactOptional(textSchema),
};

const optionsSchema = v.pipe(v.array(optionSchema), v.minLength(2, code('invalid-value')));

/** The kind decides which further keys are allowed. */
export const questionSchema: v.GenericSchema<unknown, Question> = v.variant('kind', [
  strict({ ...common, kind: v.literal('single-choice'), options: optionsSchema }),
  strict({ ...common, kind: v.literal('multiple-choice'), options: optionsSchema }),
  strict({ ...common, kind: v.literal('yes-no') }),
  strict({
    ...common,
    kind: v.literal('number'),
    min: wholeNumberSchema,
    max: wholeNumberSchema,
    unit: v.exactOptional(unitSchema),
  }),
  strict({
    ...common,
    kind: v.literal('date'),
    earliest: v.exactOptional(boundSchema),
    latest: v.exactOptional(boundSchema),
  }),
]);

export const derivedFactSchema: v.GenericSchema<unknown, DerivedFact> = strict({
  id: idSchema,
  title: textSchema,
  kind: v.picklist(['integer', 'decimal', 'date', 'month', 'boolean', 'text']),
  unit: v.exactOptional(unitSchema),
  expression: expressionSchema,
  basis: v.exactOptional(legalReferencesSchema),
  valid: v.exactOptional(validitySchema),
  unknown: v.exactOptional(textSchema),
  sources: v.exactOptional(sourcesSchema),
});

export const namedConditionSchema: v.GenericSchema<unknown, NamedCondition> = strict({
  id: idSchema,
  when: conditionSchema,
  valid: v.exactOptional(validitySchema),
  say: v.exactOptional(textSchema),
});
