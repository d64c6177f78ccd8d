import { describe, expect, it } from 'vitest';
import {
  type ComparisonName,
  comparisonOf,
  type Decorator,
} from '../../../packages/core/src/rule/comparison.ts';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import { explainRule } from '../../../packages/core/src/rule/explain-rule.ts';
import {
  equivalent,
  modelCount,
  satisfiable,
} from '../../../packages/core/src/rule/prove-rules.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled } from './compiled.ts';

describe('a comparison', () => {
  it.each<[readonly Decorator[], ComparisonName, FactValue, FactValue, boolean]>([
    [[], 'contains', ['a'], 'a', true],
    [[], 'contains', 'a', 'a', false],
    [[], 'doesNotContain', ['a'], 'b', true],
    [[], 'doesNotContain', ['a'], 'a', false],
    [[], 'doesNotContain', 'a', 'b', false],
    [[], 'in', 'a', ['a'], true],
    [[], 'notIn', 'a', ['b'], true],
    [[], 'lessThan', 1, 2, true],
    [[], 'lessThan', 1, '2', false],
    [[], 'lessThan', '1', 2, false],
    [[], 'lessThanInclusive', 'b', 'b', true],
    [[], 'greaterThan', true, false, false],
    [['someFact'], 'equal', ['a', 'b'], 'b', true],
    [['someFact'], 'equal', [], 'b', false],
    [['someFact'], 'equal', 'b', 'b', false],
    [['everyFact'], 'equal', ['b', 'b'], 'b', true],
    [['everyFact'], 'equal', ['a', 'b'], 'b', false],
    [['everyFact'], 'equal', 'b', 'b', false],
    [['someValue'], 'equal', 'b', ['a', 'b'], true],
    [['someValue'], 'equal', 'b', 'b', false],
    [['everyValue'], 'equal', 'b', ['a', 'b'], false],
    [['everyValue'], 'equal', 'b', ['b', 'b'], true],
    [['everyValue'], 'equal', 'b', 'b', false],
    [['swap'], 'lessThan', 1, 2, false],
    [['not', 'swap'], 'lessThan', 1, 2, true],
  ])('%j %s of %j and %j is %j', (decorators, operator, fact, value, expected) => {
    expect(comparisonOf({ decorators, operator })(fact, value)).toBe(expected);
  });
});

/** Compiled in each test: what goes wrong there is that test's failure. */
const input: RulesInput = {
  facts: {
    age: { kind: 'integer', min: 0, max: 99 },
    reason: { kind: 'single-choice', options: ['resigned', 'dismissed', 'ended'] },
    places: { kind: 'multiple-choice', options: ['north', 'south', 'none'], none: 'none' },
    employed: { kind: 'boolean' },
    'left-on': { kind: 'date' },
    'as-of': { kind: 'date' },
  },
  derived: {
    days: { declaration: { kind: 'integer' }, expression: { 'days-between': ['left-on'] } },
  },
  rules: [
    {
      id: 'benefit',
      conditions: {
        all: [
          { fact: 'age', operator: 'greaterThanInclusive', value: 18 },
          { fact: 'reason', operator: 'in', value: ['dismissed', 'ended'] },
          { fact: 'places', operator: 'contains', value: 'north' },
        ],
      },
    },
    {
      id: 'never',
      conditions: {
        all: [
          { fact: 'age', operator: 'lessThan', value: 18 },
          { fact: 'age', operator: 'greaterThan', value: 60 },
        ],
      },
    },
    {
      id: 'either',
      conditions: {
        any: [
          { fact: 'employed', operator: 'equal', value: true },
          { fact: 'age', operator: 'lessThan', value: 18 },
        ],
      },
    },
    { id: 'late', conditions: { all: [{ fact: 'days', operator: 'greaterThan', value: 60 }] } },
  ],
};

describe('an explanation', () => {
  it('names a smallest set that forces a false rule, and the nearest change', () => {
    const rules = compiled(input);
    const facts = { age: 12, reason: 'dismissed', places: ['none'] };
    expect(explainRule(rules, 'benefit', facts)).toEqual({
      decision: false,
      because: ['age'],
      change: [
        { fact: 'age', from: 12, to: 18 },
        { fact: 'places', from: ['none'], to: ['north'] },
      ],
    });
  });
  it('says what an unknown fact would have to be', () => {
    const rules = compiled(input);
    expect(explainRule(rules, 'benefit', { age: 17 }).change).toEqual([
      { fact: 'age', from: 17, to: 18 },
      { fact: 'reason', to: 'dismissed' },
      { fact: 'places', to: ['north'] },
    ]);
  });
  it('names all that a true rule needs, and no change', () => {
    const rules = compiled(input);
    const facts = { age: 30, reason: 'ended', places: ['north'], employed: true };
    expect(explainRule(rules, 'benefit', facts)).toEqual({
      decision: true,
      because: ['age', 'reason', 'places'],
    });
    expect(explainRule(rules, 'either', { age: 3, employed: false }).because).toEqual(['age']);
  });
  it('is empty for what is open, and without change for what can never be', () => {
    const rules = compiled(input);
    expect(explainRule(rules, 'benefit', { age: 30 })).toEqual({
      decision: 'unknown',
      because: [],
    });
    expect(explainRule(rules, 'never', {})).toEqual({ decision: false, because: [] });
  });
  it('counts the day where a derived fact is read', () => {
    const rules = compiled(input);
    const facts = { 'left-on': '2026-01-01', 'as-of': '2026-11-23' };
    expect(explainRule(rules, 'late', facts)).toEqual({
      decision: true,
      because: ['left-on', 'as-of'],
    });
  });
  it('refuses a rule that does not exist', () => {
    const rules = compiled(input);
    expect(() => explainRule(rules, 'benefits', {})).toThrow('no rule benefits');
  });
});

