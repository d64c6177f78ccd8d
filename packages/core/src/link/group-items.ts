import type { Question } from '../guide/question.ts';

/** Of a group's number: the ids of what is asked of its items, one item after the other; else none. */
export function itemsOf({ id, max = 0, each = [] }: Question): readonly string[] {
  // Any other number may be in the thousands of millions.
  const items = each.length === 0 ? 0 : max;
  return Array.from({ length: items }, (_, at) => each.map((part) => `${id}.${at}.${part}`)).flat();
}

/** What is asked of every item is written once: the others are not looked at again. */
export function isWrittenHere({ item }: Pick<Question, 'item'>): boolean {
  return item === undefined || item.at === 0;
}

/** Whether a group has the item that is asked about: `undefined` where its number is not known. */
export function isThere(
  { item }: Pick<Question, 'item'>,
  answers: Readonly<Record<string, unknown>>,
): boolean | undefined {
  if (item === undefined) return true;
  const number = answers[item.of];
  return typeof number === 'number' ? number > item.at : undefined;
}

/** Answers without those about items that are not there, which wait for their group's number. */
export function answersThere<Value>(
  questions: readonly Question[],
  answers: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const early = questions.filter(
    (question) => Object.hasOwn(answers, question.id) && isThere(question, answers) !== true,
  );
  if (early.length === 0) return answers;
  const left = new Set(early.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !left.has(id)));
}
