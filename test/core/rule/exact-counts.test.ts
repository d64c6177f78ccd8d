import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { RuleSet, RulesInput } from '../../../packages/core/src/rule/rule-set.ts';

const is = (
  fact: string,
  operator: string,
  value: number | boolean | string | { readonly fact: string },
): Condition => ({ fact, operator, value });
const minors: Expression = { count: { of: 'people', where: is('age', 'lessThan', 18) } };
const seniors: Expression = { count: { of: 'people', where: is('age', 'greaterThan', 60) } };
const isEmployed = is('employed', 'equal', true);

/** People whose ages cannot be tried all together: what is counted has to be told one by one. */
function compiled(
  max: number,
  derived: Readonly<Record<string, Expression>>,
  rule: Condition,
): RuleSet {
  const number = { kind: 'integer' } as const;
  const input: RulesInput = {
    facts: {
      people: { kind: 'group', max, item: { age: { kind: 'integer', min: 0, max: 999 } } },
      employed: { kind: 'boolean' },
      old: { kind: 'boolean' },
      months: { kind: 'integer', min: 0, max: 1_000_000 },
    },
    derived: Object.fromEntries(
      Object.entries(derived).map(([fact, expression]) => [
        fact,
        { declaration: number, expression },
      ]),
    ),
    rules: [{ id: 'rule', conditions: { all: [rule] } }],
  };
  const result = compileRules(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(result.value.program().notExact).toEqual([]);
  return result.value;
}

describe('a number of people', () => {
  const aged = (...ages: readonly (number | null)[]) => ({ people: ages.map((age) => ({ age })) });
  it.each<[string, Condition]>([
    ['greaterThanInclusive', is('minors', 'greaterThanInclusive', 2)],
    ['swap:lessThan', is('minors', 'swap:lessThan', 1)],
    ['not:lessThan', is('minors', 'not:lessThan', 2)],
  ])('is compared by %s as soon as enough of them are known', (_, rule) => {
    const { decide } = compiled(5, { minors }, rule);
    expect(decide(aged(3, 70, 5, null, null)).rule).toBe(true);
    expect(decide(aged(3, 70, null, 30, 40)).rule).toBe('unknown');
    expect(decide(aged(20, 70, null, 30, 40)).rule).toBe(false);
    expect(decide(aged(3)).rule).toBe(false);
    expect(decide({ people: 1 }).rule).toBe(false);
    expect(decide({}).rule).toBe('unknown');
  });

  it('is compared exactly where there may be forty of them', () => {
    const { decide, relevant } = compiled(40, { minors }, is('minors', 'greaterThanInclusive', 20));
    const half = Array.from({ length: 19 }, () => 3);
    expect(decide(aged(...half, null)).rule).toBe('unknown');
    expect(decide(aged(...half, 17)).rule).toBe(true);
    expect(decide(aged(...half, 18)).rule).toBe(false);
    expect(decide({ people: 19 }).rule).toBe(false);
    expect(relevant(aged(...half, 18, null)).map(({ fact }) => fact)).toEqual(['people.20.age']);
  });

  it('is compared with another number of them', () => {
    const rule = is('minors', 'greaterThan', { fact: 'seniors' });
    const { decide, relevant } = compiled(3, { minors, seniors }, rule);
    expect(decide(aged(3, 70, 5)).rule).toBe(true);
    expect(decide(aged(3, 70, 30)).rule).toBe(false);
    expect(decide(aged(3, 5, null)).rule).toBe(true);
    expect(decide(aged(3, 30, null)).rule).toBe('unknown');
    expect(decide(aged(70, 30, null)).rule).toBe(false);
    expect(relevant(aged(3, 30, null)).map(({ fact }) => fact)).toEqual(['people.2.age']);
  });

  it('is counted with more than they are', () => {
    const points: Expression = {
      sum: [
        2,
        minors,
        { if: { condition: isEmployed, then: 3, else: 0 } },
        { multiply: [{ if: { condition: is('old', 'equal', true), then: 2, else: 1 } }, 10] },
      ],
    };
    const { decide } = compiled(3, { points }, is('points', 'greaterThanInclusive', 17));
    expect(decide({ ...aged(3, 5), employed: true }).rule).toBe(true);
    expect(decide({ ...aged(3), employed: true }).rule).toBe('unknown');
    expect(decide({ ...aged(3), employed: true, old: false }).rule).toBe(false);
    expect(decide({ old: true }).rule).toBe(true);
    expect(decide({ ...aged(3, 5, 7), employed: false, old: false }).rule).toBe(false);
    expect(decide({ old: false }).rule).toBe('unknown');
  });
});

describe('a number that a condition chooses', () => {
  const limit: Expression = { if: { condition: isEmployed, then: 500, else: 800 } };
  it.each<[string, Condition]>([
    ['stands on the right', is('months', 'lessThan', { fact: 'limit' })],
    ['stands on the left', is('limit', 'greaterThan', { fact: 'months' })],
  ])('is needed only between its values where it %s', (_, rule) => {
    const { decide, relevant } = compiled(1, { limit }, rule);
    expect([499, 500, 799, 800].map((months) => decide({ months }).rule)).toEqual([
      true,
      'unknown',
      'unknown',
      false,
    ]);
    expect([500, 799].map((months) => decide({ months, employed: true }).rule)).toEqual([
      false,
      false,
    ]);
    expect([500, 799].map((months) => decide({ months, employed: false }).rule)).toEqual([
      true,
      true,
    ]);
    expect(relevant({ months: 900 })).toEqual([]);
  });

  it('is the condition, or its contrary, where only one of its values will do', () => {
    expect(compiled(1, { limit }, is('limit', 'equal', 500)).decide({ employed: true }).rule).toBe(
      true,
    );
    const other = compiled(1, { limit }, is('limit', 'equal', 800));
    expect(other.decide({ employed: true }).rule).toBe(false);
    expect(other.decide({ employed: false }).rule).toBe(true);
    expect(compiled(1, { limit }, is('limit', 'lessThan', 900)).decide({}).rule).toBe(true);
    expect(compiled(1, { limit }, is('limit', 'lessThan', 500)).decide({}).rule).toBe(false);
  });

  it('is not needed where both conditions lead to one sum', () => {
    const sum: Expression = {
      sum: [limit, { if: { condition: isEmployed, then: 400, else: 100 } }],
    };
    expect(compiled(1, { sum }, is('sum', 'equal', 900)).decide({}).rule).toBe(true);
  });
});
