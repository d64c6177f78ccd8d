import { type PlainDate, parsePlainDate } from '@onething/core';
import type { AnswerProblem } from './answer-problem.ts';
import { readWholeNumber } from './read-whole-number.ts';

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** The day that three fields name. The problem points at the first field to mend. */
export function readDate(year: string, month: string, day: string): Reading<PlainDate> {
  const typed = { year, month, day };
  const parts = ['year', 'month', 'day'] as const;
  if (parts.every((part) => readWholeNumber(typed[part]) === null)) {
    return wrong({ code: 'missing-date', part: 'year' });
  }
  const numbers = { year: 0, month: 0, day: 0 };
  for (const part of parts) {
    const number = readWholeNumber(typed[part]);
    if (number === null) return wrong({ code: 'missing-part', part });
    if (number === undefined)
      return wrong({ code: 'not-a-whole-number', part, typed: typed[part] });
    numbers[part] = number;
  }
  if (numbers.year < 1000 || numbers.year > 9999) {
    return wrong({ code: 'year-needs-four-digits', part: 'year', typed: year });
  }
  if (numbers.month < 1 || numbers.month > 12) {
    return wrong({ code: 'no-such-month', part: 'month', month: numbers.month });
  }
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = parsePlainDate(`${numbers.year}-${two(numbers.month)}-${two(numbers.day)}`);
  if (date === undefined) return wrong({ code: 'no-such-day', part: 'day', ...numbers });
  return { ok: true, value: date };
}

function wrong(problem: AnswerProblem): Reading<never> {
  return { ok: false, problem };
}
