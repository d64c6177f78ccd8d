import type { Plan, Step } from '@onething/core';
import * as v from 'valibot';
import {
  ChoiceSchema,
  CriticalPathSchema,
  FieldSchema,
  OfficeSchema,
  StepFieldSchema,
} from './plan-form-schema.ts';
import {
  CitationSchema,
  DeadlineSchema,
  PlannedMaterialSchema,
  StepDeadlineSchema,
  StepMaterialSchema,
  WhySchema,
} from './plan-parts-schema.ts';
import { count, day, text, type Wire, type WireSchema } from './wire.ts';

const ChannelSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  kind: v.picklist(['online', 'hall', 'self-service', 'phone', 'employer']),
  url: v.nullable(v.string()),
  note: v.nullable(v.string()),
});

const StepSchema: WireSchema<Step> = v.pipe(
  v.strictObject({
    id: v.string(),
    status: v.picklist(['needed', 'undecided', 'notNeeded']),
    number: v.nullable(
      count('1, 2, 3 over the needed steps; null for the others, and at an open choice.'),
    ),
    choice: v.nullable(text('The open choice on which it hangs.')),
    lane: v.nullable(v.picklist(['now', 'parallel', 'later', 'optional'])),
    title: v.string(),
    plain: text('One or two plain sentences.'),
    who: v.pipe(
      v.picklist(['resident', 'employer', 'automatic']),
      v.description('Who acts. automatic: the office does it, nobody applies.'),
    ),
    optional: v.boolean(),
    after: v.pipe(
      v.array(v.string()),
      v.description('Needed or undecided steps that come directly before it.'),
    ),
    deadline: v.nullable(DeadlineSchema),
    deadlines: v.pipe(
      v.array(StepDeadlineSchema),
      v.description('All its time limits; deadline is the first that is certain and has a date.'),
    ),
    advice: v.array(
      v.strictObject({ kind: v.picklist(['note', 'warning', 'confirm']), text: v.string() }),
    ),
    channels: v.array(ChannelSchema),
    offices: v.pipe(v.array(OfficeSchema), v.description('Where in the district, if known.')),
    crossDistrict: v.nullable(
      v.strictObject({ text: v.string(), basis: v.nullable(CitationSchema) }),
    ),
    takes: v.strictObject({
      statutory: v.nullable(text("The law's maximum, in words.")),
      promised: v.nullable(text("The office's own time, in words.")),
      note: v.nullable(v.string()),
      basis: v.nullable(CitationSchema),
    }),
    materials: v.array(StepMaterialSchema),
    form: v.array(StepFieldSchema),
    produces: v.array(v.strictObject({ id: v.string(), title: v.string() })),
    gives: v.nullable(v.string()),
    fee: v.strictObject({
      amount: v.nullable(v.pipe(v.number(), v.description('In yuan; null where unknown.'))),
      text: v.string(),
      basis: v.nullable(CitationSchema),
    }),
    basis: v.array(CitationSchema),
    why: WhySchema,
    settledBy: v.pipe(
      v.array(v.strictObject({ question: v.string(), ask: v.string() })),
      v.description('Questions whose answer would decide it; empty unless undecided.'),
    ),
    excludes: v.array(v.strictObject({ entry: v.string(), title: v.string(), say: v.string() })),
    confidence: v.pipe(
      v.picklist(['high', 'medium', 'low', 'unknown']),
      v.description('The lowest among its sources.'),
    ),
    sources: v.array(v.string()),
    confirm: v.pipe(
      v.array(v.string()),
      v.description('What is not known, to confirm with the office.'),
    ),
    reviewed: day('When a person last compared it with its sources.'),
    disclosure: v.strictObject({
      field: v.string(),
      item: v.strictTuple([v.number(), v.string(), v.string()]),
      row: v.picklist(['national', 'local']),
    }),
  }),
  v.metadata({ ref: 'Step' }),
);

const comparison = v.strictObject({
  separately: count('Each step done alone.'),
  together: count('All done by this plan.'),
});

type PlanOnTheWire = Wire<Omit<Plan, 'facts'>> & Pick<Plan, 'facts'>;

/** The plan as JSON; a compile error where it differs from core's `Plan`. */
export const PlanSchema: v.GenericSchema<PlanOnTheWire> = v.pipe(
  v.strictObject({
    guide: text('Id of the guide.'),
    title: v.string(),
    bundle: text('Hash of the bundle that it was made from.'),
    asOf: day('The day for which it was made.'),
    locale: v.picklist(['zh-CN', 'en']),
    district: v.nullable(v.strictObject({ code: v.string(), name: v.string() })),
    headline: v.nullable(
      v.strictObject({
        label: v.string(),
        value: v.string(),
        unit: v.string(),
        note: v.string(),
      }),
    ),
    answers: v.pipe(
      v.array(
        v.strictObject({
          question: v.string(),
          title: v.string(),
          answer: v.string(),
          notSure: v.boolean(),
        }),
      ),
      v.description("The answers in words, in the author's order."),
    ),
    summary: v.strictObject({
      steps: count('Needed steps.'),
      visits: comparison,
      materials: comparison,
      fields: comparison,
      workingDays: v.strictObject({
        ...comparison.entries,
        lowerBound: v.pipe(v.boolean(), v.description('Some time is not known.')),
      }),
      fees: v.strictObject({
        total: v.pipe(v.number(), v.description('In yuan.')),
        unknown: count('Steps whose fee is not known.'),
      }),
    }),
    steps: v.pipe(
      v.array(StepSchema),
      v.description('Needed steps in order, then undecided ones, then those not needed.'),
    ),
    criticalPath: CriticalPathSchema,
    choices: v.pipe(
      v.array(ChoiceSchema),
      v.description('Steps that cannot be had together: the resident chooses.'),
    ),
    materials: v.array(PlannedMaterialSchema),
    form: v.pipe(v.array(FieldSchema), v.description('One row a field, over the needed steps.')),
    counting: v.pipe(
      v.array(CitationSchema),
      v.description('The articles by which days are counted.'),
    ),
    facts: v.pipe(
      v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
      v.description('Derived facts by id; null where unknown.'),
    ),
    reviewed: day('The oldest review among the steps.'),
  }),
  v.metadata({ ref: 'Plan', description: 'What a resident takes away.' }),
);
