import * as v from 'valibot';
import type {
  AddedCondition,
  District,
  EntryOverlay,
  Office,
  ReplacedText,
  SourcedNumber,
  SourcedText,
} from '../guide/district.ts';
import { conditionSchema } from './condition-schema.ts';
import { chargedFeeSchema, durationSchema, materialUseSchema } from './entry-schema.ts';
import {
  code,
  idSchema,
  legalReferenceSchema,
  nonEmptySchema,
  sourceSchema,
  sourcesSchema,
  textSchema,
} from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

/** GB/T 2260 for districts; three or six digits more for what lies below. */
const codeSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^\d{6}(\d{3}){0,2}$/, code('invalid-id')),
);

const sourcedTextSchema: v.GenericSchema<unknown, SourcedText> = strict({
  say: textSchema,
  source: sourceSchema,
});

const sourcedNumberSchema: v.GenericSchema<unknown, SourcedNumber> = strict({
  number: nonEmptySchema,
  source: sourceSchema,
});

const officeSchema: v.GenericSchema<unknown, Office> = strict({
  id: idSchema,
  title: textSchema,
  channel: idSchema,
  address: v.exactOptional(sourcedTextSchema),
  hours: v.exactOptional(sourcedTextSchema),
  phone: v.exactOptional(sourcedNumberSchema),
  note: v.exactOptional(textSchema),
  sources: sourcesSchema,
});

const replacedTextSchema: v.GenericSchema<unknown, ReplacedText> = strict({
  'instead-of': nonEmptySchema,
  say: textSchema,
});

const addedConditionSchema: v.GenericSchema<unknown, AddedCondition> = strict({
  when: conditionSchema,
  basis: legalReferenceSchema,
});

const entryOverlaySchema: v.GenericSchema<unknown, EntryOverlay> = strict({
  promised: v.exactOptional(durationSchema),
  channels: v.exactOptional(v.array(idSchema)),
  offices: v.exactOptional(v.array(idSchema)),
  note: v.exactOptional(textSchema),
  texts: v.exactOptional(v.array(replacedTextSchema)),
  materials: v.exactOptional(v.array(materialUseSchema)),
  fee: v.exactOptional(chargedFeeSchema),
  conditions: v.exactOptional(v.array(addedConditionSchema)),
  sources: sourcesSchema,
});

export const districtSchema: v.GenericSchema<unknown, District> = strict({
  code: codeSchema,
  name: textSchema,
  parent: v.exactOptional(codeSchema),
  offices: v.exactOptional(v.array(officeSchema)),
  entries: v.exactOptional(v.record(v.string(), entryOverlaySchema)),
  sources: sourcesSchema,
});
