import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import { compiled, is } from './compiled.ts';

describe('an answer', () => {
  it('of how many there are leaves what is known of each', () => {
    const rules = compiled({
      facts: {
        children: { kind: 'group', max: 2, item: { age: { kind: 'integer', min: 0, max: 30 } } },
      },
      rules: [
        {
          id: 'young',
          conditions: { all: [is('children', 'equal', 1), is('children.0.age', 'lessThan', 18)] },
        },
      ],
    });
    const session = rules.session({ children: [{ age: 3 }, { age: 20 }] });
    expect(session.decision('young')).toBe(false);
    session.answer('children', 1);
    expect(session.decision('young')).toBe(true);
    // A list says both, and nothing of what it leaves out.
    session.answer('children', [{}]);
    expect(session.decision('young')).toBe('unknown');
    expect(session.relevant()).toEqual(['children.0.age']);
    session.answer('children.0.age', 5);
    session.answer('children', null);
    expect(session.relevant()).toEqual(['children', 'children.0.age']);
  });

  it('to a question with no name is one too', () => {
    const session = compiled({
      facts: { '': { kind: 'boolean' }, employed: { kind: 'boolean' } },
      rules: [
        { id: 'both', conditions: { all: [is('', 'equal', true), is('employed', 'equal', true)] } },
      ],
    }).session();
    expect(session.relevant()).toEqual(['', 'employed']);
    session.answer('', true);
    expect(session.relevant()).toEqual(['employed']);
  });

  it('leaves the other facts of a rule relevant until it is decided, and again when taken back', () => {
    const pair = (one: string, other: string): Condition => ({
      all: [is(one, 'equal', true), is(other, 'equal', true)],
    });
    const session = compiled({
      facts: { a: { kind: 'boolean' }, b: { kind: 'boolean' }, c: { kind: 'boolean' } },
      rules: [
        { id: 'ab', conditions: pair('a', 'b') },
        { id: 'bc', conditions: pair('b', 'c') },
        { id: 'ac', conditions: pair('a', 'c') },
      ],
    }).session();
    const steps: readonly (readonly [string, boolean | null, readonly string[]])[] = [
      ['a', true, ['b', 'c']],
      ['b', true, ['c']],
      ['b', false, ['c']],
      ['a', false, []],
      ['b', null, ['b', 'c']],
      ['a', null, ['a', 'b', 'c']],
      ['c', false, ['a', 'b']],
      ['c', true, ['a', 'b']],
      ['a', false, ['b']],
      ['c', null, ['b', 'c']],
      ['a', null, ['a', 'b', 'c']],
    ];
    for (const [fact, value, relevant] of steps) {
      session.answer(fact, value);
      expect([fact, value, session.relevant()]).toEqual([fact, value, relevant]);
      expect(session.relevantRules().map((each) => each.fact)).toEqual(relevant);
    }
    expect(session.relevantRules()).toEqual([
      { fact: 'a', rules: ['ab', 'ac'] },
      { fact: 'b', rules: ['ab', 'bc'] },
      { fact: 'c', rules: ['bc', 'ac'] },
    ]);
  });
});

describe('the decision of a rule that does not exist', () => {
  it('is unknown, whatever the others are', () => {
    const session = compiled({
      facts: { employed: { kind: 'boolean' } },
      rules: ['yes', 'again', 'more'].map((id) => ({
        id,
        conditions: { all: [is('employed', 'equal', true)] },
      })),
    }).session({ employed: true });
    expect(session.decisions()).toEqual({ yes: true, again: true, more: true });
    expect(session.decision('none')).toBe('unknown');
  });
});

describe('a rule that is too large for a diagram', () => {
  it('leaves relevant what it reads and nobody has answered', () => {
    const pairs = Array.from({ length: 18 }, (_, at) => [`one-${at}`, `other-${at}`] as const);
    const flags = [...pairs.map(([one]) => one), ...pairs.map(([, other]) => other)];
    const rules = compiled({
      facts: {
        ...Object.fromEntries(flags.map((fact) => [fact, { kind: 'boolean' }] as const)),
        'left-on': { kind: 'date' },
        'as-of': { kind: 'date' },
      },
      derived: {
        days: { declaration: { kind: 'integer' }, expression: { 'days-between': ['left-on'] } },
      },
      rules: [
        { id: 'small', conditions: is('one-1', 'equal', true) },
        {
          id: 'large',
          conditions: {
            any: [
              ...pairs.map(([one, other]) => ({
                all: [is(one, 'equal', true), is(other, 'equal', true)],
              })),
              is('days', 'greaterThan', 60),
            ],
          },
        },
      ],
    });
    const session = rules.session({ 'as-of': '2026-03-01', 'one-0': true, 'other-1': false });
    const open = flags.filter((fact) => fact !== 'one-0' && fact !== 'other-1');
    expect(session.relevant()).toEqual([...open, 'left-on']);
    expect(session.relevantRules()[0]).toEqual({ fact: 'one-1', rules: ['small', 'large'] });
    expect(session.relevantRules()[1]).toEqual({ fact: 'one-2', rules: ['large'] });
    const [, large] = session.prospects(new Set(['left-on']));
    const sorted = [...open].sort();
    expect([...(large?.towardsTrue ?? [])].sort()).toEqual(sorted);
    expect([...(large?.towardsFalse ?? [])].sort()).toEqual(sorted);
    session.answer('other-0', true);
    expect(session.decisions()).toEqual({ small: 'unknown', large: true });
    expect(session.prospects(new Set()).map(({ rule }) => rule)).toEqual(['small']);
    session.answer('other-0', null);
    expect(session.decision('large')).toBe('unknown');
    session.answer('left-on', '2025-03-01');
    expect(session.decision('large')).toBe(true);
  });
});
