import { describe, expect, it } from 'vitest';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { RuleSet, RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import type { RuleView } from '../../../packages/core/src/rule/rule-view.ts';
import { dateOfDayNumber } from '../../../packages/core/src/vocabulary/plain-date.ts';
import { compiled, is } from './compiled.ts';

const less = (fact: string, than: string): Condition => ({
  fact,
  operator: 'lessThan',
  value: { fact: than },
});
const viewOf = (rules: RuleSet, facts: Facts): RuleView => rules.views.for((fact) => facts[fact]);
const fixedIn = (rules: RuleSet, facts: Facts): readonly string[] => [
  ...viewOf(rules, facts).fixed.keys(),
];

const facts: RulesInput['facts'] = {
  a: { kind: 'integer' },
  b: { kind: 'integer' },
  employed: { kind: 'boolean' },
  'left-on': { kind: 'date' },
  'as-of': { kind: 'date' },
};
const derived: RulesInput['derived'] = {
  days: { declaration: { kind: 'integer' }, expression: { 'days-between': ['left-on'] } },
};
const late = is('days', 'greaterThan', 60);

describe('the view of rules under what is known', () => {
  it('is the same one where nothing compares facts with each other', () => {
    const rules = compiled({
      facts,
      rules: [{ id: 'rule', conditions: is('as-of', 'greaterThan', '2026-01-01') }],
    });
    expect(viewOf(rules, { 'as-of': '2026-03-01', a: 1 })).toBe(rules.views.base);
  });

  it('fixes what is compared and known, and no more', () => {
    const rules = compiled({ facts, derived, rules: [{ id: 'rule', conditions: less('a', 'b') }] });
    expect(viewOf(rules, {})).toBe(rules.views.base);
    expect(viewOf(rules, { 'as-of': '2026-03-01', employed: true })).toBe(rules.views.base);
    expect(fixedIn(rules, { a: 1, 'as-of': '2026-03-01' })).toEqual(['a']);
    // A value that the fact cannot have is none.
    expect(viewOf(rules, { a: 1.5 })).toBe(rules.views.base);
    expect(viewOf(rules, { a: 1 })).toBe(viewOf(rules, { a: 1 }));
    expect(viewOf(rules, { a: 1 })).not.toBe(viewOf(rules, { a: 2 }));
    expect(viewOf(rules, { a: 1 })).not.toBe(viewOf(rules, { b: 1 }));
  });

  it('fixes the day alone where that is all that is missing', () => {
    const rules = compiled({ facts, derived, rules: [{ id: 'rule', conditions: late }] });
    const day = { 'as-of': '2026-03-01' };
    expect(fixedIn(rules, { ...day, 'left-on': '2026-01-01' })).toEqual(['as-of']);
    expect(viewOf(rules, { ...day, 'left-on': '2026-01-01' })).toBe(viewOf(rules, day));
    expect(fixedIn(rules, { 'left-on': '2026-01-01' })).toEqual(['left-on']);
    const both = compiled({
      facts,
      derived,
      rules: [{ id: 'rule', conditions: { all: [late, less('a', 'b')] } }],
    });
    expect(fixedIn(both, { ...day, 'left-on': '2026-01-01', b: 3 })).toEqual(['as-of', 'b']);
  });

  it('is kept for the latest days, and found anew for others', () => {
    const rules = compiled({ facts, derived, rules: [{ id: 'rule', conditions: late }] });
    const dayAt = (at: number): Facts => ({ 'as-of': dateOfDayNumber(20_500 + at) });
    const first = viewOf(rules, dayAt(0));
    for (let at = 1; at < 16; at += 1) viewOf(rules, dayAt(at));
    expect(viewOf(rules, dayAt(0))).toBe(first);
    // The first was asked for again, so that the second is the oldest now.
    const third = viewOf(rules, dayAt(2));
    const second = viewOf(rules, dayAt(1));
    viewOf(rules, dayAt(16));
    expect(viewOf(rules, dayAt(1))).toBe(second);
    expect(viewOf(rules, dayAt(2))).toBe(third);
    expect(viewOf(rules, dayAt(0))).toBe(first);
    for (let at = 20; at < 36; at += 1) viewOf(rules, dayAt(at));
    expect(viewOf(rules, dayAt(0))).not.toBe(first);
    expect(viewOf(rules, dayAt(35)).fixed).toEqual(new Map(Object.entries(dayAt(35))));
  });
});

describe('a program', () => {
  it('names the rules that it may call unknown though they are decided', () => {
    const pairs = Array.from({ length: 18 }, (_, at) => [`one-${at}`, `other-${at}`] as const);
    const flags = [...pairs.map(([one]) => one), ...pairs.map(([, other]) => other)];
    const yes = (fact: string): Condition => is(fact, 'equal', true);
    const contrary: Condition = { any: [yes('one-0'), { not: yes('one-0') }] };
    const rules = compiled({
      facts: {
        ...facts,
        ...Object.fromEntries(flags.map((fact) => [fact, { kind: 'boolean' }] as const)),
      },
      rules: [
        { id: 'plain', conditions: yes('employed') },
        { id: 'contrary', conditions: contrary },
        {
          id: 'large',
          conditions: {
            any: [
              { all: [yes('one-0'), { not: yes('one-0') }] },
              ...pairs.map(([one, other]) => ({ all: [yes(one), yes(other)] })),
            ],
          },
        },
        { id: 'compared', conditions: { all: [yes('employed'), less('a', 'b')] } },
      ],
    });
    const program = rules.program();
    expect(program.diagrams.rules).toEqual([1, 2, 3]);
    expect(program.notExact).toEqual(['large', 'compared']);
    expect(rules.program({ a: 3 }).notExact).toEqual(['large']);
  });
});

describe('a rule that clauses leave open', () => {
  it('is decided alike however often it is asked for', () => {
    const rules = compiled({
      facts: { age: { kind: 'integer', min: 0, max: 9 }, employed: { kind: 'boolean' } },
      rules: [
        {
          id: 'rule',
          conditions: {
            all: [
              is('employed', 'equal', true),
              { any: [is('age', 'greaterThan', 3), is('age', 'lessThan', 6)] },
            ],
          },
        },
      ],
    });
    for (let time = 0; time < 80; time += 1) {
      expect(rules.decide({ employed: true })).toEqual({ rule: true });
      expect(rules.decide({ age: 5 })).toEqual({ rule: 'unknown' });
    }
  });
});
