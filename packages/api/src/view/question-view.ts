import {
  type Citation,
  type GuideBundle,
  type Locale,
  localize,
  type Option,
  type PlainDate,
  type Question,
} from '@onething/core';
import * as v from 'valibot';
import { CitationSchema } from '../schema/plan-parts-schema.ts';
import { day, text } from '../schema/wire.ts';
import { type NamedEntry, NamedEntrySchema } from './named-entry.ts';

/** An option in one language. */
export interface OptionView {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly exclusive: boolean;
}

/** A question in one language, its bounds as days and numbers. */
export interface QuestionView {
  readonly id: string;
  readonly kind: Question['kind'];
  readonly ask: string;
  readonly short: string;
  readonly help: string | null;
  readonly because: string | null;
  readonly notSure: boolean;
  readonly options: readonly OptionView[];
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

const OptionSchema: v.GenericSchema<OptionView> = v.pipe(
  v.strictObject({
    id: v.string(),
    label: v.string(),
    hint: v.nullable(v.string()),
    exclusive: v.pipe(v.boolean(), v.description('Chosen alone: "none of these".')),
  }),
  v.metadata({ ref: 'Option' }),
);

const kinds = ['single-choice', 'multiple-choice', 'yes-no', 'number', 'date'] as const;

const questionEntries = {
  id: v.string(),
  kind: v.picklist(kinds),
  ask: v.string(),
  short: text('A short name, for summaries.'),
  help: v.nullable(v.string()),
  because: v.nullable(text('Why it is asked.')),
  notSure: v.pipe(v.boolean(), v.description('Whether null, "not sure", is an answer.')),
  options: v.array(OptionSchema),
  min: v.nullable(v.number()),
  max: v.nullable(v.number()),
  unit: v.nullable(v.string()),
  earliest: v.nullable(day('The earliest day allowed.')),
  latest: v.nullable(day('The latest day allowed.')),
} as const;

export const QuestionSchema: v.GenericSchema<QuestionView> = v.pipe(
  v.strictObject(questionEntries),
  v.metadata({ ref: 'Question', description: 'What a resident is asked, in one language.' }),
);

/** A question on the next page, with what its answer can change and the articles behind that. */
export interface NextQuestion extends QuestionView {
  readonly changes: readonly NamedEntry[];
  readonly basis: readonly Citation[];
}

export const NextQuestionSchema: v.GenericSchema<NextQuestion> = v.pipe(
  v.strictObject({
    ...questionEntries,
    changes: v.pipe(v.array(NamedEntrySchema), v.description('Steps that the answer can change.')),
    basis: v.pipe(v.array(CitationSchema), v.description('The articles that make it matter.')),
  }),
  v.metadata({ ref: 'NextQuestion' }),
);

export function viewQuestion(question: Question, locale: Locale, asOf: PlainDate): QuestionView {
  const bound = (day: string | undefined): string | null =>
    day === 'as-of' ? asOf : (day ?? null);
  return {
    id: question.id,
    kind: question.kind,
    ask: localize(question.ask, locale),
    short: localize(question.short ?? question.ask, locale),
    help: question.help === undefined ? null : localize(question.help, locale),
    because: question.because === undefined ? null : localize(question.because, locale),
    notSure: question['not-sure'] ?? false,
    options: (question.options ?? []).map((option) => viewOption(option, locale)),
    min: question.min ?? null,
    max: question.max ?? null,
    unit: question.unit ?? null,
    earliest: bound(question.earliest),
    latest: bound(question.latest),
  };
}

/** The questions with these ids, in their order. */
export function questionsOf(bundle: GuideBundle, ids: readonly string[]): readonly Question[] {
  return ids.flatMap((id) => bundle.questions.filter((question) => question.id === id));
}

function viewOption({ id, label, hint, exclusive }: Option, locale: Locale): OptionView {
  return {
    id,
    label: localize(label, locale),
    hint: hint === undefined ? null : localize(hint, locale),
    exclusive: exclusive ?? false,
  };
}
