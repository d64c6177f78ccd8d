import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { answerIssue, checkValue } from '../link/check-value.ts';
import { constraintRule } from '../link/entry-rules.ts';
import { flatAnswers } from '../link/flat-answers.ts';
import type { FactValue } from '../rule/condition.ts';
import { fail, type Issue, type Path, type Result, succeed } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Answers, AsOf } from './interview.ts';

/**
 * Answers from outside. Every problem is returned, its path beginning with the question's id, or where
 * a group's items are given in a list, with the way to the answer in it:
 * `answers-not-an-object`, `unknown-question`, `unknown-option`, `wrong-type`, `invalid-date`,
 * `value-out-of-range`, `not-sure-not-allowed`, `answer-constraint`. Nothing is guessed or dropped.
 */
export function checkAnswers(bundle: GuideBundle, given: unknown, { asOf }: AsOf): Result<Answers> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return fail([answerIssue('answers-not-an-object', [], given)]);
  }
  const { questions } = rulesOf(bundle);
  const flat = flatAnswers(questions, given);
  const issues: Issue[] = [...flat.issues];
  const answers: [string, FactValue][] = [];
  for (const { question: id, value, path } of flat.answers) {
    const question = questions.get(id);
    if (question === undefined) {
      issues.push(answerIssue('unknown-question', path, id, nearestName(id, questions.keys())));
      continue;
    }
    const checked = checkValue(question, value, asOf);
    if (checked.ok) answers.push([id, checked.value]);
    else issues.push(...checked.issues.map((issue) => placedAt(path, issue)));
  }
  const values = Object.fromEntries(answers);
  // Only of questions that are no item's, whose answers stand under their ids.
  issues.push(...answers.flatMap(([id]) => brokenConstraints(bundle, id, values, asOf)));
  return issues.length > 0 ? fail(issues) : succeed(values);
}

/** An issue of a question's answer as one of the place where the answer stands. */
function placedAt(path: Path, issue: Issue): Issue {
  return { ...issue, path: [...path, ...issue.path.slice(1)] };
}

/** The problems of one answer, given the others. */
export function checkAnswer(
  bundle: GuideBundle,
  id: string,
  value: unknown,
  others: Answers,
  { asOf }: AsOf,
): readonly Issue[] {
  const { questions } = rulesOf(bundle);
  const question = questions.get(id);
  if (question === undefined) {
    return [answerIssue('unknown-question', [id], id, nearestName(id, questions.keys()))];
  }
  const checked = checkValue(question, value, asOf);
  if (!checked.ok) return checked.issues;
  return brokenConstraints(bundle, id, { ...others, [id]: checked.value }, asOf);
}

function brokenConstraints(
  bundle: GuideBundle,
  id: string,
  answers: Answers,
  asOf: PlainDate,
): readonly Issue[] {
  const { questions, constraints } = rulesOf(bundle);
  const all = questions.get(id)?.constraints ?? [];
  if (all.length === 0) return [];
  const holds = constraints.decide({ ...answers, 'as-of': asOf });
  return all.flatMap(({ say }, index) =>
    holds[constraintRule(id, index)] === false
      ? [{ ...answerIssue('answer-constraint', [id], answers[id]), say }]
      : [],
  );
}
