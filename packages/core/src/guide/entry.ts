import type { Condition } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { LegalReference, Source, Validity } from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

/**
 * One 公开事项: its row of the standard disclosure catalogue, the elements of its service guide, and
 * the condition under which it applies.
 */
export interface Entry {
  readonly id: string;
  readonly title: LocalizedText;
  /** One or two sentences for a tired reader; may hold `{fact-id}` places. */
  readonly plain: LocalizedText;
  readonly disclosure: Disclosure;
  /** When the entry applies. Exactly one of `when` and `always: true` is given. */
  readonly when?: Condition;
  readonly always?: boolean;
  /** Who acts. `automatic`: the office does it, nobody applies. */
  readonly who: 'resident' | 'employer' | 'automatic';
  /** Worth doing, but a choice. */
  readonly optional?: boolean;
  /** Nothing to do now: to be kept in mind for when something changes. */
  readonly later?: boolean;
  /** Entries that come first, where they apply. */
  readonly after?: readonly string[];
  /** Entries that cannot be had together with this one. */
  readonly excludes?: readonly Exclusion[];
  /** Entries that this one takes the place of: where it applies, they are left out. */
  readonly replaces?: readonly string[];
  /** Entries without which there is no such step: it falls away where another choice drops them. */
  readonly 'only-with'?: readonly string[];
  /** The same service under earlier or later rules; `valid` tells the two apart. */
  readonly 'version-of'?: string;
  /** Entries that can be done on the same visit. */
  readonly together?: readonly string[];
  readonly channels: readonly string[];
  /** What can be done outside one's own district. */
  readonly 'cross-district'?: CrossDistrict;
  readonly deadline?: Deadline;
  /** In place of `deadline`, where there are several. */
  readonly deadlines?: readonly Deadline[];
  readonly takes?: ProcessingTime;
  readonly advice?: readonly Advice[];
  /** Sentences of `plain` or `gives` that are there only under a condition. */
  readonly pieces?: readonly TextPiece[];
  readonly materials?: readonly MaterialUse[];
  /** Fields of the one form that this entry needs filled in. */
  readonly form?: readonly FieldUse[];
  /** Materials that this step hands out. */
  readonly produces?: readonly string[];
  /** What one gets, with `{fact-id}` places. */
  readonly gives?: LocalizedText;
  /** The figure shown large above the plan when this entry is needed. */
  readonly headline?: Headline;
  readonly fee: 'none' | 'unknown' | Fee;
  readonly basis: readonly LegalReference[];
  readonly sources: readonly Source[];
  /** What we do not know; shown as "confirm with the office". */
  readonly confirm?: readonly LocalizedText[];
  readonly valid?: Validity;
  /** The day a person last compared this entry with its sources. */
  readonly reviewed: PlainDate;
}

export interface Headline {
  readonly label: LocalizedText;
  readonly fact: string;
  readonly note?: LocalizedText;
}

export interface Exclusion {
  readonly entry: string;
  readonly basis?: LegalReference;
  readonly say: LocalizedText;
}

/** A row of the standard catalogue: where it stands, and what differs from the head of its field. */
export interface Disclosure {
  readonly field: string;
  /** Level-1 number, level-1 name, level-2 name, as the catalogue prints them. */
  readonly item: readonly [number, string, string];
  /** Place of the level-2 item within its level-1 item, from 1; see `catalogueRows`. */
  readonly position?: number;
  /** `local`: a row that the catalogue does not have; districts and cities may add rows. */
  readonly row: 'national' | 'local';
  readonly content?: readonly string[];
  readonly basis?: readonly LegalReference[];
  readonly 'time-limit'?: string;
  readonly publisher?: string;
  readonly channels?: readonly string[];
  readonly audience?: Audience;
  readonly method?: DisclosureMethod;
  readonly level?: readonly DisclosureLevel[];
  /** Column ▶ its cell in an imported table, where that could not be read; for an editor to resolve. */
  readonly 'as-printed'?: Readonly<Record<string, string>>;
  readonly confidence: Source['confidence'];
}

export type Audience = 'everyone' | 'specific-group';
export type DisclosureMethod = 'proactive' | 'on-request';
export type DisclosureLevel = 'county' | 'township';

