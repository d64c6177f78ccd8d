import * as v from 'valibot';
import {
  type DerivedFact,
  type GroupQuestion,
  type NamedCondition,
  type Question,
  units,
} from '../guide/question.ts';
import { parsePlainDate } from '../vocabulary/plain-date.ts';
import { conditionSchema } from './condition-schema.ts';
import { numberPlace } from './expand-groups.ts';
import { expressionSchema } from './expression-schema.ts';
import {
  code,
  idSchema,
  legalReferencesSchema,
  positiveSchema,
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

const asked = {
  id: idSchema,
  ask: textSchema,
  short: v.exactOptional(textSchema),
  help: v.exactOptional(textSchema),
  weight: v.exactOptional(v.pipe(v.number(), v.gtValue(0, code('invalid-value')))),
  last: v.exactOptional(v.boolean()),
  because: v.exactOptional(textSchema),
};

const answered = { ...asked, 'not-sure': v.exactOptional(v.boolean()) };

const constraints = {
  constraints: v.exactOptional(v.array(strict({ must: conditionSchema, say: textSchema }))),
};

const optionsSchema = v.pipe(v.array(optionSchema), v.minLength(2, code('invalid-value')));

/** What each kind of question has of its own. */
const kinds = {
  'single-choice': { kind: v.literal('single-choice'), options: optionsSchema },
  'multiple-choice': { kind: v.literal('multiple-choice'), options: optionsSchema },
  'yes-no': { kind: v.literal('yes-no') },
  number: {
    kind: v.literal('number'),
    min: wholeNumberSchema,
    max: wholeNumberSchema,
    unit: v.exactOptional(unitSchema),
  },
  date: {
    kind: v.literal('date'),
    earliest: v.exactOptional(boundSchema),
    latest: v.exactOptional(boundSchema),
  },
};

/** Of an item of a group; what an answer must meet beside others is said of the whole group. */
export const itemQuestionSchema: v.GenericSchema<unknown, Question> = v.variant('kind', [
  strict({ ...answered, ...kinds['single-choice'] }),
  strict({ ...answered, ...kinds['multiple-choice'] }),
  strict({ ...answered, ...kinds['yes-no'] }),
  strict({ ...answered, ...kinds.number }),
  strict({ ...answered, ...kinds.date }),
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

/** Each item is asked its own questions: a longer list belongs into a form. Checking 40 takes seconds. */
const mostItems = 20;

const groupSchema = strict({
  ...asked,
  ...constraints,
  kind: v.literal('group'),
  max: v.pipe(positiveSchema, v.maxValue(mostItems, code('value-out-of-range'))),
  unit: v.exactOptional(unitSchema),
  item: v.pipe(
    textSchema,
    v.check(
      ({ zh, en }) => zh.includes(numberPlace) && en?.includes(numberPlace) !== false,
      code('invalid-value'),
    ),
  ),
  questions: v.pipe(v.array(itemQuestionSchema), v.minLength(1, code('invalid-value'))),
  facts: v.exactOptional(v.array(derivedFactSchema)),
});

/** The kind decides which further keys are allowed. */
export const questionSchema: v.GenericSchema<unknown, Question | GroupQuestion> = v.variant(
  'kind',
  [
    strict({ ...answered, ...constraints, ...kinds['single-choice'] }),
    strict({ ...answered, ...constraints, ...kinds['multiple-choice'] }),
    strict({ ...answered, ...constraints, ...kinds['yes-no'] }),
    strict({ ...answered, ...constraints, ...kinds.number }),
    strict({ ...answered, ...constraints, ...kinds.date }),
    groupSchema,
  ],
);
