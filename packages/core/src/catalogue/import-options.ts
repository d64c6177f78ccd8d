import type { Disclosure } from '../guide/entry.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';

/** How rows of a table become files. */
export interface ImportOptions {
  /** The field's id; where left out, the one whose title the table's own title holds. */
  readonly field: string | undefined;
  readonly row: Disclosure['row'];
  readonly reviewed: PlainDate;
  /** What the rows come from, for their sources: the file's name, then the sheet's. */
  readonly file: string;
  readonly sheet: string;
}
