import type { District } from './district.ts';
import type { CatalogueHead, Entry } from './entry.ts';
import type { SourcedTerm } from './glossary.ts';
import type {
  CalendarYear,
  Channel,
  FormField,
  GuideFolder,
  Law,
  Material,
  NamedTable,
  Parameter,
  SourceMap,
} from './guide.ts';
import type { ListedRow } from './listed-row.ts';
import type { DerivedFact, NamedCondition, Question } from './question.ts';

/** A thing with the file it was read from. */
export interface Placed<Value> {
  readonly value: Value;
  readonly source: SourceMap;
}

/** Everything in a guides folder: shapes checked, references not yet resolved. Ids are unique. */
export interface GuideLibrary {
  readonly guides: ReadonlyMap<string, Placed<GuideFolder>>;
  readonly heads: ReadonlyMap<string, Placed<CatalogueHead>>;
  readonly entries: ReadonlyMap<string, Placed<Entry>>;
  /** Rows of the catalogue that have no service guide yet; no guide joins them. */
  readonly rows: ReadonlyMap<string, Placed<ListedRow>>;
  readonly questions: ReadonlyMap<string, Placed<Question>>;
  readonly facts: ReadonlyMap<string, Placed<DerivedFact>>;
  readonly conditions: ReadonlyMap<string, Placed<NamedCondition>>;
  readonly materials: ReadonlyMap<string, Placed<Material>>;
  readonly channels: ReadonlyMap<string, Placed<Channel>>;
  readonly laws: ReadonlyMap<string, Placed<Law>>;
  readonly parameters: ReadonlyMap<string, Placed<Parameter>>;
  readonly tables: ReadonlyMap<string, Placed<NamedTable>>;
  readonly calendars: ReadonlyMap<string, Placed<CalendarYear>>;
  readonly fields: ReadonlyMap<string, Placed<FormField>>;
  /** By code. */
  readonly districts: ReadonlyMap<string, Placed<District>>;
  /** By the Chinese word, in the file's order. */
  readonly glossary: ReadonlyMap<string, Placed<SourcedTerm>>;
}
