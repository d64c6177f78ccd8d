import type { Answers } from '@onething/core';
import * as v from 'valibot';

const plainAnswers = [v.string(), v.boolean(), v.number(), v.array(v.string()), v.null()] as const;

const AnswerSchema = v.pipe(
  v.union([...plainAnswers, v.array(v.record(v.string(), v.union(plainAnswers)))]),
  v.metadata({
    ref: 'Answer',
    description:
      'An option id, an array of option ids, true or false, a number, or a day as YYYY-MM-DD. null means "not sure". Of a group, a list of its items, each with its answers by part.',
  }),
);

/** Documents answers; what a given question allows is core's `checkAnswers` to decide. */
export const AnswersSchema: v.GenericSchema<Answers> = v.pipe(
  v.record(v.string(), AnswerSchema),
  v.metadata({
    ref: 'Answers',
    description: 'Answers by question id. A question that is absent has not been answered.',
  }),
);
