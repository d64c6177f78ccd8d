import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Source } from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';
import type { Disclosure } from './entry.ts';

/**
 * A row of the standard catalogue that no service guide covers yet: a file of `catalogue/` with
 * `status: listed`. It is completed by writing an entry for the row and deleting this file.
 */
export interface ListedRow {
  readonly id: string;
  readonly status: 'listed';
  /** `zh` is the row's level-2 name, as the catalogue prints it. */
  readonly title: LocalizedText;
  readonly disclosure: Disclosure;
  readonly sources: readonly Source[];
  /** What we do not know about the row. */
  readonly confirm?: readonly LocalizedText[];
  /** The day a person last compared the row with its sources. */
  readonly reviewed: PlainDate;
}
