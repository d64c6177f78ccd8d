import {
  type Issue,
  messageOf,
  type PlainDate,
  parsePlainDate,
  type Question,
} from '@onething/core';
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
      return {
        code: 'said',
        part,
        say: { zh: messageOf(issue, 'zh-CN'), en: messageOf(issue, 'en') },
      };
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
