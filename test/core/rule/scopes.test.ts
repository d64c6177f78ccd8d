import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Facts } from '../../../packages/core/src/rule/condition.ts';
import type { Derivation } from '../../../packages/core/src/rule/derivation.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled } from './compiled.ts';

const number = { kind: 'integer' } as const;

function issuesOf(input: RulesInput): readonly string[] {
  const result = compileRules(input);
  return result.ok
    ? []
    : result.issues.map(({ code, path, reference = '', hint = '' }) =>
        [code, path.join('/'), reference, hint].join(' | '),
      );
}

describe('a derived fact with days of validity', () => {
  const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
  const validOn = (valid: Derivation['valid']): readonly boolean[] => {
    const rules = compiled({
      facts: { 'as-of': { kind: 'date' } },
      derived: {
        made: { declaration: number, expression: 5, ...(valid === undefined ? {} : { valid }) },
        more: { declaration: number, expression: { sum: [1, 'made', { multiply: ['made', 2] }] } },
      },
      rules: [
        { id: 'five', conditions: { all: [{ fact: 'made', operator: 'equal', value: 5 }] } },
        { id: 'not', conditions: { not: { fact: 'made', operator: 'equal', value: 5 } } },
        { id: 'more', conditions: { fact: 'more', operator: 'equal', value: 16 } },
      ],
    });
    return days.map((day) => {
      const isValid = rules.derive({ 'as-of': day }).made === 5;
      expect(rules.decide({ 'as-of': day })).toEqual(
        isValid
          ? { five: true, not: false, more: true }
          : { five: 'unknown', not: 'unknown', more: 'unknown' },
      );
      return isValid;
    });
  };
  it.each<[Derivation['valid'], readonly boolean[]]>([
    [undefined, [true, true, true, true]],
    [{}, [true, true, true, true]],
    [{ from: '2026-03-01' }, [false, true, true, true]],
    [{ to: '2026-03-31' }, [true, true, true, false]],
    [{ from: '2026-03-01', to: '2026-03-31' }, [false, true, true, false]],
  ])('%j has its value on these days, ends included', (valid, expected) => {
    expect(validOn(valid)).toEqual(expected);
  });

  it('has to know the day', () => {
    const made = { declaration: number, expression: 5, valid: { from: '2026-03-01' } };
    expect(issuesOf({ facts: {}, derived: { made }, rules: [] })).toEqual([
      'unknown-fact | derived/made/expression | as-of | ',
    ]);
  });
});

describe('derived facts that go round in a circle', () => {
  it('are named without what leads to them', () => {
    const sum = (fact: string): Derivation => ({
      declaration: number,
      expression: { sum: [fact, 1] },
    });
    const derived = { entry: sum('one'), one: sum('two'), two: sum('one') };
    expect(issuesOf({ facts: {}, derived, rules: [] })[0]).toBe(
      'cyclic-reference | derived/two/expression/sum/0 | one → two → one | ',
    );
  });
});

