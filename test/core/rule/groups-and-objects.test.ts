import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import { explainRule } from '../../../packages/core/src/rule/explain-rule.ts';
import { modelCount } from '../../../packages/core/src/rule/prove-rules.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { toEngine } from '../../../packages/core/src/rule/to-engine.ts';
import { compiled } from './compiled.ts';

const input: RulesInput = {
  facts: {
    children: {
      kind: 'group',
      max: 3,
      item: { age: { kind: 'integer', min: 0, max: 20 }, enrolled: { kind: 'boolean' } },
      derived: {
        months: { declaration: { kind: 'integer' }, expression: { multiply: ['age', 12] } },
      },
    },
    home: {
      kind: 'object',
      properties: {
        district: { kind: 'single-choice', options: ['inner', 'outer'] },
        rooms: { kind: 'integer', min: 0, max: 9 },
      },
    },
    limit: { kind: 'integer', min: 0, max: 20 },
  },
  derived: {
    'has-toddler': {
      declaration: { kind: 'boolean' },
      expression: {
        some: {
          of: 'children',
          where: { all: [{ fact: 'months', operator: 'lessThan', value: 36 }] },
        },
      },
    },
    'all-enrolled': {
      declaration: { kind: 'boolean' },
      expression: {
        every: {
          of: 'children',
          where: { all: [{ fact: 'enrolled', operator: 'equal', value: true }] },
        },
      },
    },
    minors: {
      declaration: { kind: 'integer' },
      expression: {
        count: {
          of: 'children',
          where: { all: [{ fact: 'age', operator: 'lessThan', value: 18 }] },
        },
      },
    },
    'how-many': { declaration: { kind: 'integer' }, expression: { count: { of: 'children' } } },
    'sum-of-ages': {
      declaration: { kind: 'integer' },
      expression: {
        sum: {
          of: 'children',
          value: 'age',
          where: { any: [{ fact: 'enrolled', operator: 'equal', value: true }] },
        },
      },
    },
  },
  rules: [
    {
      id: 'toddler',
      conditions: { all: [{ fact: 'has-toddler', operator: 'equal', value: true }] },
    },
    {
      id: 'enrolled',
      conditions: { all: [{ fact: 'all-enrolled', operator: 'equal', value: true }] },
    },
    {
      id: 'two-minors',
      conditions: { all: [{ fact: 'minors', operator: 'greaterThanInclusive', value: 2 }] },
    },
    { id: 'some', conditions: { all: [{ fact: 'how-many', operator: 'greaterThan', value: 0 }] } },
    {
      id: 'outer',
      conditions: {
        all: [{ fact: 'home', path: '$.district', operator: 'equal', value: 'outer' }],
      },
    },
  ],
};

