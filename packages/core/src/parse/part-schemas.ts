import * as v from 'valibot';
import type {
  CalendarYear,
  Channel,
  FormField,
  Law,
  Material,
  NamedTable,
  Parameter,
} from '../guide/guide.ts';
import { interpretationKinds } from '../guide/guide.ts';
import { units } from '../guide/question.ts';
import {
  code,
  dateSchema,
  idSchema,
  isPeriod,
  legalReferenceSchema,
  nonEmptySchema,
  numberSchema,
  sourceSchema,
  sourcesSchema,
  textSchema,
  urlSchema,
  validitySchema,
  wholeNumberSchema,
} from './scalar-schemas.ts';
import { strict } from './strict-object.ts';

export const materialSchema: v.GenericSchema<unknown, Material> = strict({
  id: idSchema,
  title: textSchema,
  'issued-by': textSchema,
  merge: v.exactOptional(v.picklist(['larger', 'sum'])),
  note: v.exactOptional(textSchema),
  sources: sourcesSchema,
});

export const channelSchema: v.GenericSchema<unknown, Channel> = strict({
  id: idSchema,
  title: textSchema,
  kind: v.picklist(['online', 'hall', 'self-service', 'phone', 'employer']),
  url: v.exactOptional(urlSchema),
  note: v.exactOptional(textSchema),
  sources: sourcesSchema,
});

export const formFieldSchema: v.GenericSchema<unknown, FormField> = strict({
  id: idSchema,
  title: textSchema,
  kind: v.picklist(['text', 'number', 'date', 'month', 'yes-no', 'choice']),
  unit: v.exactOptional(v.picklist(units)),
  from: v.exactOptional(idSchema),
  note: v.exactOptional(textSchema),
  sources: sourcesSchema,
});

export const lawSchema: v.GenericSchema<unknown, Law> = strict({
  id: idSchema,
  title: textSchema,
  short: v.exactOptional(textSchema),
  number: v.exactOptional(nonEmptySchema),
  issuer: v.exactOptional(textSchema),
  rank: v.picklist(['law', 'regulation', 'department-rule', 'local-regulation', 'policy-document']),
  valid: v.exactOptional(validitySchema),
  url: v.exactOptional(urlSchema),
  articles: v.exactOptional(v.record(v.string(), textSchema)),
  interpretations: v.exactOptional(
    v.array(
      strict({
        kind: v.picklist(interpretationKinds),
        title: textSchema,
        url: v.exactOptional(urlSchema),
        date: v.exactOptional(dateSchema),
        source: sourceSchema,
      }),
    ),
  ),
  conflicts: v.exactOptional(
    v.array(
      strict({
        article: nonEmptySchema,
        with: legalReferenceSchema,
        about: textSchema,
        decides: v.exactOptional(legalReferenceSchema),
        why: textSchema,
      }),
    ),
  ),
  sources: sourcesSchema,
});

export const parameterSchema: v.GenericSchema<unknown, Parameter> = strict({
  id: idSchema,
  title: textSchema,
  unit: nonEmptySchema,
  values: v.pipe(
    v.array(
      v.pipe(
        strict({
          from: v.exactOptional(dateSchema),
          to: v.exactOptional(dateSchema),
          value: numberSchema,
          basis: v.exactOptional(legalReferenceSchema),
          source: sourceSchema,
        }),
        v.check(({ from, to }) => from !== undefined || to !== undefined, code('missing-validity')),
        v.check((period) => isPeriod(period), code('invalid-value')),
      ),
    ),
    v.minLength(1, code('invalid-value')),
  ),
});

/** The head of a table; its rows come from the CSV file beside it. */
export const tableHeadSchema: v.GenericSchema<
  unknown,
  Omit<NamedTable, 'columns' | 'rows'>
> = strict({
  id: idSchema,
  title: textSchema,
  basis: v.exactOptional(legalReferenceSchema),
  sources: sourcesSchema,
});

export const calendarYearSchema: v.GenericSchema<unknown, CalendarYear> = strict({
  year: wholeNumberSchema,
  status: v.picklist(['published', 'not-published']),
  off: v.array(dateSchema),
  work: v.array(dateSchema),
  sources: sourcesSchema,
});