describe('inside a group', () => {
  const group = (derived: Readonly<Record<string, Derivation>>): RulesInput['facts'] => ({
    age: { kind: 'integer', min: 0, max: 99 },
    children: {
      kind: 'group',
      max: 2,
      item: { age: { kind: 'integer', min: 0, max: 99 }, works: { kind: 'boolean' } },
      derived,
    },
  });
  const older = { fact: 'age', operator: 'greaterThan', value: { fact: 'limit' } };
  const countOf = (
    where: RulesInput['rules'][number]['conditions'],
  ): NonNullable<RulesInput['derived']> => ({
    found: { declaration: number, expression: { count: { of: 'children', where } } },
    limit: { declaration: number, expression: { sum: ['age', 1] } },
  });

  it('a name is the item’s own before it is anybody else’s', () => {
    const rules = compiled({ facts: group({}), derived: countOf(older), rules: [] });
    const children = [
      { age: 5, works: true },
      { age: 9, works: true },
    ];
    const found = (facts: Facts): unknown => rules.derive(facts).found;
    expect(found({ age: 3, children })).toBe(2);
    expect(found({ age: 7, children })).toBe(1);
    expect(found({ age: 8, children })).toBe(0);
    expect(found({ children })).toBeUndefined();
  });

  it('what is derived is derived for each item', () => {
    const facts = group({
      half: { declaration: number, expression: { 'floor-divide': ['age', 2] } },
      quarter: { declaration: number, expression: { 'floor-divide': ['half', 2] } },
    });
    const rules = compiled({
      facts,
      derived: countOf({ fact: 'quarter', operator: 'equal', value: 2 }),
      rules: [{ id: 'one', conditions: { all: [{ fact: 'found', operator: 'equal', value: 1 }] } }],
    });
    const children = [
      { age: 8, works: true },
      { age: 12, works: true },
    ];
    expect(rules.derive({ children }).found).toBe(1);
    expect(rules.decide({ children })).toEqual({ one: true });
    expect(rules.baseFactsOf('found')).toEqual(['children', 'children.0.age', 'children.1.age']);
  });

  it('what goes round in a circle is refused', () => {
    const facts = group({
      half: { declaration: number, expression: { sum: ['twice', 0] } },
      twice: { declaration: number, expression: { sum: ['half', 0] } },
    });
    const [first] = issuesOf({
      facts,
      derived: countOf({ fact: 'half', operator: 'equal', value: 2 }),
      rules: [],
    });
    expect(first).toMatch(/^cyclic-reference \| .*children\.0\.half → children\.0\.twice → /);
  });

  it('what is wrong is told once, by the item’s own names, and of what is derived where that is written', () => {
    const misspelt = { fact: 'work', operator: 'equal', value: true };
    expect(issuesOf({ facts: group({}), derived: countOf(misspelt), rules: [] })).toEqual([
      'unknown-fact | derived/found/expression/count/where/fact | work | works',
    ]);
    const facts = group({ half: { declaration: { kind: 'text' }, expression: 'age' } });
    const text = { fact: 'half', operator: 'equal', value: 'old' };
    expect(issuesOf({ facts, derived: countOf(text), rules: [] })[0]).toBe(
      'mixed-types | facts/children/derived/half/expression | number | ',
    );
  });

  it('the parts of an object are no group, and a group is no object', () => {
    const facts: RulesInput['facts'] = {
      ...group({}),
      home: { kind: 'object', properties: { rooms: number } },
    };
    const of = (name: string): NonNullable<RulesInput['derived']> => ({
      found: { declaration: number, expression: { count: { of: name } } },
    });
    expect(issuesOf({ facts, derived: of('home'), rules: [] })).toEqual([
      'unknown-fact | derived/found/expression/count/of | home | ',
    ]);
    expect(issuesOf({ facts, derived: of('childern'), rules: [] })).toEqual([
      'unknown-fact | derived/found/expression/count/of | childern | children',
    ]);
    expect(issuesOf({ facts, derived: of('agee'), rules: [] })).toEqual([
      'unknown-fact | derived/found/expression/count/of | agee | ',
    ]);
    const path = { fact: 'children', path: '$.age', operator: 'equal', value: 1 };
    expect(
      issuesOf({ facts, rules: [{ id: 'one', conditions: path }] }).map((each) =>
        each.slice(0, 21),
      ),
    ).toEqual(['unsupported-condition']);
  });

  it('there are as many items as the group may have', () => {
    const old = (fact: string): RulesInput['rules'] => [
      { id: 'old', conditions: { fact, operator: 'greaterThan', value: 9 } },
    ];
    expect(issuesOf({ facts: group({}), rules: old('children.1.age') })).toEqual([]);
    expect(issuesOf({ facts: group({}), rules: old('children.2.age') })).toEqual([
      'unknown-fact | rules/0/conditions/fact | children.2.age | children.0.age',
    ]);
  });
});

describe('an object in an object', () => {
  it('is read by the way through both', () => {
    const district = { kind: 'single-choice', options: ['inner', 'outer'] } as const;
    const rules = compiled({
      facts: {
        home: {
          kind: 'object',
          properties: { address: { kind: 'object', properties: { district } } },
        },
      },
      rules: ['$.address.district', "$['address']['district']"].map((path) => ({
        id: path,
        conditions: { fact: 'home', path, operator: 'equal', value: 'inner' },
      })),
    });
    expect(Object.values(rules.decide({ home: { address: { district: 'inner' } } }))).toEqual([
      true,
      true,
    ]);
    expect(Object.values(rules.decide({ home: { address: {} } }))).toEqual(['unknown', 'unknown']);
    expect(rules.relevant({}).map(({ fact }) => fact)).toEqual(['home.address.district']);
  });
});
