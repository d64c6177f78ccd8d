import type { CatalogueRow, Locale } from '@onething/core';
import * as v from 'valibot';
import { count, day, text, type WireSchema } from '../schema/wire.ts';

/** The whole catalogue in one language. */
export interface CatalogueView {
  readonly locale: Locale;
  readonly rows: readonly CatalogueRow[];
}

const CatalogueRowSchema: WireSchema<CatalogueRow> = v.pipe(
  v.strictObject({
    id: text('Id of the file that describes the row first.'),
    number: count('序号: from 1, counted within the field.'),
    field: v.strictObject({ id: v.string(), title: v.string() }),
    item: v.strictObject({ number: v.number(), title: text('一级事项.') }),
    position: v.nullable(count('Place within the level-1 item; null where a local row has none.')),
    title: text('二级事项.'),
    content: v.array(v.string()),
    basis: v.array(
      v.strictObject({ reference: v.string(), text: text('As the catalogue prints it.') }),
    ),
    timeLimit: v.string(),
    publisher: v.string(),
    channels: v.array(v.string()),
    audience: v.picklist(['everyone', 'specific-group']),
    method: v.picklist(['proactive', 'on-request']),
    level: v.array(v.picklist(['county', 'township'])),
    asPrinted: v.pipe(
      v.record(v.string(), v.string()),
      v.description('Column and its cell in an imported table, where that could not be read.'),
    ),
    row: v.pipe(
      v.picklist(['national', 'local']),
      v.description('local: the national catalogue does not have it.'),
    ),
    status: v.pipe(v.picklist(['listed', 'complete']), v.description('listed: no guide yet.')),
    entries: v.pipe(v.array(v.string()), v.description('Entries that are its service guide.')),
    confidence: v.picklist(['high', 'medium', 'low', 'unknown']),
    sources: v.array(v.string()),
    confirm: v.pipe(v.array(v.string()), v.description('To be confirmed with the office.')),
    reviewed: day('When a person last compared it with its sources.'),
  }),
  v.metadata({ ref: 'CatalogueRow' }),
);

export const CatalogueSchema: WireSchema<CatalogueView> = v.pipe(
  v.strictObject({ locale: v.picklist(['zh-CN', 'en']), rows: v.array(CatalogueRowSchema) }),
  v.metadata({ ref: 'Catalogue', description: 'Every row, in the official order.' }),
);
