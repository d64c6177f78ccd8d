import type { Disclosure } from '../guide/entry.ts';
import type { SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Source } from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

/** What an entry and a listed row have in common: a file of `catalogue/`. */
export interface CatalogueFile {
  readonly id: string;
  /** No service guide yet. */
  readonly listed: boolean;
  readonly title: LocalizedText;
  readonly disclosure: Disclosure;
  readonly sources: readonly Source[];
  readonly confirm: readonly LocalizedText[];
  readonly reviewed: PlainDate;
  readonly source: SourceMap;
}

/** Every file of the catalogue: entries first, in the order of their files, then listed rows. */
export function catalogueFiles({ entries, rows }: GuideLibrary): readonly CatalogueFile[] {
  return [...entries.values(), ...rows.values()].map(({ value, source }) => ({
    id: value.id,
    listed: 'status' in value,
    title: value.title,
    disclosure: value.disclosure,
    sources: value.sources,
    confirm: value.confirm ?? [],
    reviewed: value.reviewed,
    source,
  }));
}

/** Files of one field, level-1 number and level-2 name describe one row. */
export function filesByRow(
  files: readonly CatalogueFile[],
): readonly (readonly [CatalogueFile, ...CatalogueFile[]])[] {
  const rows = new Map<string, [CatalogueFile, ...CatalogueFile[]]>();
  for (const file of files) {
    const { field, item } = file.disclosure;
    const key = JSON.stringify([field, item[0], item[2]]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [file]);
    else row.push(file);
  }
  return [...rows.values()];
}
