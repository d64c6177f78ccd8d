import type {
  AnswerChange,
  AnswerReason,
  Answers,
  PlanDifference,
  SaidAnswer,
  SetAside,
  StepLeftOut,
} from '@onething/core';
import * as v from 'valibot';
import { CitationSchema, PlannedMaterialSchema } from './plan-parts-schema.ts';
import { day, text, type Wire } from './wire.ts';

const value: v.GenericSchema<Answers[string]> = v.pipe(
  v.union([v.string(), v.boolean(), v.number(), v.array(v.string()), v.null()]),
  v.description('An answer; null is "not sure".'),
);

const saidEntries = {
  question: v.string(),
  title: text("The question's short name."),
  value,
  answer: text('The value as a resident would say it.'),
} as const;

const SaidAnswerSchema: v.GenericSchema<SaidAnswer> = v.pipe(
  v.strictObject(saidEntries),
  v.metadata({ ref: 'SaidAnswer' }),
);

export const SetAsideSchema: v.GenericSchema<SetAside> = v.pipe(
  v.strictObject({
    ...saidEntries,
    because: v.pipe(
      v.array(SaidAnswerSchema),
      v.description('A smallest set of answers with which it makes no difference.'),
    ),
    bringsBack: v.pipe(
      v.array(SaidAnswerSchema),
      v.description('Single other answers with which it would count again.'),
    ),
  }),
  v.metadata({ ref: 'SetAside', description: 'An answer that does not count, and why.' }),
);

const reasonEntries = {
  ...saidEntries,
  basis: v.pipe(v.array(CitationSchema), v.description('The articles that make it a reason.')),
} as const;

const AnswerReasonSchema: v.GenericSchema<AnswerReason> = v.pipe(
  v.strictObject(reasonEntries),
  v.metadata({ ref: 'AnswerReason' }),
);

const AnswerChangeSchema: v.GenericSchema<AnswerChange> = v.pipe(
  v.strictObject({ ...reasonEntries, to: value, toAnswer: text('`to` in words.') }),
  v.metadata({ ref: 'AnswerChange', description: 'An answer that would have to be another.' }),
);

const status = v.picklist(['needed', 'undecided', 'notNeeded']);

/** `why` and `whyNot` in one: what holds of a step, and for one left out what would change it. */
export const StepReasonSchema: v.GenericSchema<StepLeftOut> = v.pipe(
  v.strictObject({
    step: v.string(),
    title: v.string(),
    status,
    because: v.pipe(
      v.array(AnswerReasonSchema),
      v.description('A smallest set of answers that decides it; empty while undecided.'),
    ),
    settledBy: v.pipe(
      v.array(v.strictObject({ question: v.string(), ask: v.string(), notSure: v.boolean() })),
      v.description('Questions whose answers would settle it; empty unless undecided.'),
    ),
    changes: v.pipe(
      v.array(v.array(AnswerChangeSchema)),
      v.description(
        'For a step left out: the smallest changes that would make it needed, each enough by itself.',
      ),
    ),
  }),
  v.metadata({ ref: 'StepReason', description: 'Why a step is needed, left out or undecided.' }),
);

const changedEntries = { id: v.string(), title: v.string() } as const;

const headline = v.nullable(
  v.strictObject({ label: v.string(), value: v.string(), unit: v.string(), note: v.string() }),
);

/** What is different between two plans; a compile error where it differs from core's. */
export const PlanDifferenceSchema: v.GenericSchema<Wire<PlanDifference>> = v.pipe(
  v.strictObject({
    steps: v.array(
      v.strictObject({ ...changedEntries, before: v.nullable(status), after: v.nullable(status) }),
    ),
    materials: v.pipe(
      v.array(
        v.strictObject({
          ...changedEntries,
          before: v.nullable(PlannedMaterialSchema),
          after: v.nullable(PlannedMaterialSchema),
        }),
      ),
      v.description('Rows of the merged list; null where a plan does not have it.'),
    ),
    dates: v.pipe(
      v.array(
        v.strictObject({
          ...changedEntries,
          before: v.nullable(day('The last day before.')),
          after: v.nullable(day('The last day after.')),
        }),
      ),
      v.description('Last days of the steps that are not left out.'),
    ),
    headline: v.nullable(v.strictObject({ before: headline, after: headline })),
  }),
  v.metadata({
    ref: 'PlanDifference',
    description: 'Everything that is not named is the same in both plans.',
  }),
);
