import type { PlainDate } from '@onething/core';
import type { AnswerProblem, FieldPart } from '../answering/answer-problem.ts';
import type { LoadProblem } from '../host/load-bundle.ts';
import { englishDate } from './en-date.ts';

export function sayLoadProblem(problem: LoadProblem): string {
  switch (problem.code) {
    case 'no-source':
      return 'This page does not say where the guide is (src). Please tell the people who run the site.';
    case 'unreachable':
      return problem.status === null
        ? 'The network may be down. Check your connection and try again.'
        : `The server did not send the guide (code ${problem.status}). Please try again in a while.`;
    case 'not-a-bundle':
      return 'What arrived is not a guide, or is another version. Reload the page; if that does not help, tell the people who run the site.';
    case 'other-guide':
      return `Another guide arrived (${problem.found}). Please tell the people who run the site.`;
    default: {
      const impossible: never = problem;
      return impossible;
    }
  }
}

export function sayAnswerProblem(problem: AnswerProblem): string {
  switch (problem.code) {
    case 'missing-choice':
      return 'Choose one answer';
    case 'missing-number':
      return 'Enter a number';
    case 'missing-duration':
      return 'Enter the years and months';
    case 'missing-date':
      return 'Enter the date';
    case 'missing-part':
      return `Enter the ${partName(problem.part)} too`;
    case 'not-a-whole-number':
      return `“${problem.typed}” is not a whole number: use digits only`;
    case 'year-needs-four-digits':
      return 'Enter the year with four digits, such as 2026';
    case 'no-such-month':
      return `There is no month ${problem.month}: enter 1 to 12`;
    case 'no-such-day':
      return `There is no ${problem.day}/${problem.month}/${problem.year} (day/month/year): change the date`;
    case 'out-of-range':
      if (problem.min === null) return `It cannot be more than ${problem.max ?? ''}`;
      return problem.max === null
        ? `It cannot be less than ${problem.min}`
        : `Enter a number from ${problem.min} to ${problem.max}`;
    case 'date-out-of-range':
      if (problem.latest === null) return sayEarliest(problem.earliest);
      return problem.earliest === null
        ? `It cannot be later than ${englishDate.full(problem.latest)}`
        : `Enter a date from ${englishDate.full(problem.earliest)} to ${englishDate.full(problem.latest)}`;
    case 'chosen-alone':
      return 'An option such as “none of these” can only be chosen alone';
    case 'refused':
      return 'This answer cannot be used: change it';
    case 'said':
      return problem.say.en ?? problem.say.zh;
    default: {
      const impossible: never = problem;
      return impossible;
    }
  }
}

function sayEarliest(earliest: PlainDate | null): string {
  return earliest === null
    ? 'Change the date'
    : `It cannot be earlier than ${englishDate.full(earliest)}`;
}

function partName(part: FieldPart): string {
  return part === 'year' || part === 'month' || part === 'day' ? part : 'other field';
}
