import type { GuideBundle } from '@onething/core';
import * as v from 'valibot';
import { text } from './wire.ts';

type BundleHead = Pick<GuideBundle, 'format' | 'hash'> & {
  readonly guide: { readonly id: string };
};

const row = v.array(v.looseObject({ id: v.string() }));

/**
 * The head of a bundle, and which lists it holds. The rows are the guide format's, which is
 * documented for authors, and are read through `@onething/core`.
 */
export const BundleSchema: v.GenericSchema<BundleHead> = v.pipe(
  v.looseObject({
    format: v.pipe(v.literal(1), v.description('The version of this shape.')),
    hash: text('SHA-256 over the rest, in hexadecimal.'),
    guide: v.looseObject({ id: v.string() }),
    entries: row,
    questions: row,
    facts: row,
    conditions: row,
    materials: row,
    channels: row,
    laws: row,
    parameters: row,
    tables: row,
    calendars: v.array(v.looseObject({ year: v.number() })),
    heads: v.array(v.looseObject({ field: v.string() })),
    glossary: v.pipe(
      v.array(v.looseObject({ term: v.looseObject({ zh: v.string() }) })),
      v.description('Words of the field that stand in its texts, each with a plain explanation.'),
    ),
    fields: row,
    district: v.pipe(
      v.nullable(v.looseObject({ code: v.string() })),
      v.description("The district whose overlay lies over the entries; null: the city's guide."),
    ),
  }),
  v.metadata({
    ref: 'GuideBundle',
    description: 'A guide with everything that it needs. Texts are in both languages.',
  }),
);
