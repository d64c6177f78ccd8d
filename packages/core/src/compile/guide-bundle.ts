import type { Office } from '../guide/district.ts';
import type { CatalogueHead, Entry } from '../guide/entry.ts';
import type { GlossaryTerm } from '../guide/glossary.ts';
import type {
  CalendarYear,
  Channel,
  FormField,
  Law,
  Material,
  NamedTable,
  Parameter,
} from '../guide/guide.ts';
import type { DerivedFact, NamedCondition, Question } from '../guide/question.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { LegalReference, Source } from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

/**
 * One guide with everything it needs, as plain JSON: what a browser downloads. Holds only what the
 * guide refers to. `hash` is SHA-256 over the rest in canonical JSON, in hexadecimal.
 */
export interface GuideBundle {
  /** The version of this shape; a reader refuses others. */
  readonly format: 1;
  readonly hash: string;
  readonly guide: BundledGuide;
  /** In the author's order. */
  readonly entries: readonly Entry[];
  /** In the author's order of asking. */
  readonly questions: readonly Question[];
  readonly facts: readonly DerivedFact[];
  readonly conditions: readonly NamedCondition[];
  readonly materials: readonly Material[];
  readonly channels: readonly Channel[];
  readonly laws: readonly Law[];
  readonly parameters: readonly Parameter[];
  readonly tables: readonly NamedTable[];
  readonly calendars: readonly CalendarYear[];
  readonly heads: readonly CatalogueHead[];
  readonly fields: readonly FormField[];
  /** The district whose overlay lies over the entries; `null`: the city's own guide. */
  readonly district: BundledDistrict | null;
  /** The words of the field that stand in some text of this bundle. */
  readonly glossary: readonly GlossaryTerm[];
}

export interface BundledDistrict {
  readonly code: string;
  readonly name: LocalizedText;
  readonly offices: readonly Office[];
  /** Entry ▶ its offices, where they are not simply those of its channels. */
  readonly entryOffices: Readonly<Record<string, readonly string[]>>;
  readonly sources: readonly Source[];
}

export interface BundledGuide {
  readonly id: string;
  readonly title: LocalizedText;
  readonly heading: LocalizedText;
  readonly lead: LocalizedText;
  readonly prepare: readonly LocalizedText[];
  readonly for: 'person' | 'employer';
  /** Every question of the guide in the author's order; an inner list shares a page. */
  readonly ask: readonly (readonly string[])[];
  readonly facts: readonly string[];
  /** The articles by which days are counted. */
  readonly counting: readonly LegalReference[];
  readonly reviewed: PlainDate;
  /** HTML rendered from Markdown, raw HTML refused. */
  readonly introHtml: LocalizedText;
}
