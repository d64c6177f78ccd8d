import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { flatAnswers } from '../link/flat-answers.ts';
import type { FactValue } from '../rule/condition.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { checkAnswer, checkAnswers } from './check-answers.ts';
import type { Answers, AsOf } from './interview.ts';

/** Answers from elsewhere, and those among them that the guide does not take. */
export interface KnownAnswers {
  readonly answers: Answers;
  readonly refused: readonly RefusedAnswer[];
}

export interface RefusedAnswer {
  readonly question: string;
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/**
 * What is known beforehand, checked one by one: from a district's page, a portal, a link. What the
 * guide takes is for `prefilled`, in the guide's order; what it does not take is named, never guessed.
 * Of two answers that do not go together the later one is refused.
 */
export function knownAnswers(
  bundle: GuideBundle,
  known: Readonly<Record<string, unknown>>,
  { asOf }: AsOf,
): KnownAnswers {
  const taken: Record<string, FactValue> = {};
  const refused: RefusedAnswer[] = [];
  const { questions } = rulesOf(bundle);
  const flat = flatAnswers(questions, known);
  const given = new Map(flat.answers.map(({ question, value }) => [question, value]));
  for (const { path, ...issue } of flat.issues) {
    const [question = '', at = 0] = path;
    const list = known[question];
    const value: unknown = Array.isArray(list) ? list[Number(at)] : list;
    refused.push({ question: path.join('.'), value, issues: [{ path, ...issue }] });
  }
  const ids = bundle.questions.map(({ id }) => id).filter((id) => given.has(id));
  for (const question of ids) {
    const value = given.get(question);
    const checked = checkAnswers(bundle, { ...taken, [question]: value }, { asOf });
    const fits = checked.ok ? checked.value[question] : undefined;
    if (fits !== undefined) taken[question] = fits;
    else refused.push({ question, value, issues: checked.ok ? [] : checked.issues });
  }
  for (const [question, value] of given) {
    if (ids.includes(question)) continue;
    const issues = checkAnswer(bundle, question, value, taken, { asOf });
    refused.push({ question, value, issues });
  }
  return { answers: taken, refused };
}
