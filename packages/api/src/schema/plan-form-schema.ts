import type { Choice, CriticalPath, PlannedField, PlannedOffice, StepField } from '@onething/core';
import * as v from 'valibot';
import { CitationSchema } from './plan-parts-schema.ts';
import { count, text, type WireSchema } from './wire.ts';

const certain = v.pipe(
  v.boolean(),
  v.description('False while its condition, or the choice that brings its step, is open.'),
);

export const StepFieldSchema: WireSchema<StepField> = v.pipe(
  v.strictObject({
    id: v.string(),
    title: v.string(),
    optional: v.boolean(),
    certain,
    basis: v.nullable(CitationSchema),
    note: v.nullable(v.string()),
  }),
  v.metadata({ ref: 'StepField', description: "A field that one step's form has." }),
);

export const FieldSchema: WireSchema<PlannedField> = v.pipe(
  v.strictObject({
    id: v.string(),
    title: v.string(),
    kind: v.picklist(['text', 'number', 'date', 'month', 'yes-no', 'choice']),
    value: v.nullable(text('The known answer in words; null: to be filled in by hand.')),
    from: v.nullable(text('The question or derived fact that fills it.')),
    optional: v.boolean(),
    certain,
    steps: v.pipe(v.array(v.string()), v.description('Ids of the steps that its value goes to.')),
    basis: v.array(CitationSchema),
    note: v.nullable(v.string()),
  }),
  v.metadata({ ref: 'Field', description: 'One row of the one form.' }),
);

export const OfficeSchema: WireSchema<PlannedOffice> = v.pipe(
  v.strictObject({
    id: v.string(),
    title: v.string(),
    channel: v.string(),
    address: v.nullable(v.string()),
    hours: v.nullable(v.string()),
    phone: v.nullable(v.string()),
    note: v.nullable(v.string()),
    sources: v.array(v.string()),
  }),
  v.metadata({ ref: 'Office', description: 'A place in the district; null where not known.' }),
);

export const CriticalPathSchema: WireSchema<CriticalPath> = v.pipe(
  v.strictObject({
    steps: v.array(v.string()),
    workingDays: count('Its length in working days, by the times that are known.'),
    lowerBound: v.pipe(
      v.boolean(),
      v.description('The time of one of its steps is not known: it takes longer.'),
    ),
  }),
  v.metadata({ ref: 'CriticalPath', description: 'The chain of steps that takes longest.' }),
);

export const ChoiceSchema: WireSchema<Choice> = v.pipe(
  v.strictObject({
    id: v.string(),
    entries: v.array(v.string()),
    say: v.string(),
    basis: v.nullable(CitationSchema),
    alternatives: v.array(
      v.strictObject({
        entry: v.string(),
        title: v.string(),
        gives: v.nullable(v.string()),
        brings: v.pipe(
          v.array(v.string()),
          v.description('Further steps that are there only if this one is taken.'),
        ),
      }),
    ),
    chosen: v.nullable(text('The entry that was taken; null while the choice is open.')),
  }),
  v.metadata({ ref: 'Choice', description: 'Steps that cannot be had together.' }),
);
