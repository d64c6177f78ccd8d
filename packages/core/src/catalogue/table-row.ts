import type { Audience, DisclosureLevel, DisclosureMethod } from '../guide/entry.ts';
import type { LegalReference } from '../vocabulary/source.ts';

/** A row of an office's table, as far as it could be read. What is `undefined` its cell left open. */
export interface TableRow {
  /** In the sheet, from 1. */
  readonly line: number;
  readonly item: string;
  readonly title: string;
  readonly number: string;
  readonly content?: readonly string[];
  readonly basis?: readonly LegalReference[];
  readonly timeLimit?: string;
  readonly publisher?: string;
  readonly channels?: readonly string[];
  readonly audience?: Audience;
  readonly method?: DisclosureMethod;
  readonly level?: readonly DisclosureLevel[];
  /** Column ▶ the text of its cell, where it could not be read or has no place in the form. */
  readonly asPrinted: Readonly<Record<string, string>>;
}
