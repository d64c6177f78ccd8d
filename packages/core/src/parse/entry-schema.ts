import * as v from 'valibot';
import type {
  Advice,
  CrossDistrict,
  Deadline,
  Duration,
  Entry,
  Fee,
  FieldUse,
  MaterialUse,
  ProcessingTime,
  TextPiece,
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

export const durationSchema: v.GenericSchema<unknown, Duration> = v.pipe(
  strict({
    days: v.exactOptional(positiveSchema),
    'working-days': v.exactOptional(positiveSchema),
    months: v.exactOptional(positiveSchema),
    years: v.exactOptional(positiveSchema),
  }),
  v.check((duration) => Object.keys(duration).length === 1, code('invalid-value')),
);

/** Of a part that is there only under a condition, or for some time. */
const conditional = {
  when: v.exactOptional(conditionSchema),
  valid: v.exactOptional(validitySchema),
} as const;

const deadlineSchema: v.GenericSchema<unknown, Deadline> = v.pipe(
  strict({
    from: v.exactOptional(idSchema),
    after: v.exactOptional(idSchema),
    within: durationSchema,
    'rest-day': v.exactOptional(v.picklist(['moves', 'stays'])),
    ...conditional,
    force: v.picklist(['binding', 'advisory']),
    who: v.picklist(['resident', 'employer', 'office']),
    basis: v.exactOptional(legalReferenceSchema),
    source: v.exactOptional(sourceSchema),
    say: v.exactOptional(textSchema),
    passed: v.exactOptional(textSchema),
  }),
  v.check(
    ({ basis, source }) => basis !== undefined || source !== undefined,
    code('missing-basis'),
  ),
  v.check(
    ({ from, after }) => from !== undefined || after !== undefined,
    code('missing-first-day'),
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
  ...conditional,
  kind: v.picklist(['note', 'warning', 'confirm']),
  say: textSchema,
  source: v.exactOptional(sourceSchema),
});

const textPieceSchema: v.GenericSchema<unknown, TextPiece> = strict({
  in: v.picklist(['plain', 'gives']),
  ...conditional,
  say: textSchema,
});

const crossDistrictSchema: v.GenericSchema<unknown, CrossDistrict> = v.pipe(
  strict({
    say: textSchema,
    basis: v.exactOptional(legalReferenceSchema),
    source: v.exactOptional(sourceSchema),
  }),
  v.check(
    ({ basis, source }) => basis !== undefined || source !== undefined,
    code('missing-source'),
  ),
);

const fieldUseSchema: v.GenericSchema<unknown, FieldUse> = strict({
  use: idSchema,
  ...conditional,
  optional: v.exactOptional(v.boolean()),
  basis: v.exactOptional(legalReferenceSchema),
  note: v.exactOptional(textSchema),
});

export const materialUseSchema: v.GenericSchema<unknown, MaterialUse> = strict({
  use: idSchema,
  ...conditional,
  'one-of': v.exactOptional(idSchema),
  instead: v.exactOptional(v.picklist(['electronic-certificate', 'data-sharing', 'commitment'])),
  originals: v.exactOptional(countSchema),
  copies: v.exactOptional(countSchema),
  optional: v.exactOptional(v.boolean()),
  basis: legalReferenceSchema,
  note: v.exactOptional(textSchema),
});

export const chargedFeeSchema: v.GenericSchema<unknown, Fee> = v.pipe(
  strict({
    amount: v.exactOptional(v.pipe(numberSchema, v.minValue(0, code('invalid-value')))),
    fact: v.exactOptional(idSchema),
    basis: legalReferenceSchema,
    note: v.exactOptional(textSchema),
  }),
  v.check(
    ({ amount, fact }) => (amount === undefined) !== (fact === undefined),
    code('invalid-value'),
  ),
);

const feeSchema = v.lazy((value) =>
  typeof value === 'string' ? v.picklist(['none', 'unknown']) : chargedFeeSchema,
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
    replaces: v.exactOptional(v.array(idSchema)),
    'only-with': v.exactOptional(v.array(idSchema)),
    'version-of': v.exactOptional(idSchema),
    together: v.exactOptional(v.array(idSchema)),
    channels: v.array(idSchema),
    'cross-district': v.exactOptional(crossDistrictSchema),
    deadline: v.exactOptional(deadlineSchema),
    deadlines: v.exactOptional(v.array(deadlineSchema)),
    takes: v.exactOptional(processingTimeSchema),
    advice: v.exactOptional(v.array(adviceSchema)),
    pieces: v.exactOptional(v.array(textPieceSchema)),
    materials: v.exactOptional(v.array(materialUseSchema)),
    form: v.exactOptional(v.array(fieldUseSchema)),
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
  v.check(
    ({ deadline, deadlines }) => deadline === undefined || deadlines === undefined,
    code('deadline-given-twice'),
  ),
);
