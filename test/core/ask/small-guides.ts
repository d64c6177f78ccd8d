import type { Answers, Condition, Entry, GuideBundle, PlainDate, Question } from '@onething/core';
import { parsePlainDate } from '@onething/core';
import fc from 'fast-check';
import { rulesOf } from '../../../packages/core/src/compile/bundle-rules.ts';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import { umbrellaBundle } from '../fixtures/umbrella.ts';

const day = parsePlainDate('2026-11-23');
if (day === undefined) throw new Error('no day');

/** The day on which the small guides are read. */
export const smallDay: PlainDate = day;

const text = (zh: string) => ({ zh });

const questions: readonly Question[] = [
  { id: 'a', kind: 'yes-no', ask: text('a') },
  {
    id: 'b',
    kind: 'single-choice',
    ask: text('b'),
    options: ['one', 'two', 'three'].map((id) => ({ id, label: text(id) })),
  },
  { id: 'c', kind: 'number', ask: text('c'), min: 0, max: 9 },
  { id: 'd', kind: 'yes-no', ask: text('d') },
  {
    id: 'e',
    kind: 'multiple-choice',
    ask: text('e'),
    options: [
      { id: 'left', label: text('left') },
      { id: 'none', label: text('none'), exclusive: true },
    ],
  },
];

/** Values that stand for all: more cells of `c` than any condition below makes. */
const values: Readonly<Record<string, readonly FactValue[]>> = {
  a: [true, false],
  b: ['one', 'two', 'three'],
  c: [0, 3, 6],
  d: [true, false],
  e: [[], ['left'], ['none']],
};

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .constantFrom('a', 'd')
    .chain((fact) => fc.boolean().map((value): Condition => ({ fact, operator: 'equal', value }))),
  fc
    .constantFrom('one', 'two', 'three')
    .map((value): Condition => ({ fact: 'b', operator: 'equal', value })),
  fc
    .constantFrom(3, 6)
    .map((value): Condition => ({ fact: 'c', operator: 'greaterThanInclusive', value })),
  fc
    .constantFrom('left', 'none')
    .map((value): Condition => ({ fact: 'e', operator: 'contains', value })),
);

function conditionOf(depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf;
  const parts = fc.array(conditionOf(depth - 1), { minLength: 2, maxLength: 3 });
  return fc.oneof(
    parts.map((all): Condition => ({ all })),
    parts.map((any): Condition => ({ any })),
    conditionOf(depth - 1).map((not): Condition => ({ not })),
    // Either, but not both: where one is not known, the other decides nothing.
    fc.tuple(conditionOf(depth - 1), conditionOf(depth - 1)).map(
      ([one, other]): Condition => ({
        any: [{ all: [one, { not: other }] }, { all: [{ not: one }, other] }],
      }),
    ),
  );
}

const template = umbrellaBundle();

/** A guide of a few questions and entries, small enough to try every answer. */
export const smallGuide: fc.Arbitrary<GuideBundle> = fc
  .record({
    unsure: fc.subarray(questions.map(({ id }) => id)),
    order: fc.shuffledSubarray([...questions], { minLength: 3 }),
    whens: fc.array(
      fc.tuple(conditionOf(2), fc.option(conditionOf(1)), fc.option(conditionOf(1))),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    grouped: fc.boolean(),
    last: fc.option(fc.constantFrom('a', 'b', 'c')),
  })
  .map(({ unsure, order, whens, grouped, last }): GuideBundle => {
    const all = [...order, ...questions.filter((question) => !order.includes(question))];
    const ids = all.map(({ id }) => id);
    return {
      ...template,
      guide: {
        ...template.guide,
        ask: grouped ? [ids.slice(0, 2), ...ids.slice(2).map((id) => [id])] : ids.map((id) => [id]),
        facts: [],
      },
      facts: [],
      conditions: [],
      questions: all.map((question) => ({
        ...question,
        ...(unsure.includes(question.id) ? { 'not-sure': true } : {}),
        ...(question.id === last ? { last: true } : {}),
      })),
      entries: whens.map(([when, advice, material], index) =>
        entryOf(index, when, advice, material),
      ),
    };
  });

function entryOf(
  index: number,
  when: Condition,
  advice: Condition | null,
  material: Condition | null,
): Entry {
  const { deadline: _, ...plain } = template.entries[0] ?? noEntry();
  return {
    ...plain,
    id: `entry-${index}`,
    always: false,
    after: [],
    produces: [],
    when: 'fact' in when ? { all: [when] } : when,
    ...(advice === null
      ? {}
      : { advice: [{ when: advice, kind: 'note' as const, say: text('x') }] }),
    ...(material === null
      ? {}
      : { materials: [{ use: 'loss-slip', when: material, basis: 'umbrella-rules#3' }] }),
  };
}

function noEntry(): never {
  throw new Error('the fixture has no entry');
}

/** What a question can be answered, "not sure" among it where it is allowed. */
export function everyAnswer(question: Question): readonly FactValue[] {
  const sure = values[question.id] ?? [];
  return question['not-sure'] === true ? [...sure, null] : sure;
}

export function sureAnswers(question: Question): readonly FactValue[] {
  return values[question.id] ?? [];
}

/** All ways to answer the questions. */
export function* everyWay(asked: readonly Question[], given: Answers = {}): Generator<Answers> {
  const [first, ...others] = asked;
  if (first === undefined) {
    yield given;
    return;
  }
  for (const value of everyAnswer(first)) yield* everyWay(others, { ...given, [first.id]: value });
}

/** What the plan of some answers consists of: advice counts only where it is given. */
function outcomeOf(bundle: GuideBundle, answers: Answers): string {
  const decisions = rulesOf(bundle).rules.decide({ ...answers, 'as-of': smallDay });
  return Object.entries(decisions)
    .map(([rule, decision]) => (rule.includes('/advice/') ? decision === true : decision))
    .join();
}

/** By trying everything: whether some answers to the others make the plan depend on the question. */
export function canMatter(bundle: GuideBundle, answers: Answers, question: Question): boolean {
  const others = bundle.questions.filter(
    ({ id }) => id !== question.id && !Object.hasOwn(answers, id),
  );
  for (const rest of everyWay(others, answers)) {
    const outcomes = sureAnswers(question).map((value) =>
      outcomeOf(bundle, { ...rest, [question.id]: value }),
    );
    if (new Set(outcomes).size > 1) return true;
  }
  return false;
}
