import * as v from 'valibot';
import type { GlossaryTerm, SourcedTerm } from '../guide/glossary.ts';
import type { Source } from '../vocabulary/source.ts';
import { nonEmptySchema, sourcesSchema, textSchema } from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

/** The glossary's file: a word without sources of its own has those of the file. */
export interface GlossaryFile {
  readonly sources: readonly Source[];
  readonly terms: readonly (GlossaryTerm & Partial<SourcedTerm>)[];
}

const aliasesSchema = v.array(nonEmptySchema);

export const glossarySchema: v.GenericSchema<unknown, GlossaryFile> = strict({
  sources: sourcesSchema,
  terms: v.array(
    strict({
      term: textSchema,
      aliases: v.exactOptional(
        strict({ zh: v.exactOptional(aliasesSchema), en: v.exactOptional(aliasesSchema) }),
      ),
      plain: textSchema,
      sources: v.exactOptional(sourcesSchema),
    }),
  ),
});
