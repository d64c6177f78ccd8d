import type { Source } from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

/** A word of the field with its plain explanation; from `guides/glossary.yaml`. */
export interface GlossaryTerm {
  readonly term: LocalizedText;
  /** Other names by which a text may call it. */
  readonly aliases?: { readonly zh?: readonly string[]; readonly en?: readonly string[] };
  readonly plain: LocalizedText;
}

/** As it stands in the library: with where it comes from. */
export interface SourcedTerm extends GlossaryTerm {
  /** Those of the file, where the word has none of its own. */
  readonly sources: readonly Source[];
}
