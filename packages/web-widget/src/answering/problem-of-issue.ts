import { type Issue, type PlainDate, parsePlainDate, type Question } from '@onething/core';
import type { AnswerProblem, FieldPart } from './answer-problem.ts';
import { isDuration } from './field-names.ts';

/** What the core found wrong with an answer, pointing at the field to mend. */
export function problemOfIssue(question: Question, issue: Issue, asOf: PlainDate): AnswerProblem {
  const part = firstPart(question);
  switch (issue.code) {
    case 'value-out-of-range':
      return question.kind === 'date'
        ? {
            code: 'date-out-of-range',
            part,
            earliest: bound(question.earliest, asOf),
            latest: bound(question.latest, asOf),
          }
        : { code: 'out-of-range', part, min: question.min ?? null, max: question.max ?? null };
    case 'invalid-value':
      return { code: 'chosen-alone', part };
    default:
      // Fields of ours cannot hold what the other codes are about; should one come, say so plainly.
      return issue.say === undefined
        ? { code: 'refused', part }
        : { code: 'said', part, say: issue.say };
  }
}

function firstPart(question: Question): FieldPart {
  if (question.kind === 'date') return 'year';
  if (question.kind !== 'number') return 'choice';
  return isDuration(question) ? 'years' : 'number';
}

function bound(day: string | undefined, asOf: PlainDate): PlainDate | null {
  if (day === undefined) return null;
  return day === 'as-of' ? asOf : (parsePlainDate(day) ?? null);
}
