import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import { prospectOf } from '../../../packages/core/src/rule/prospects.ts';
import type { RuleDiagrams } from '../../../packages/core/src/rule/rule-diagrams.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled } from './compiled.ts';

const is = (fact: string, value: boolean | number): Condition => ({
  fact,
  operator: 'equal',
  value,
});
const boolean = { kind: 'boolean' } as const;

/** Each fact is as the one beside it: two ways meet again after every pair. */
function alike(names: readonly string[]): RulesInput {
  const all = names.flatMap((fact, at): Condition[] => {
    const other = names[at + 1];
    if (at % 2 === 1 || other === undefined) return [];
    const both = (value: boolean): Condition => ({ all: [is(fact, value), is(other, value)] });
    return [{ any: [both(true), both(false)] }];
  });
  return {
    facts: Object.fromEntries(names.map((fact) => [fact, boolean])),
    rules: [{ id: 'alike', conditions: { all } }],
  };
}

const three: RulesInput = {
  facts: { old: boolean, sick: boolean, poor: boolean },
  rules: [
    { id: 'all', conditions: { all: [is('old', true), is('sick', true), is('poor', true)] } },
    { id: 'any', conditions: { any: [is('old', true), is('sick', true), is('poor', true)] } },
  ],
};

describe('a prospect', () => {
  it.each([
    ['old', ['sick', 'poor']],
    ['sick', ['old', 'poor']],
    ['poor', ['old', 'sick']],
  ])('leaves out the fact %s that stays unknown, each time anew', (unsure, others) => {
    const session = compiled(three).session();
    const [both, either] = session.prospects(new Set([unsure]));
    expect(both).toMatchObject({ rule: 'all', towardsTrue: [], towardsFalse: others });
    expect(either).toMatchObject({ rule: 'any', towardsTrue: others, towardsFalse: [] });
    const [left] = others;
    const next = session.prospects(new Set([left ?? '']));
    expect(next[0]?.towardsFalse).toContain(unsure);
    expect(next[0]?.towardsFalse).not.toContain(left);
    const all = Object.keys(three.facts);
    expect(session.prospects(new Set())[0]).toMatchObject({ towardsTrue: all, towardsFalse: all });
  });

  it('has another text where something else is left', () => {
    for (const unsure of [new Set<string>(), new Set(['poor'])]) {
      const session = compiled(three).session();
      const texts = [{}, { old: true }, { old: true, sick: true }].map((facts) => {
        for (const [fact, value] of Object.entries(facts)) session.answer(fact, value);
        return session.prospects(unsure)[0]?.rest;
      });
      expect(new Set(texts).size).toBe(3);
      expect(texts).not.toContain('');
    }
  });

  it('is the same object in every state with the same rest, where nobody is unsure', () => {
    const rules = compiled(three);
    const [one, other] = [rules.session({ old: true }), rules.session({ old: true })];
    expect(one.prospects(new Set())[0]).toBe(other.prospects(new Set())[0]);
  });

  it('never comes to rest on a value that there is not', () => {
    const rules = compiled({
      facts: { 'as-of': { kind: 'date' }, old: boolean, n: { kind: 'integer' } },
      derived: {
        made: {
          declaration: { kind: 'integer' },
          expression: { sum: ['n', 1] },
          valid: { from: '2030-01-01' },
        },
      },
      rules: [{ id: 'one', conditions: { all: [is('made', 5), is('old', true)] } }],
    });
    expect(rules.session({ 'as-of': '2026-01-01' }).prospects(new Set())).toMatchObject([
      { rule: 'one', towardsTrue: [], towardsFalse: ['old'] },
    ]);
  });

  it('loses a comparison of two facts with one of them', () => {
    const rules = compiled({
      facts: { n: { kind: 'decimal' }, m: { kind: 'decimal' }, old: boolean },
      rules: [
        {
          id: 'one',
          conditions: {
            all: [{ fact: 'n', operator: 'lessThan', value: { fact: 'm' } }, is('old', true)],
          },
        },
      ],
    });
    const session = rules.session();
    for (const unsure of ['n', 'm'])
      expect(session.prospects(new Set([unsure]))).toMatchObject([
        { rule: 'one', towardsTrue: [], towardsFalse: ['old'] },
      ]);
    expect(session.prospects(new Set(['old']))).toMatchObject([
      { rule: 'one', towardsTrue: [], towardsFalse: ['n', 'm'] },
    ]);
  });

  it('of a rule with as many ways as numbers of 32 bits is found at once', () => {
    const names = Array.from({ length: 64 }, (_, at) => `fact-${at}`);
    const [prospect] = compiled(alike(names))
      .session()
      .prospects(new Set([names.at(-1) ?? '']));
    expect(prospect).toMatchObject({
      rule: 'alike',
      towardsTrue: [],
      towardsFalse: names.slice(0, -2),
    });
  });
});

describe('where there is no room to find a prospect', () => {
  const names = ['one', 'two', 'three', 'four'];
  const diagramsOf = (): RuleDiagrams => compiled(alike(names)).views.base.diagrams();

  it('whatever is left may become anything', () => {
    const diagrams = diagramsOf();
    const root = diagrams.root(0) ?? 0;
    diagrams.store.allow(0);
    const open = ['one', 'three', 'four'];
    expect(prospectOf(diagrams, 'alike', root, new Set(['two']))).toStrictEqual({
      rule: 'alike',
      towardsTrue: open,
      towardsFalse: open,
      rest: undefined,
    });
  });

  it('anything else that goes wrong is not hidden', () => {
    const diagrams = diagramsOf();
    const store = {
      ...diagrams.store,
      and: (): never => {
        throw new RangeError('broken');
      },
    };
    const root = diagrams.root(0) ?? 0;
    expect(() => prospectOf({ ...diagrams, store }, 'alike', root, new Set(['two']))).toThrow(
      'broken',
    );
  });
});
