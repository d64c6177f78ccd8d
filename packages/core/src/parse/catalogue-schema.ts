import * as v from 'valibot';
import type { CatalogueHead, Disclosure } from '../guide/entry.ts';
import type { ListedRow } from '../guide/listed-row.ts';
import {
  code,
  confidenceSchema,
  dateSchema,
  idSchema,
  legalReferencesSchema,
  nonEmptySchema,
  positiveSchema,
  sourcesSchema,
  textSchema,
} from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

const audienceSchema = v.picklist(['everyone', 'specific-group']);
const methodSchema = v.picklist(['proactive', 'on-request']);
const levelSchema = v.array(v.picklist(['county', 'township']));
const rowSchema = v.picklist(['national', 'local']);
const namesSchema = v.array(nonEmptySchema);

export const disclosureSchema: v.GenericSchema<unknown, Disclosure> = strict({
  field: idSchema,
  item: v.strictTuple([positiveSchema, nonEmptySchema, nonEmptySchema]),
  position: v.exactOptional(positiveSchema),
  row: rowSchema,
  content: v.exactOptional(namesSchema),
  basis: v.exactOptional(legalReferencesSchema),
  'time-limit': v.exactOptional(nonEmptySchema),
  publisher: v.exactOptional(nonEmptySchema),
  channels: v.exactOptional(namesSchema),
  audience: v.exactOptional(audienceSchema),
  method: v.exactOptional(methodSchema),
  level: v.exactOptional(levelSchema),
  'as-printed': v.exactOptional(v.record(v.string(), nonEmptySchema)),
  confidence: confidenceSchema,
});

export const catalogueHeadSchema: v.GenericSchema<unknown, CatalogueHead> = strict({
  field: idSchema,
  title: textSchema,
  items: v.pipe(
    v.array(strict({ number: positiveSchema, title: textSchema, row: rowSchema })),
    v.minLength(1, code('invalid-value')),
  ),
  content: namesSchema,
  basis: legalReferencesSchema,
  'time-limit': nonEmptySchema,
  publisher: nonEmptySchema,
  channels: namesSchema,
  audience: audienceSchema,
  method: methodSchema,
  level: levelSchema,
  notes: v.exactOptional(v.array(textSchema)),
  sources: sourcesSchema,
});

export const listedRowSchema: v.GenericSchema<unknown, ListedRow> = strict({
  id: idSchema,
  status: v.literal('listed'),
  title: textSchema,
  disclosure: disclosureSchema,
  sources: sourcesSchema,
  confirm: v.exactOptional(v.array(textSchema)),
  reviewed: dateSchema,
});
