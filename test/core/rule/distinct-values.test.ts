import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { RuleSession } from '../../../packages/core/src/rule/rule-session.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { drawnRules, upTo } from './drawn-rules.ts';
import { partialFacts, smallFacts, valuesOf } from './random-rules.ts';

describe('the values of a fact that rules tell apart', () => {
  it('lead to all that any value leads to', () => {
    fc.assert(
      fc.property(
        drawnRules(1, 3),
        partialFacts,
        fc.constantFrom(...Object.keys(smallFacts)),
        ({ rules }, others, fact) => {
          const declaration = smallFacts[fact];
          if (declaration === undefined) throw new Error(fact);
          const facts: Facts = { ...others, [fact]: undefined };
          const session = rules.session(facts);
          const [distinct, groups] = [session.distinctValues(fact), session.valueGroups(fact)];
          fc.pre(distinct !== undefined && groups !== undefined);
          const decided = (values: readonly unknown[]): ReadonlySet<string> =>
            new Set(
              values.map((value) => {
                session.answer(fact, Object({ value }).value);
                return JSON.stringify([session.decisions(), session.relevant()]);
              }),
            );
          const all = decided(valuesOf(declaration));
          expect(decided(distinct)).toEqual(all);
          expect(decided(groups.map(({ value }) => value))).toEqual(all);
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(distinct.length);
        },
      ),
      upTo(500),
    );
  });

  const twelve = Array.from({ length: 9 }, (_, at) => `option-${at}`);
  const facts: RulesInput['facts'] = {
    employed: { kind: 'boolean' },
    age: { kind: 'integer', min: 0, max: 120 },
    born: { kind: 'date', min: '2000-01-01', max: '2020-12-31' },
    papers: { kind: 'multiple-choice', options: ['card', 'book'] },
    places: { kind: 'multiple-choice', options: ['north', 'south', 'none'], none: 'none' },
    many: { kind: 'multiple-choice', options: twelve },
    others: { kind: 'multiple-choice', options: [...twelve, 'none'], none: 'none' },
    eight: { kind: 'multiple-choice', options: twelve.slice(1) },
    unread: { kind: 'integer' },
    'left-on': { kind: 'date' },
    'as-of': { kind: 'date' },
  };
  const is = (fact: string, operator: string, value: string | number | boolean): Condition => ({
    fact,
    operator,
    value,
  });
  const input: RulesInput = {
    facts,
    derived: {
      days: { declaration: { kind: 'integer' }, expression: { 'days-between': ['left-on'] } },
    },
    rules: [
      {
        id: 'benefit',
        conditions: {
          all: [
            is('employed', 'equal', true),
            { any: [is('age', 'lessThan', 18), is('age', 'greaterThan', 60)] },
          ],
        },
      },
      { id: 'old', conditions: is('born', 'lessThan', '2010-01-01') },
      {
        id: 'papers',
        conditions: {
          any: [is('papers', 'contains', 'card'), is('places', 'contains', 'north')],
        },
      },
      { id: 'late', conditions: is('days', 'greaterThan', 60) },
    ],
  };
  function session(given: Facts = {}): RuleSession {
    const result = compileRules(input);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value.session(given);
  }

  it('are one for each stretch between thresholds, and each choice of options', () => {
    const { distinctValues } = session();
    expect(distinctValues('employed')).toEqual([false, true]);
    expect(distinctValues('age')).toEqual([0, 18, 61]);
    expect(distinctValues('born')).toEqual(['2000-01-01', '2010-01-01']);
    expect(distinctValues('papers')).toEqual([[], ['card'], ['book'], ['card', 'book']]);
    expect(distinctValues('places')).toEqual([
      [],
      ['north'],
      ['south'],
      ['north', 'south'],
      ['none'],
    ]);
    expect(distinctValues('unread')).toHaveLength(1);
  });

  it('are not listed where they are too many, or compared with what is not known', () => {
    const open = session();
    expect(open.distinctValues('eight')).toHaveLength(256);
    expect(open.distinctValues('many')).toBeUndefined();
    expect(open.distinctValues('others')).toBeUndefined();
    expect(open.valueGroups('others')).toBeUndefined();
    expect(open.distinctValues('left-on')).toBeUndefined();
    const onDay = session({ 'as-of': '2026-11-23' });
    expect(onDay.distinctValues('left-on')).toHaveLength(2);
    expect(onDay.distinctValues('as-of')).toBeUndefined();
  });

  it('are put together where the rest of the rules no longer tells them apart', () => {
    const running = session();
    expect(running.valueGroups('age')).toEqual([
      { value: 0, count: 2 },
      { value: 18, count: 1 },
    ]);
    expect(running.valueGroups('papers')).toEqual([
      { value: [], count: 2 },
      { value: ['card'], count: 2 },
    ]);
    expect(running.valueGroups('places')).toEqual([
      { value: [], count: 2 },
      { value: ['north'], count: 2 },
      { value: ['none'], count: 1 },
    ]);
    running.answer('employed', false);
    expect(running.valueGroups('age')).toEqual([{ value: 0, count: 3 }]);
    running.answer('employed', true);
    running.answer('places', ['north']);
    expect(running.valueGroups('papers')).toEqual([{ value: [], count: 4 }]);
    expect(running.valueGroups('age')).toHaveLength(2);
    expect(running.valueGroups('unread')).toHaveLength(1);
  });
});