describe('a proof', () => {
  it('gives a witness, or says that there is none', () => {
    const rules = compiled(input);
    expect(satisfiable(rules, 'benefit', { age: 40 })).toEqual({
      satisfiable: true,
      witness: { age: 40, reason: 'dismissed', places: ['north'] },
    });
    expect(satisfiable(rules, 'never')).toEqual({ satisfiable: false });
    expect(equivalent(rules, 'never', 'benefit', { age: 3 })).toEqual({ holds: true });
    expect(equivalent(rules, 'never', 'either', { age: 30 })).toEqual({
      holds: false,
      witness: { age: 30, employed: true },
    });
  });
  it('counts in whole values', () => {
    const rules = compiled(input);
    expect(modelCount(rules, 'benefit')).toEqual({ holds: 82n * 2n * 2n, of: 100n * 3n * 5n });
    expect(modelCount(rules, 'either', { employed: false })).toEqual({ holds: 18n, of: 100n });
    expect(modelCount(rules, 'never')).toEqual({ holds: 0n, of: 100n });
  });
  it('says where it is not exact', () => {
    const rules = compiled(input);
    expect(satisfiable(rules, 'late')).toEqual({ satisfiable: 'notExact' });
    expect(modelCount(rules, 'late')).toBeUndefined();
    expect(equivalent(rules, 'late', 'never')).toEqual({ holds: 'notExact' });
    expect(satisfiable(rules, 'late', { 'as-of': '2026-11-23' }).satisfiable).toBe(true);
  });
});

describe('a rule whose diagram is too large', () => {
  const pairs = Array.from({ length: 18 }, (_, at) => [`one-${at}`, `other-${at}`] as const);
  const facts = Object.fromEntries(
    [...pairs.map(([one]) => one), ...pairs.map(([, other]) => other)].map(
      (fact) => [fact, { kind: 'boolean' }] as const,
    ),
  );
  const holds = (fact: string) => ({ fact, operator: 'equal', value: true });
  const any = pairs.map(([one, other]) => ({ all: [holds(one), holds(other)] }));

  it('is decided by three-valued logic, and all that it reads stays relevant', () => {
    const large = compiled({
      facts,
      rules: [
        { id: 'large', conditions: { any } },
        { id: 'small', conditions: holds('one-0') },
      ],
    });
    expect(large.decide({ 'one-0': true })).toEqual({ large: 'unknown', small: true });
    expect(large.decide({ 'one-0': true, 'other-0': true })).toEqual({ large: true, small: true });
    const session = large.session({ 'one-0': true });
    expect(session.decision('large')).toBe('unknown');
    expect(session.relevant()).toHaveLength(35);
    expect(explainRule(large, 'large', {})).toEqual({ decision: 'unknown', because: [] });
    expect(satisfiable(large, 'large')).toEqual({ satisfiable: 'notExact' });
    expect(modelCount(large, 'large')).toBeUndefined();
    expect(equivalent(large, 'large', 'small')).toEqual({ holds: 'notExact' });
    expect(equivalent(large, 'small', 'large')).toEqual({ holds: 'notExact' });
  });
});

describe('the nearest change', () => {
  const is = (fact: string, operator: string, value: number | string | boolean) => ({
    fact,
    operator,
    value,
  });
  it.each<[string, ReturnType<typeof is>, FactValue, FactValue]>([
    ['up to a threshold', is('age', 'greaterThanInclusive', 18), 3, 18],
    ['down to just below it', is('age', 'lessThan', 18), 40, 17],
    ['to one value from below', is('age', 'equal', 30), 3, 30],
    ['to one value from above', is('age', 'equal', 30), 40, 30],
    ['to the next number', is('age', 'notEqual', 30), 30, 29],
    ['to the last day before', is('left-on', 'lessThan', '2026-03-01'), '2026-05-05', '2026-02-28'],
    ['to the first day', is('left-on', 'greaterThan', '2026-03-01'), '2025-05-05', '2026-03-02'],
    ['to another answer', is('employed', 'equal', true), false, true],
    ['to an option', is('reason', 'equal', 'ended'), 'resigned', 'ended'],
    ['away from an option', is('places', 'doesNotContain', 'south'), ['north', 'south'], ['north']],
    ['beside the other options', is('places', 'contains', 'south'), ['north'], ['north', 'south']],
    ['from the one that excludes all', is('places', 'contains', 'south'), ['none'], ['south']],
    ['of a decimal to a threshold', is('wage', 'greaterThanInclusive', 2.5), 1, 2.5],
  ])('goes %s', (_, conditions, from, to) => {
    const rules = compiled({
      facts: { ...input.facts, wage: { kind: 'decimal', min: 0, max: 10 } },
      rules: [{ id: 'rule', conditions }],
    });
    const { fact } = conditions;
    expect(explainRule(rules, 'rule', { [fact]: from })).toEqual({
      decision: false,
      because: [fact],
      change: [{ fact, from, to }],
    });
  });
});
