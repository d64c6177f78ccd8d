import type { Audience, DisclosureLevel, DisclosureMethod } from '../guide/entry.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Confidence, LegalReference } from '../vocabulary/source.ts';

/**
 * One row of the standard disclosure catalogue, with every column filled in from the head of its
 * field where the row does not say otherwise. Titles are in the language asked for; the content of
 * the official columns is in Chinese, the language in which they are published.
 */
export interface CatalogueRow {
  /** Of the file that describes the row first. */
  readonly id: string;
  /** 序号: from 1, counted within the field. */
  readonly number: number;
  readonly field: { readonly id: string; readonly title: string };
  /** 一级事项. */
  readonly item: { readonly number: number; readonly title: string };
  /** Place within the level-1 item, from 1; `null` where a local row has none. */
  readonly position: number | null;
  /** 二级事项. */
  readonly title: string;
  readonly content: readonly string[];
  readonly basis: readonly CatalogueBasis[];
  readonly timeLimit: string;
  readonly publisher: string;
  readonly channels: readonly string[];
  readonly audience: Audience;
  readonly method: DisclosureMethod;
  readonly level: readonly DisclosureLevel[];
  /** Column ▶ its cell in an imported table, where that could not be read. */
  readonly asPrinted: Readonly<Record<string, string>>;
  /** `local`: added by the city or a district; the national catalogue does not have it. */
  readonly row: 'national' | 'local';
  /** `listed`: no service guide yet. */
  readonly status: 'listed' | 'complete';
  /** The entries that give the row its service guide, in the order of their files. */
  readonly entries: readonly string[];
  /** The lowest of its files'. */
  readonly confidence: Confidence;
  /** In words, each once; of a complete row, its entries' sources. */
  readonly sources: readonly string[];
  /** What is not known and to be confirmed with the office. */
  readonly confirm: readonly string[];
  /** The earliest of its files'. */
  readonly reviewed: PlainDate;
}

export interface CatalogueBasis {
  readonly reference: LegalReference;
  /** As the catalogue prints it: `《中华人民共和国社会保险法》`. */
  readonly text: string;
}