describe('a group', () => {
  const child = (age: number | null, enrolled: boolean | null): FactValue => ({ age, enrolled });

  it('is decided from those items and parts that are known', () => {
    const rules = compiled(input);
    expect(rules.decide({ children: [] })).toMatchObject({
      toddler: false,
      enrolled: true,
      'two-minors': false,
      some: false,
    });
    expect(rules.decide({ children: [child(2, null)] })).toMatchObject({
      toddler: true,
      enrolled: 'unknown',
      'two-minors': false,
      some: true,
    });
    expect(
      rules.decide({ children: [child(17, true), child(null, false), child(18, true)] }),
    ).toMatchObject({ toddler: 'unknown', enrolled: false, 'two-minors': 'unknown' });
    expect(rules.decide({})).toMatchObject({ toddler: 'unknown', some: 'unknown' });
  });

  it('asks how many there are, then the parts of each that can still matter', () => {
    const rules = compiled(input);
    expect(
      rules
        .relevant({})
        .map(({ fact }) => fact)
        .slice(0, 3),
    ).toEqual(['children', 'children.0.age', 'children.0.enrolled']);
    expect(rules.relevant({ children: [child(2, true), {}], home: { district: 'inner' } })).toEqual(
      [
        { fact: 'children.1.age', rules: ['two-minors'] },
        { fact: 'children.1.enrolled', rules: ['enrolled'] },
      ],
    );
    expect(rules.relevant({ children: 0, home: { district: 'inner' } })).toEqual([]);
  });

  it('takes its items one part at a time in a session', () => {
    const rules = compiled(input);
    const session = rules.session({ home: { district: 'outer' } });
    session.answer('children', 2);
    session.answer('children.0.age', 1);
    expect([session.decision('toddler'), session.decision('two-minors')]).toEqual([
      true,
      'unknown',
    ]);
    session.answer('children.1.age', 5);
    expect(session.decision('two-minors')).toBe(true);
    session.answer('children', [{ age: 5 }]);
    expect([session.decision('toddler'), session.decision('two-minors')]).toEqual([false, false]);
    session.answer('children', null);
    expect([session.decision('toddler'), session.decision('some')]).toEqual(['unknown', 'unknown']);
    session.answer('home', undefined);
    expect(session.relevant()).toContain('home.district');
  });

  it('may be given by its parts', () => {
    const rules = compiled(input);
    const one = { children: 1, 'children.0.age': 2, 'children.0.enrolled': false };
    expect(rules.decide(one)).toMatchObject({ toddler: true, enrolled: false, some: true });
    expect(rules.decide({ ...one, 'children.0.age': 5 })).toMatchObject({ toddler: false });
  });

  it('derives its figures', () => {
    const rules = compiled(input);
    const children = [child(2, true), child(20, true), child(9, false)];
    expect(rules.derive({ children })).toEqual({
      'has-toddler': true,
      'all-enrolled': false,
      minors: 2,
      'how-many': 3,
      'sum-of-ages': 22,
    });
  });

  it('agrees with counting by hand, whatever is known', () => {
    const rules = compiled(input);
    const item = fc.record({
      age: fc.option(fc.integer({ min: 0, max: 20 })),
      enrolled: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 3 }), (children) => {
        const decisions = rules.decide({ children });
        const sure = children.filter(({ age }) => age !== null && age < 18).length;
        const open = children.filter(({ age }) => age === null).length;
        expect(decisions['two-minors']).toBe(
          sure >= 2 ? true : sure + open < 2 ? false : 'unknown',
        );
        const refused = children.some(({ enrolled }) => enrolled === false);
        expect(decisions.enrolled).toBe(
          refused ? false : children.every(({ enrolled }) => enrolled === true) ? true : 'unknown',
        );
      }),
    );
  });

  it('is explained and counted by its parts', () => {
    const rules = compiled(input);
    expect(
      explainRule(rules, 'two-minors', {
        children: [child(3, true), child(30, true), child(4, null)],
      }).because,
    ).toEqual(['children', 'children.0.age', 'children.2.age']);
    expect(modelCount(rules, 'outer')).toEqual({ holds: 1n, of: 2n });
  });
});

describe('toEngine', () => {
  it('gives an engine that holds the same rules to be true', async () => {
    const rules = compiled(input);
    const engine = toEngine(input, rules);
    for (const children of [
      [],
      [{ age: 2, enrolled: true }],
      [
        { age: 4, enrolled: true },
        { age: 5, enrolled: false },
      ],
    ]) {
      const facts = { children, home: { district: 'outer', rooms: 2 } };
      const { events } = await engine.run(facts);
      expect(events.map(({ params }) => params?.rule).sort()).toEqual(
        [...rules.holding(facts)].sort(),
      );
    }
  });
  it('takes every kind of root', async () => {
    const rooted: RulesInput = {
      facts: { age: { kind: 'integer' } },
      conditions: {
        adult: { fact: 'age', operator: 'greaterThan', value: 17 },
        minor: { not: { condition: 'adult' } },
      },
      rules: [
        { id: 'leaf', conditions: { fact: 'age', operator: 'greaterThan', value: 17 } },
        { id: 'reference', conditions: { condition: 'adult' } },
        { id: 'not', conditions: { not: { condition: 'adult' } } },
        { id: 'any', conditions: { any: [{ condition: 'minor' }] } },
      ],
    };
    const set = compiled(rooted);
    for (const age of [3, 30]) {
      const { events } = await toEngine(rooted, set).run({ age });
      expect(events.every(({ type }) => type === 'holds')).toBe(true);
      expect(events.map(({ params }) => params?.rule).sort()).toEqual(
        [...set.holding({ age })].sort(),
      );
    }
  });
});
