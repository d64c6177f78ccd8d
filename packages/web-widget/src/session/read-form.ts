import {
  type Answers,
  checkAnswer,
  type FactValue,
  type GuideBundle,
  type PlainDate,
} from '@onething/core';
import type { QuestionProblem } from '../answering/answer-problem.ts';
import { problemOfIssue } from '../answering/problem-of-issue.ts';
import { type FieldValues, readAnswer } from '../answering/read-answer.ts';

export type FormReading =
  | {
      readonly ok: true;
      readonly answers: readonly (readonly [question: string, value: FactValue])[];
    }
  | { readonly ok: false; readonly problems: readonly QuestionProblem[] };

/** Every answer of a page, or the first problem of each question that has one. */
export function readForm(
  bundle: GuideBundle,
  questions: readonly string[],
  values: FieldValues,
  given: Answers,
  asOf: PlainDate,
): FormReading {
  const answers: (readonly [string, FactValue])[] = [];
  const problems: QuestionProblem[] = [];
  for (const question of bundle.questions.filter(({ id }) => questions.includes(id))) {
    const reading = readAnswer(question, values);
    if (!reading.ok) {
      problems.push({ question: question.id, problem: reading.problem });
      continue;
    }
    const others = { ...given, ...Object.fromEntries(answers) };
    const [issue] = checkAnswer(bundle, question.id, reading.value, others, { asOf });
    if (issue === undefined) answers.push([question.id, reading.value]);
    else problems.push({ question: question.id, problem: problemOfIssue(question, issue, asOf) });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers };
}
