import * as v from 'valibot';
import type {
  Advice,
  Deadline,
  Duration,
  Entry,
  MaterialUse,
  ProcessingTime,
} from '../guide/entry.ts';
import { disclosureSchema } from './catalogue-schema.ts';
import { conditionSchema } from './condition-schema.ts';
import {
  code,
  countSchema,
  dateSchema,
  idSchema,
  legalReferenceSchema,
  legalReferencesSchema,
  numberSchema,
  positiveSchema,
  sourceSchema,
  sourcesSchema,
  textSchema,
  validitySchema,
} from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

const durationSchema: v.GenericSchema<unknown, Duration> = v.pipe(
  strict({
    days: v.exactOptional(positiveSchema),
    'working-days': v.exactOptional(positiveSchema),
    months: v.exactOptional(positiveSchema),
    years: v.exactOptional(positiveSchema),
  }),
  v.check((duration) => Object.keys(duration).length === 1, code('invalid-value')),
);

const deadlineSchema: v.GenericSchema<unknown, Deadline> = v.pipe(
  strict({
    from: idSchema,
    within: durationSchema,
    force: v.picklist(['binding', 'advisory']),
    who: v.picklist(['resident', 'employer', 'office']),
    basis: v.exactOptional(legalReferenceSchema),
    source: v.exactOptional(sourceSchema),
    say: v.exactOptional(textSchema),
  }),
  v.check(
    ({ basis, source }) => basis !== undefined || source !== undefined,
    code('missing-basis'),
  ),
);

const processingTimeSchema: v.GenericSchema<unknown, ProcessingTime> = v.pipe(
  strict({
    statutory: v.exactOptional(durationSchema),
    promised: v.exactOptional(durationSchema),
    basis: v.exactOptional(legalReferenceSchema),
    note: v.exactOptional(textSchema),
  }),
  v.check(
    ({ statutory, basis }) => statutory === undefined || basis !== undefined,
    code('missing-basis'),
  ),
);

const adviceSchema: v.GenericSchema<unknown, Advice> = strict({
  when: v.exactOptional(conditionSchema),
  kind: v.picklist(['note', 'warning', 'confirm']),
  say: textSchema,
  source: v.exactOptional(sourceSchema),
});

const materialUseSchema: v.GenericSchema<unknown, MaterialUse> = strict({
  use: idSchema,
  when: v.exactOptional(conditionSchema),
  instead: v.exactOptional(v.picklist(['electronic-certificate', 'data-sharing', 'commitment'])),
  originals: v.exactOptional(countSchema),
  copies: v.exactOptional(countSchema),
  optional: v.exactOptional(v.boolean()),
  basis: legalReferenceSchema,
  note: v.exactOptional(textSchema),
});

const feeSchema = v.lazy((value) =>
  typeof value === 'string'
    ? v.picklist(['none', 'unknown'])
    : strict({
        amount: v.pipe(numberSchema, v.minValue(0, code('invalid-value'))),
        basis: legalReferenceSchema,
        note: v.exactOptional(textSchema),
      }),
);

export const entrySchema: v.GenericSchema<unknown, Entry> = v.pipe(
  strict({
    id: idSchema,
    title: textSchema,
    plain: textSchema,
    disclosure: disclosureSchema,
    when: v.exactOptional(conditionSchema),
    always: v.exactOptional(v.literal(true)),
    who: v.picklist(['resident', 'employer', 'automatic']),
    optional: v.exactOptional(v.boolean()),
    later: v.exactOptional(v.boolean()),
    after: v.exactOptional(v.array(idSchema)),
    excludes: v.exactOptional(
      v.array(
        strict({
          entry: idSchema,
          basis: v.exactOptional(legalReferenceSchema),
          say: textSchema,
        }),
      ),
    ),
    together: v.exactOptional(v.array(idSchema)),
    channels: v.array(idSchema),
    deadline: v.exactOptional(deadlineSchema),
    takes: v.exactOptional(processingTimeSchema),
    advice: v.exactOptional(v.array(adviceSchema)),
    materials: v.exactOptional(v.array(materialUseSchema)),
    produces: v.exactOptional(v.array(idSchema)),
    gives: v.exactOptional(textSchema),
    headline: v.exactOptional(
      strict({ label: textSchema, fact: idSchema, note: v.exactOptional(textSchema) }),
    ),
    fee: feeSchema,
    basis: v.pipe(legalReferencesSchema, v.minLength(1, code('missing-basis'))),
    sources: sourcesSchema,
    confirm: v.exactOptional(v.array(textSchema)),
    valid: v.exactOptional(validitySchema),
    reviewed: dateSchema,
  }),
  v.check(
    ({ when, always }) => (when === undefined) === (always === true),
    code('missing-condition'),
  ),
);
