import {
  type Citation,
  confidences,
  interpretationKinds,
  type PlannedDeadline,
  type PlannedMaterial,
  type StepDeadline,
  type StepMaterial,
  type Why,
} from '@onething/core';
import * as v from 'valibot';
import { count, day, text, type WireSchema } from './wire.ts';

export const CitationSchema: WireSchema<Citation> = v.pipe(
  v.strictObject({
    law: text('Id of the law.'),
    title: v.string(),
    article: v.nullable(text('Article, paragraph and item: 45.1.')),
    label: text('The article in words; empty where the whole law is meant.'),
    text: v.nullable(text('What the article says, in one sentence.')),
    url: v.nullable(v.string()),
    interpretations: v.pipe(
      v.array(
        v.strictObject({
          kind: v.picklist(interpretationKinds),
          title: v.string(),
          url: v.nullable(v.string()),
          date: v.nullable(day('When it was published.')),
          confidence: v.picklist(confidences),
        }),
      ),
      v.description('Original text, release, questions and answers, charts, videos, flow demos.'),
    ),
  }),
  v.metadata({ ref: 'Citation', description: 'A law, to the article.' }),
);

const substitute = v.nullable(
  v.pipe(
    v.picklist(['electronic-certificate', 'data-sharing', 'commitment']),
    v.description('What replaces paper; null: bring paper.'),
  ),
);

const deadlineEntries = {
  force: v.pipe(
    v.picklist(['binding', 'advisory']),
    v.description('binding: fixed by law. advisory: it warns, it never excludes.'),
  ),
  who: v.picklist(['resident', 'employer', 'office']),
  approximate: v.pipe(
    v.boolean(),
    v.description('Counted into a year whose calendar is not published: the date may move.'),
  ),
  movedFrom: v.nullable(day('The last day by plain counting, where a rest day moved it.')),
  text: v.string(),
  within: text('Its length in words.'),
  relative: v.nullable(text('How it counts while there is no date.')),
  after: v.nullable(text('The entry from whose completion it counts.')),
  certain: v.pipe(v.boolean(), v.description('False while its condition is open.')),
  passed: v.nullable(text('What to do, where the day has passed.')),
  basis: v.nullable(CitationSchema),
} as const;

const daysLeft = v.pipe(
  v.number(),
  v.integer(),
  v.description('Calendar days from asOf; negative when past.'),
);

export const DeadlineSchema: WireSchema<PlannedDeadline> = v.pipe(
  v.strictObject({ date: day('The last day.'), daysLeft, ...deadlineEntries }),
  v.metadata({ ref: 'Deadline' }),
);

export const StepDeadlineSchema: WireSchema<StepDeadline> = v.pipe(
  v.strictObject({
    date: v.nullable(day('The last day; null while its first day is not known.')),
    daysLeft: v.nullable(daysLeft),
    ...deadlineEntries,
  }),
  v.metadata({ ref: 'StepDeadline', description: 'One time limit, with or without a day yet.' }),
);

const materialEntries = {
  id: v.string(),
  title: v.string(),
  instead: substitute,
  originals: count('How many originals.'),
  copies: count('How many copies.'),
  optional: v.boolean(),
  certain: v.pipe(v.boolean(), v.description('False while a condition of it is open.')),
  producedBy: v.nullable(text('The step that hands it out.')),
  alternatives: v.pipe(
    v.array(v.string()),
    v.description('Materials any of which will do in its place.'),
  ),
  note: v.nullable(v.string()),
} as const;

export const StepMaterialSchema: WireSchema<StepMaterial> = v.pipe(
  v.strictObject({ ...materialEntries, basis: CitationSchema }),
  v.metadata({ ref: 'StepMaterial', description: 'What one step asks for.' }),
);

export const PlannedMaterialSchema: WireSchema<PlannedMaterial> = v.pipe(
  v.strictObject({
    ...materialEntries,
    issuedBy: v.string(),
    steps: v.pipe(v.array(v.string()), v.description('Ids of the steps that need it.')),
    basis: v.array(CitationSchema),
  }),
  v.metadata({ ref: 'Material', description: 'One row of the merged list of materials.' }),
);

const ReasonSchema: WireSchema<Why['because'][number]> = v.pipe(
  v.strictObject({
    fact: text('An answer or a derived fact, by id.'),
    question: v.nullable(text('The question that the fact rests on.')),
    holds: v.nullable(v.pipe(v.boolean(), v.description('null while it is open.'))),
    text: v.string(),
    basis: v.nullable(CitationSchema),
  }),
  v.metadata({ ref: 'Reason' }),
);

export const WhySchema: WireSchema<Why> = v.pipe(
  v.strictObject({ text: v.string(), because: v.array(ReasonSchema) }),
  v.metadata({ ref: 'Why', description: 'The conditions that decided, or that are still open.' }),
);