/** The disclosure columns that a row of this field has unless it says otherwise. */
export interface CatalogueHead {
  readonly field: string;
  readonly title: LocalizedText;
  /** The level-1 items, in the catalogue's order. */
  readonly items: readonly CatalogueItem[];
  readonly content: readonly string[];
  readonly basis: readonly LegalReference[];
  readonly 'time-limit': string;
  readonly publisher: string;
  readonly channels: readonly string[];
  readonly audience: Audience;
  readonly method: DisclosureMethod;
  readonly level: readonly DisclosureLevel[];
  /** What a reader of the whole catalogue should know: where places depart from it. */
  readonly notes?: readonly LocalizedText[];
  readonly sources: readonly Source[];
}

/** A level-1 item of a field, 一级事项. `local`: one that the national catalogue does not have. */
export interface CatalogueItem {
  readonly number: number;
  readonly title: LocalizedText;
  readonly row: Disclosure['row'];
}

/** Exactly one unit. `days` are calendar days. */
export interface Duration {
  readonly days?: number;
  readonly 'working-days'?: number;
  readonly months?: number;
  readonly years?: number;
}

/**
 * A last day. It counts from a fact (a date), or from the day on which another step is done: `after`
 * names that entry, and `from` beside it the fact that tells the day, once it is known. The first day
 * itself is not counted (Civil Code, article 201); the guide's `counting` names the articles.
 */
export interface Deadline {
  readonly from?: string;
  readonly after?: string;
  readonly within: Duration;
  /**
   * What becomes of a last day that is a rest day: it `moves` to the next working day (Civil Code,
   * article 203; so if nothing is said), or `stays` where the rule names a fixed day or period.
   */
  readonly 'rest-day'?: 'moves' | 'stays';
  readonly when?: Condition;
  readonly valid?: Validity;
  /** `binding`: fixed by law. `advisory`: it warns, it never excludes. */
  readonly force: 'binding' | 'advisory';
  readonly who: 'resident' | 'employer' | 'office';
  readonly basis?: LegalReference;
  readonly source?: Source;
  readonly say?: LocalizedText;
  /** What to do once the day has passed. */
  readonly passed?: LocalizedText;
}

/** Statutory time is the law's maximum, promised time the office's own. */
export interface ProcessingTime {
  readonly statutory?: Duration;
  readonly promised?: Duration;
  readonly basis?: LegalReference;
  readonly note?: LocalizedText;
}

/** Shown with the step when `when` holds; never decides whether the step is needed. */
export interface Advice {
  readonly when?: Condition;
  readonly valid?: Validity;
  readonly kind: 'note' | 'warning' | 'confirm';
  readonly say: LocalizedText;
  readonly source?: Source;
}

/** A sentence added to one of the entry's texts while `when` holds. */
export interface TextPiece {
  readonly in: 'plain' | 'gives';
  readonly when?: Condition;
  readonly valid?: Validity;
  readonly say: LocalizedText;
}

/** Names its legal basis or where it was read. */
export interface CrossDistrict {
  readonly say: LocalizedText;
  readonly basis?: LegalReference;
  readonly source?: Source;
}

/** A field of `guides/fields/` that the entry's form has. */
export interface FieldUse {
  readonly use: string;
  readonly when?: Condition;
  readonly valid?: Validity;
  readonly optional?: boolean;
  readonly basis?: LegalReference;
  readonly note?: LocalizedText;
}

export interface MaterialUse {
  readonly use: string;
  readonly when?: Condition;
  readonly valid?: Validity;
  /** Uses of one entry with the same name here are alternatives: any one of them will do. */
  readonly 'one-of'?: string;
  /** What replaces paper here. */
  readonly instead?: MaterialSubstitute;
  readonly originals?: number;
  readonly copies?: number;
  readonly optional?: boolean;
  readonly basis: LegalReference;
  readonly note?: LocalizedText;
}

export type MaterialSubstitute = 'electronic-certificate' | 'data-sharing' | 'commitment';

/** In yuan: an `amount`, of which 0 is "no fee", or a derived `fact` that computes it. */
export interface Fee {
  readonly amount?: number;
  readonly fact?: string;
  readonly basis: LegalReference;
  readonly note?: LocalizedText;
}
