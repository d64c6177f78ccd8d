import type { Placed } from '../guide/guide-library.ts';
import type { GroupQuestion, Question } from '../guide/question.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

/** Stands in an item's name for its number, from 1. */
export const numberPlace = '{number}';

type Written = Question | GroupQuestion;

/**
 * Groups taken apart into plain questions, so that all who come after know only those: how many there
 * are, and what is asked of each, which keeps the place where it is written.
 */
export function expandGroups(
  written: ReadonlyMap<string, Placed<Written>>,
): ReadonlyMap<string, Placed<Question>> {
  return new Map(
    [...written.values()].flatMap(({ value, source }) => {
      if (value.kind !== 'group') return [[value.id, { value, source }] as const];
      const { kind: _, max, item, questions, ...own } = value;
      const number: Question = {
        ...own,
        kind: 'number',
        min: 0,
        max,
        each: questions.map(({ id }) => id),
      };
      const ofItems = Array.from({ length: max }, (_, at) =>
        questions.map((question, index) => {
          const asked = ofItem(question, { of: value.id, at }, item);
          const position = (path: Parameters<typeof source.position>[0]) =>
            source.position(['questions', index, ...path]);
          return [asked.id, { value: asked, source: { ...source, position } }] as const;
        }),
      );
      return [[value.id, { value: number, source }] as const, ...ofItems.flat()];
    }),
  );
}

function ofItem(
  question: Question,
  item: { readonly of: string; readonly at: number },
  name: LocalizedText,
): Question {
  const named = (text: LocalizedText): LocalizedText => {
    const en =
      name.en === undefined || text.en === undefined
        ? {}
        : { en: `${numbered(name.en, item.at)}: ${text.en}` };
    return { zh: `${numbered(name.zh, item.at)}：${text.zh}`, ...en };
  };
  return {
    ...question,
    id: `${item.of}.${item.at}.${question.id}`,
    ask: named(question.ask),
    ...(question.short === undefined ? {} : { short: named(question.short) }),
    item,
  };
}

function numbered(name: string, at: number): string {
  return name.replaceAll(numberPlace, String(at + 1));
}
