import type { FactValue, Question } from '@onething/core';
import type { FieldPart } from './answer-problem.ts';
import { fieldName, isDuration, notSure, notSureName } from './field-names.ts';
import { type Reading, readDate } from './read-date.ts';
import { readMonths } from './read-months.ts';
import { readWholeNumber } from './read-whole-number.ts';

/** All values of a form under a name, as `FormData.getAll` gives them. */
export type FieldValues = (name: string) => readonly string[];

/** The answer that a form holds, `null` for "not sure"; its range is for `checkAnswer` to judge. */
export function readAnswer(question: Question, values: FieldValues): Reading<FactValue> {
  const typed = (part: FieldPart): string => values(fieldName(question.id, part))[0] ?? '';
  if (values(notSureName(question.id)).length > 0) return answer(null);
  switch (question.kind) {
    case 'yes-no': {
      const chosen = values(fieldName(question.id, 'choice'))[0];
      if (chosen === undefined) return missingChoice;
      return answer(chosen === notSure ? null : chosen === 'true');
    }
    case 'single-choice': {
      const chosen = values(fieldName(question.id, 'choice'))[0];
      if (chosen === undefined) return missingChoice;
      return answer(chosen === notSure ? null : chosen);
    }
    case 'multiple-choice': {
      const chosen = values(fieldName(question.id, 'choice'));
      // "None of these" is an answer of its own where the author offers it.
      const noneIsOffered = question.options?.some(({ exclusive }) => exclusive === true) === true;
      return chosen.length === 0 && noneIsOffered ? missingChoice : answer(chosen);
    }
    case 'date':
      return readDate(typed('year'), typed('month'), typed('day'));
    case 'number':
      return isDuration(question)
        ? readMonths(typed('years'), typed('months'))
        : readNumber(typed('number'));
    default: {
      const impossible: never = question.kind;
      return impossible;
    }
  }
}

function readNumber(typed: string): Reading<number> {
  const number = readWholeNumber(typed);
  if (number === null) {
    return { ok: false, problem: { code: 'missing-number', part: 'number' } };
  }
  if (number === undefined) {
    return { ok: false, problem: { code: 'not-a-whole-number', part: 'number', typed } };
  }
  return { ok: true, value: number };
}

function answer(value: FactValue): Reading<FactValue> {
  return { ok: true, value };
}

const missingChoice: Reading<never> = {
  ok: false,
  problem: { code: 'missing-choice', part: 'choice' },
};
