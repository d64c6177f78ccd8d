import { type Answers, type Locale, locales, parsePlainDate, type Strategy } from '@onething/core';
import * as v from 'valibot';
import { AnswersSchema } from './answers-schema.ts';

/** What every POST route takes. */
export interface AnswersRequest {
  readonly answers: Answers;
  readonly asOf?: string;
  readonly locale?: Locale;
}

export const requestKeys = ['answers', 'asOf', 'locale'] as const;

/** The first and the last day that a request may name; calendars and parameters end long before. */
export const asOfBounds: { readonly first: string; readonly last: string } = {
  first: '2000-01-01',
  last: '2099-12-31',
};

/** The messages of `asOf` and `locale` are issue codes. */
export const requestCodes = [
  'wrong-type',
  'invalid-date',
  'value-out-of-range',
  'invalid-value',
] as const;

type Code = (typeof requestCodes)[number];

const code = (name: Code): Code => name;

const AsOfSchema = v.pipe(
  v.string(code('wrong-type')),
  v.check((text) => parsePlainDate(text) !== undefined, code('invalid-date')),
  v.check(
    (text) => text >= asOfBounds.first && text <= asOfBounds.last,
    code('value-out-of-range'),
  ),
  v.metadata({
    format: 'date',
    description: `The day for which to answer, ${asOfBounds.first} to ${asOfBounds.last}; today in Shanghai where left out.`,
  }),
);

const LocaleSchema = v.pipe(
  v.picklist(locales, code('invalid-value')),
  v.description('The language of all texts; where left out, Accept-Language decides.'),
);

const requestEntries = {
  answers: AnswersSchema,
  asOf: v.exactOptional(AsOfSchema),
  locale: v.exactOptional(LocaleSchema),
} as const;

/** The body of a POST route. What a question allows as its answer, core's `checkAnswers` says. */
export const AnswersRequestSchema: v.GenericSchema<AnswersRequest> = v.pipe(
  v.strictObject(requestEntries),
  v.metadata({
    ref: 'AnswersRequest',
    description: 'Answers, and for which day and in which language to work on them.',
  }),
);

export const strategies: readonly Strategy[] = ['author', 'fewest'];

export const InterviewRequestSchema: v.GenericSchema<
  AnswersRequest & { readonly strategy?: Strategy }
> = v.pipe(
  v.strictObject({
    ...requestEntries,
    strategy: v.exactOptional(
      v.pipe(
        v.picklist(strategies),
        v.description(
          "The order of asking: the author's (default), or that with the fewest questions to expect.",
        ),
      ),
    ),
  }),
  v.metadata({ ref: 'InterviewRequest' }),
);

export const PlanRequestSchema: v.GenericSchema<
  AnswersRequest & { readonly chosen?: readonly string[] }
> = v.pipe(
  v.strictObject({
    ...requestEntries,
    chosen: v.exactOptional(
      v.pipe(
        v.array(v.string()),
        v.description('Entries taken where several exclude each other, by id.'),
      ),
    ),
  }),
  v.metadata({ ref: 'PlanRequest' }),
);

export const ExplainRequestSchema: v.GenericSchema<AnswersRequest & { readonly step: string }> =
  v.pipe(
    v.strictObject({ ...requestEntries, step: v.pipe(v.string(), v.description('Id of a step.')) }),
    v.metadata({ ref: 'ExplainRequest' }),
  );

export const CompareRequestSchema: v.GenericSchema<AnswersRequest & { readonly changed: Answers }> =
  v.pipe(
    v.strictObject({
      ...requestEntries,
      changed: v.pipe(AnswersSchema, v.description('Answers to put in place of those given.')),
    }),
    v.metadata({ ref: 'CompareRequest' }),
  );
