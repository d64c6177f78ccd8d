import * as v from 'valibot';

export interface NamedEntry {
  readonly id: string;
  readonly title: string;
}

export const NamedEntrySchema: v.GenericSchema<NamedEntry> = v.pipe(
  v.strictObject({ id: v.string(), title: v.string() }),
  v.metadata({ ref: 'NamedEntry', description: 'A matter that a guide joins.' }),
);
