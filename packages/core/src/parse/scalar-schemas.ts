import * as v from 'valibot';
import type { Issue } from '../vocabulary/issue.ts';
import { type PlainDate, parsePlainDate } from '../vocabulary/plain-date.ts';
import {
  confidences,
  type LegalReference,
  type Source,
  type Validity,
} from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';
import { strict } from './strict-object.ts';

/** A schema's message is the code of the issue that it becomes. */
export const code = (name: Issue['code']): Issue['code'] => name;

/** Kebab-case English, beginning with a letter; a district or year file may begin with a digit. */
export const idSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, code('invalid-id')),
);

export const nonEmptySchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/\S/, code('invalid-value')),
);

export const textSchema: v.GenericSchema<unknown, LocalizedText> = strict({
  zh: nonEmptySchema,
  en: v.exactOptional(nonEmptySchema),
});

export const dateSchema: v.GenericSchema<unknown, PlainDate> = v.pipe(
  v.string(),
  v.check((text) => parsePlainDate(text) !== undefined, code('invalid-date')),
  v.transform((text) => text as PlainDate),
);

/** `law-id`, `law-id#45`, `law-id#45.1`, `law-id#50-3`. */
export const legalReferenceSchema: v.GenericSchema<unknown, LegalReference> = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(#[^#\s]+)?$/, code('invalid-reference')),
);

/** A list, or one reference by itself. */
export const legalReferencesSchema: v.GenericSchema<unknown, readonly LegalReference[]> = v.pipe(
  v.lazy(
    (value): v.GenericSchema<unknown, LegalReference | readonly LegalReference[]> =>
      typeof value === 'string' ? legalReferenceSchema : v.array(legalReferenceSchema),
  ),
  v.transform((references) => (typeof references === 'string' ? [references] : references)),
);

export const confidenceSchema: v.GenericSchema<unknown, Source['confidence']> =
  v.picklist(confidences);

export const urlSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/\S+$/, code('invalid-value')),
);

export const sourceSchema: v.GenericSchema<unknown, Source> = v.pipe(
  strict({
    law: v.exactOptional(idSchema),
    articles: v.exactOptional(v.array(v.union([v.number(), nonEmptySchema]))),
    url: v.exactOptional(urlSchema),
    mark: v.exactOptional(nonEmptySchema),
    note: v.exactOptional(v.union([textSchema, nonEmptySchema])),
    confidence: confidenceSchema,
  }),
  v.check(
    ({ law, url, mark, note }) => [law, url, mark, note].some((given) => given !== undefined),
    code('missing-source'),
  ),
);

/** At least one: nothing is stated without saying where it comes from. */
export const sourcesSchema: v.GenericSchema<unknown, readonly Source[]> = v.pipe(
  v.array(sourceSchema),
  v.minLength(1, code('missing-source')),
);

export const validitySchema: v.GenericSchema<unknown, Validity> = v.pipe(
  strict({
    from: v.exactOptional(dateSchema),
    to: v.exactOptional(dateSchema),
  }),
  v.check(isPeriod, code('invalid-value')),
);

/** An end before the beginning is a slip: nothing would ever be valid. */
export function isPeriod({ from, to }: Validity): boolean {
  return from === undefined || to === undefined || from <= to;
}

export const numberSchema: v.GenericSchema<unknown, number> = v.pipe(
  v.number(),
  v.finite(code('invalid-value')),
);

export const wholeNumberSchema: v.GenericSchema<unknown, number> = v.pipe(
  v.number(),
  v.safeInteger(code('invalid-value')),
);

/** A whole number from 1. */
export const positiveSchema: v.GenericSchema<unknown, number> = v.pipe(
  wholeNumberSchema,
  v.minValue(1, code('invalid-value')),
);

export const countSchema: v.GenericSchema<unknown, number> = v.pipe(
  wholeNumberSchema,
  v.minValue(0, code('invalid-value')),
);
