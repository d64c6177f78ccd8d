import type { Condition } from '../rule/condition.ts';
import type { LegalReference, Source } from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';
import type { Duration, Fee, MaterialUse } from './entry.ts';

/** A district's overlay over the city's guides, `districts/<code>.yaml`: what it leaves out stays. */
export interface District {
  /** GB/T 2260 code, `310115`; longer below the district. */
  readonly code: string;
  readonly name: LocalizedText;
  /** The district whose overlay this one lies over in turn. */
  readonly parent?: string;
  readonly offices?: readonly Office[];
  readonly entries?: Readonly<Record<string, EntryOverlay>>;
  readonly sources: readonly Source[];
}

/** One place of a channel. Whatever is said of it names where it was read. */
export interface Office {
  readonly id: string;
  readonly title: LocalizedText;
  readonly channel: string;
  readonly address?: SourcedText;
  readonly hours?: SourcedText;
  readonly phone?: SourcedNumber;
  readonly note?: LocalizedText;
  readonly sources: readonly Source[];
}

export interface SourcedText {
  readonly say: LocalizedText;
  readonly source: Source;
}

/** A telephone number as it is printed. */
export interface SourcedNumber {
  readonly number: string;
  readonly source: Source;
}

/** What a district does otherwise for one entry. Papers, fees and conditions bring their own basis. */
export interface EntryOverlay {
  /** Only ever shorter than the statutory time. */
  readonly promised?: Duration;
  /** Added to the entry's own. */
  readonly channels?: readonly string[];
  /** Where it is done; the district's offices of the entry's channels where left out. */
  readonly offices?: readonly string[];
  readonly note?: LocalizedText;
  readonly texts?: readonly ReplacedText[];
  readonly materials?: readonly MaterialUse[];
  readonly fee?: Fee;
  readonly conditions?: readonly AddedCondition[];
  readonly sources: readonly Source[];
}

/** A text of the entry, named by its Chinese wording, and what is said in its place. */
export interface ReplacedText {
  readonly 'instead-of': string;
  readonly say: LocalizedText;
}

/** Must hold beside the entry's own condition. */
export interface AddedCondition {
  readonly when: Condition;
  readonly basis: LegalReference;
}
