import type { Question } from '../guide/question.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { answerIssue } from './check-value.ts';

/** An answer to one plain question, whatever it is, and where it was found. */
export interface FlatAnswer {
  readonly question: string;
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/**
 * Answers with each list of a group's items taken apart: how many there are, and what is said of each.
 * `[{ born: '2020-05-01' }]` to `children` are `children: 1` and `children.0.born`. `wrong-type` where
 * an item is no object; `duplicate-id` where the same is said in both ways.
 */
export function flatAnswers(
  questions: { readonly get: (id: string) => Question | undefined },
  given: object,
): { readonly answers: readonly FlatAnswer[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const answers = Object.entries(given).flatMap(([id, value]): readonly FlatAnswer[] => {
    const plain = { question: id, value, path: [id] };
    if (questions.get(id)?.each === undefined || !Array.isArray(value)) return [plain];
    const items = value.flatMap((item: unknown, at): readonly FlatAnswer[] => {
      if (typeof item !== 'object' || item === null || Array.isArray(item)) {
        issues.push(answerIssue('wrong-type', [id, at], item, undefined, '{…}'));
        return [];
      }
      return Object.entries(item).map(([part, inner]: readonly [string, unknown]) => ({
        question: `${id}.${at}.${part}`,
        value: inner,
        path: [id, at, part],
      }));
    });
    return [{ ...plain, value: value.length }, ...items];
  });
  const seen = new Set<string>();
  for (const { question, value, path } of answers) {
    if (seen.has(question)) issues.push(answerIssue('duplicate-id', path, value));
    seen.add(question);
  }
  return { answers, issues };
}
