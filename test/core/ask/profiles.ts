import type { Answers, GuideBundle, PlainDate, Question } from '@onething/core';
import { addDays } from '@onething/core';
import fc from 'fast-check';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';

/** A value that the question accepts, "not sure" among them where it is allowed. */
export function answerTo(question: Question, asOf: PlainDate): fc.Arbitrary<FactValue> {
  const sure = sureAnswerTo(question, asOf);
  return question['not-sure'] === true
    ? fc.oneof({ arbitrary: sure, weight: 5 }, { arbitrary: fc.constant(null), weight: 1 })
    : sure;
}

function sureAnswerTo(question: Question, asOf: PlainDate): fc.Arbitrary<FactValue> {
  const options = (question.options ?? []).map(({ id }) => id);
  switch (question.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'single-choice':
      return fc.constantFrom(...options);
    case 'multiple-choice': {
      const alone = question.options?.find(({ exclusive }) => exclusive === true)?.id;
      const several = fc.subarray(
        options.filter((id) => id !== alone),
        { minLength: 1 },
      );
      return alone === undefined ? several : fc.oneof(several, fc.constant([alone]));
    }
    case 'number': {
      const [min, max] = [question.min ?? -1000, question.max ?? 1000];
      // Rules often tell nothing from something: an end must turn up more often than by chance.
      return fc.oneof(
        { arbitrary: fc.integer({ min, max }), weight: 4 },
        { arbitrary: fc.constantFrom(min, max), weight: 1 },
      );
    }
    case 'date': {
      const bound = (text: string | undefined): string | undefined =>
        text === 'as-of' ? asOf : text;
      const [first, last] = [bound(question.earliest), bound(question.latest)];
      return fc
        .integer({ min: -1500, max: 0 })
        .map((days) => addDays(asOf, days))
        .filter((day) => (first ?? day) <= day && day <= (last ?? day));
    }
    default: {
      const impossible: never = question.kind;
      return impossible;
    }
  }
}

/** A resident: an answer to every question of the guide, whether it will be asked or not. */
export function profileOf(bundle: GuideBundle, asOf: PlainDate): fc.Arbitrary<Answers> {
  return fc.record(
    Object.fromEntries(bundle.questions.map((question) => [question.id, answerTo(question, asOf)])),
  );
}

/** A question of the guide with an answer that it accepts. */
export function anyAnswer(
  bundle: GuideBundle,
  asOf: PlainDate,
): fc.Arbitrary<[question: string, value: FactValue]> {
  return fc
    .constantFrom(...bundle.questions)
    .chain((question) => fc.tuple(fc.constant(question.id), answerTo(question, asOf)));
}
