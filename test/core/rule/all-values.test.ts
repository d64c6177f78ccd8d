import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, Facts, FactValue } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { RuleSet, RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

const tables: Required<RulesInput>['tables'] = {
  steps: {
    columns: ['n-from', 'n-to', 'result'],
    rows: [
      [0, 4, 7],
      [5, 11, 3],
      [12, 12, null],
      [13, null, 20],
    ],
  },
};

const operators = {
  lessThan: (one: number, other: number) => one < other,
  greaterThanInclusive: (one: number, other: number) => one >= other,
  equal: (one: number, other: number) => one === other,
};

interface Compared {
  readonly id: string;
  readonly condition: Condition;
  /** What the comparison comes to, `undefined` where a side has no value. */
  holds(values: Facts): boolean | undefined;
}

/** Every expression compared with every other, and with some numbers. */
function comparisonsOf(names: readonly string[], constants: readonly number[]): Compared[] {
  return Object.entries(operators).flatMap(([operator, compare]) =>
    names.flatMap((fact, at) => {
      const compared = (
        other: string,
        value: number | { readonly fact: string },
        valueIn: (values: Facts) => FactValue | undefined,
      ): Compared => ({
        id: `${fact} ${operator} ${other}`,
        condition: { fact, operator, value },
        holds: (values) => {
          const [left, right] = [values[fact], valueIn(values)];
          return typeof left === 'number' && typeof right === 'number'
            ? compare(left, right)
            : undefined;
        },
      });
      return [
        ...names
          .slice(at)
          .map((other) => compared(other, { fact: other }, (given) => given[other])),
        ...constants.map((constant) => compared(`${constant}`, constant, () => constant)),
      ];
    }),
  );
}

function compiled(
  facts: RulesInput['facts'],
  expressions: Readonly<Record<string, Expression>>,
  comparisons: readonly Compared[],
): RuleSet {
  const result = compileRules({
    facts,
    tables,
    derived: Object.fromEntries(
      Object.entries(expressions).map(([fact, expression]) => [
        fact,
        { declaration: { kind: 'decimal' }, expression } as const,
      ]),
    ),
    rules: comparisons.map(({ id, condition }) => ({ id, conditions: condition })),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const unknownIfNone = (truth: boolean | undefined): boolean | 'unknown' => truth ?? 'unknown';

describe('figures made of one number', () => {
  const choice = (then: Expression, otherwise: Expression): Expression => ({
    if: { condition: { fact: 'n', operator: 'lessThan', value: 8 }, then, else: otherwise },
  });
  const expressions: Readonly<Record<string, Expression>> = {
    rising: { sum: ['n', 3] },
    falling: { subtract: [15, 'n'] },
    steep: { multiply: ['n', -2] },
    stairs: { 'floor-divide': ['n', 4] },
    looked: { lookup: { table: 'steps', by: { n: 'n' } } },
    square: { multiply: ['n', 'n'] },
    hill: { min: ['n', { subtract: [20, 'n'] }] },
    still: { subtract: ['n', 'n'] },
    inverse: { 'floor-divide': [24, 'n'] },
    roof: choice('n', { subtract: [16, 'n'] }),
    jump: { sum: [choice(1, 9), { multiply: ['n', 2] }] },
    within: { lookup: { table: 'steps', by: { n: choice({ sum: ['n', 4] }, 'n') } } },
  };
  const comparisons = comparisonsOf(['n', ...Object.keys(expressions)], [0, 3, 7, 8.5]);

  it('are compared on every number as they are', () => {
    const rules = compiled({ n: { kind: 'integer', min: 0, max: 24 } }, expressions, comparisons);
    for (let n = 0; n <= 24; n += 1) {
      const values: Facts = { n, ...rules.derive({ n }) };
      const expected = comparisons.map(({ id, holds }) => [id, unknownIfNone(holds(values))]);
      expect([n, rules.decide({ n })]).toEqual([n, Object.fromEntries(expected)]);
    }
  });

  it('are compared as exactly where the number has decimals', () => {
    const own = ['falling', 'steep', 'stairs', 'roof'];
    const some = comparisonsOf(['n', ...own], [0, 3, 8.5]);
    const chosen = Object.fromEntries(
      Object.entries(expressions).filter(([name]) => own.includes(name)),
    );
    const rules = compiled({ n: { kind: 'decimal', min: 0, max: 24 } }, chosen, some);
    for (let n = 0; n <= 24; n += 0.5) {
      const values: Facts = { n, ...rules.derive({ n }) };
      const decisions = rules.decide({ n });
      for (const { id, holds } of some)
        expect([n, id, decisions[id]]).toEqual([n, id, unknownIfNone(holds(values))]);
    }
  });
});

describe('figures made of two numbers, an answer and a choice', () => {
  const isEmployed: Condition = { fact: 'employed', operator: 'equal', value: true };
  const isNorth: Condition = { fact: 'places', operator: 'contains', value: 'north' };
  const expressions: Readonly<Record<string, Expression>> = {
    sum: { sum: ['n', 'm'] },
    difference: { subtract: ['n', 'm'] },
    most: { max: ['n', { multiply: ['m', 2] }] },
    bonus: {
      sum: ['n', { if: { condition: isEmployed, then: 2, else: { multiply: ['m', -1] } } }],
    },
    regional: { if: { condition: { not: isNorth }, then: 'm', else: 4 } },
    looked: { lookup: { table: 'steps', by: { n: { sum: ['n', 'm'] } } } },
  };
  const comparisons = comparisonsOf(['n', ...Object.keys(expressions)], [2, 5]);
  const numbers = [0, 1, 2, 3, 4, 5];
  const all: Facts[] = numbers.flatMap((n) =>
    numbers.flatMap((m) =>
      [true, false].flatMap((employed) =>
        [['north'], []].map((places) => ({ n, m, employed, places })),
      ),
    ),
  );

  it('are decided as soon as, and only if, what is not known makes no difference', () => {
    const number = { kind: 'integer', min: 0, max: 5 } as const;
    const rules = compiled(
      {
        n: number,
        m: number,
        employed: { kind: 'boolean' },
        places: { kind: 'multiple-choice', options: ['north'] },
      },
      expressions,
      comparisons,
    );
    const values = all.map((facts) => ({ facts, values: { ...facts, ...rules.derive(facts) } }));
    const partial: readonly Facts[] = [
      {},
      ...numbers.flatMap((n) => [{ n }, { m: n }, { n, m: 2 }, { n, employed: false }]),
      ...numbers.flatMap((m) => [
        { m, places: [] },
        { m, employed: true, places: ['north'] },
      ]),
      ...all.filter((_, at) => at % 13 === 0),
    ];
    for (const known of partial) {
      const open = values.filter(({ facts }) =>
        Object.entries(known).every(
          ([fact, value]) => JSON.stringify(facts[fact]) === JSON.stringify(value),
        ),
      );
      const decisions = rules.decide(known);
      for (const { id, holds } of comparisons) {
        const truths = new Set(open.map((each) => holds(each.values)));
        const [only] = truths;
        expect([known, id, decisions[id]]).toEqual([
          known,
          id,
          truths.size === 1 ? unknownIfNone(only) : 'unknown',
        ]);
      }
    }
  });
});
