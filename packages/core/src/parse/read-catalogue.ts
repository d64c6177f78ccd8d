import * as v from 'valibot';
import type { Entry } from '../guide/entry.ts';
import type { GuideLibrary, Placed } from '../guide/guide-library.ts';
import type { ListedRow } from '../guide/listed-row.ts';
import { listedRowSchema } from './catalogue-schema.ts';
import { entrySchema } from './entry-schema.ts';
import type { LibraryReader } from './library-reader.ts';

/** Only a listed row has a status; what has none must be a whole entry. */
const fileSchema: v.GenericSchema<unknown, Entry | ListedRow> = v.lazy(
  (value): v.GenericSchema<unknown, Entry | ListedRow> =>
    typeof value === 'object' && value !== null && 'status' in value
      ? listedRowSchema
      : entrySchema,
);

/** The files of `catalogue/`: entries, and rows that are only listed. */
export function readCatalogue(reader: LibraryReader): Pick<GuideLibrary, 'entries' | 'rows'> {
  const entries = new Map<string, Placed<Entry>>();
  const rows = new Map<string, Placed<ListedRow>>();
  for (const [id, { value, source }] of reader.folder('catalogue', fileSchema, ({ id }) => id)) {
    if ('status' in value) rows.set(id, { value, source });
    else entries.set(id, { value, source });
  }
  return { entries, rows };
}
