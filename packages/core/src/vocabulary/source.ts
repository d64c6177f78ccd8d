import type { PlainDate } from './plain-date.ts';
import type { LocalizedText } from './text.ts';

/** How sure we are of a fact. `unknown`: nobody could tell us; the resident is told to confirm. */
export type Confidence = 'high' | 'medium' | 'low' | 'unknown';

export const confidences: readonly Confidence[] = ['high', 'medium', 'low', 'unknown'];

/** A law and, after `#`, its article, paragraph and item: `social-insurance-law#45.1`. */
export type LegalReference = string;

/** Where a statement comes from. At least one of `law`, `url`, `mark` and `note` is given. */
export interface Source {
  /** For editors: which row of the fact base it was taken from. Residents do not see it. */
  readonly mark?: string;
  readonly law?: string;
  readonly articles?: readonly (number | string)[];
  readonly url?: string;
  readonly note?: LocalizedText | string;
  readonly confidence: Confidence;
}

/** Both days belong to the period; an end that is left out is open. */
export interface Validity {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}
