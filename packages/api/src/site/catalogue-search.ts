import type { CatalogueRow } from '@onething/core';

/** What a reader looks for in the catalogue: all words, in one field, with or without a guide. */
export interface CatalogueSearch {
  readonly words: string;
  /** Empty: every field. */
  readonly field: string;
  readonly status: '' | CatalogueRow['status'];
}

/** The rows in which every word stands somewhere, in their order. */
export function findRows(
  rows: readonly CatalogueRow[],
  { words, field, status }: CatalogueSearch,
): readonly CatalogueRow[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (field !== '' && row.field.id !== field) return false;
    if (status !== '' && row.status !== status) return false;
    const text = [
      row.title,
      row.item.title,
      row.field.title,
      row.publisher,
      ...row.content,
      ...row.basis.map((basis) => basis.text),
    ]
      .join('\n')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
