import { describe, expect, it } from 'vitest';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { dateOfDayNumber } from '../../../packages/core/src/vocabulary/plain-date.ts';
import { compiled } from './compiled.ts';

const is = (fact: string, value: boolean | string | number, operator = 'equal'): Condition => ({
  fact,
  operator,
  value,
});

const input: RulesInput = {
  facts: {
    employed: { kind: 'boolean' },
    places: { kind: 'multiple-choice', options: ['north', 'south', 'none'], none: 'none' },
    age: { kind: 'integer', min: 0, max: 99 },
    unread: { kind: 'boolean' },
    'left-on': { kind: 'date' },
    'as-of': { kind: 'date' },
  },
  derived: {
    days: { declaration: { kind: 'integer' }, expression: { 'days-between': ['left-on'] } },
  },
  rules: [
    { id: 'north', conditions: { all: [is('places', 'north', 'contains'), is('employed', true)] } },
    {
      id: 'south',
      conditions: { all: [is('places', 'south', 'contains'), is('age', 18, 'greaterThan')] },
    },
    { id: 'late', conditions: { all: [is('days', 60, 'greaterThan'), is('employed', false)] } },
  ],
};

describe('a session', () => {
  it('takes no notice of facts and rules that do not exist', () => {
    const session = compiled(input).session({ nothing: 5 });
    const before = session.relevantRules();
    session.answer('nothing', true);
    session.answer('unread', true);
    expect(session.relevantRules()).toEqual(before);
    expect(session.decision('nothing')).toBe('unknown');
    expect(session.relevant()).not.toContain('unread');
  });

  it('asks for a multiple choice once, while any option matters', () => {
    const session = compiled(input).session();
    expect(session.relevant()).toEqual(['employed', 'places', 'age', 'left-on', 'as-of']);
    session.answer('employed', false);
    expect(session.relevantRules()).toEqual([
      { fact: 'places', rules: ['south'] },
      { fact: 'age', rules: ['south'] },
      { fact: 'left-on', rules: ['late'] },
      { fact: 'as-of', rules: ['late'] },
    ]);
    session.answer('places', ['north']);
    expect(session.decisions()).toEqual({ north: false, south: false, late: 'unknown' });
    session.answer('places', ['north', 'south']);
    expect(session.relevant()).toEqual(['age', 'left-on', 'as-of']);
    session.answer('places', ['none']);
    expect(session.relevant()).toEqual(['left-on', 'as-of']);
    session.answer('places', ['no such place']);
    expect(session.relevant()).toEqual(['places', 'age', 'left-on', 'as-of']);
  });

  it('follows every change of an answer', () => {
    const session = compiled(input).session({ places: ['south'], employed: true });
    const steps: readonly (readonly [number | null, unknown])[] = [
      [18, false],
      [19, true],
      [null, 'unknown'],
      [200, 'unknown'],
      [99, true],
      [0, false],
    ];
    for (const [age, south] of steps) {
      session.answer('age', age);
      expect([age, session.decision('south')]).toEqual([age, south]);
      expect(session.relevant().includes('age')).toBe(south === 'unknown');
    }
  });

  it('compares by the day, whenever the day is said', () => {
    const rules = compiled(input);
    const facts: Facts = { employed: false, 'left-on': '2026-01-01' };
    const session = rules.session(facts);
    const base = session.space();
    expect(session.decision('late')).toBe('unknown');
    expect(session.relevant()).toContain('as-of');
    session.answer('as-of', '2026-03-03');
    expect(session.decision('late')).toBe(true);
    expect(session.space()).not.toBe(base);
    expect(session.space()).toBe(rules.session({ ...facts, 'as-of': '2026-03-03' }).space());
    session.answer('as-of', '2026-03-02');
    expect(session.decision('late')).toBe(false);
    session.answer('as-of', null);
    expect(session.decision('late')).toBe('unknown');
    expect(session.space()).toBe(base);
  });

  it('is right on more days than are kept', () => {
    const rules = compiled(input);
    const days = Array.from({ length: 40 }, (_, at) => dateOfDayNumber(20_500 + at));
    const late = (day: string): unknown =>
      rules.decide({ employed: false, 'left-on': dateOfDayNumber(20_459), 'as-of': day }).late;
    const first = days.map(late);
    expect(first).toEqual(days.map((_, at) => at > 19));
    expect(days.toReversed().map(late)).toEqual(first.toReversed());
    const known = rules.views.for((fact) => (fact === 'as-of' ? days[0] : undefined));
    expect(rules.views.for((fact) => (fact === 'as-of' ? days[0] : undefined))).toBe(known);
  });
});
