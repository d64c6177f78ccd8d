import type { CatalogueHead, Entry } from '../guide/entry.ts';
import type {
  CalendarYear,
  Channel,
  Law,
  Material,
  NamedTable,
  Parameter,
} from '../guide/guide.ts';
import type { DerivedFact, NamedCondition, Question } from '../guide/question.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
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
  readonly reviewed: PlainDate;
  /** HTML rendered from Markdown, raw HTML refused. */
  readonly introHtml: LocalizedText;
}
