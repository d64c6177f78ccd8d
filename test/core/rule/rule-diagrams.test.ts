import { describe, expect, it } from 'vitest';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import { always, never } from '../../../packages/core/src/rule/diagrams.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled, is } from './compiled.ts';
import { diagramsOf } from './diagrams-of.ts';

const has = (option: string): Condition => is('places', 'contains', option);

describe('the diagram of a comparison', () => {
  it('of one fact takes one node', () => {
    const months: RulesInput['facts'] = { months: { kind: 'integer', min: 0, max: 600 } };
    const { store, root } = diagramsOf(months, [is('months', 'greaterThan', 12)]);
    const own = root(0) ?? never;
    expect([store.child(own, 0), store.child(own, 1)]).toEqual([never, always]);
    expect(store.size).toBe(3);
  });

  it('that two rules make is made once', () => {
    const facts: RulesInput['facts'] = { age: { kind: 'integer', min: 0, max: 9 } };
    const { root } = diagramsOf(facts, [
      is('age', 'lessThan', 3),
      { not: is('age', 'greaterThanInclusive', 3) },
    ]);
    expect(root(0)).toBe(root(1));
  });
});

describe('the diagram of a multiple choice', () => {
  const places: RulesInput['facts'] = {
    places: { kind: 'multiple-choice', options: ['north', 'south', 'none'], none: 'none' },
    papers: { kind: 'multiple-choice', options: ['card', 'book'] },
    employed: { kind: 'boolean' },
  };
  it('has no other option beside the exclusive one, whatever their variables say', () => {
    const { root, store } = diagramsOf(places, [
      { all: [has('north'), has('none')] },
      has('none'),
      has('south'),
      { any: [{ not: has('none') }, { not: has('south') }] },
      { all: [is('papers', 'contains', 'card'), is('papers', 'contains', 'book')] },
    ]);
    expect(root(0)).toBe(never);
    // The exclusive option's variable is the first.
    expect([0, 1].map((value) => store.assign(root(1) ?? never, 0, value))).toEqual([
      never,
      always,
    ]);
    expect(store.assign(root(2) ?? never, 0, 1)).toBe(never);
    expect(store.support(store.assign(root(2) ?? never, 0, 0))).toHaveLength(1);
    expect(root(3)).toBe(always);
    expect(store.support(root(4) ?? never)).toEqual([3, 4]);
  });
});

describe('a comparison that reads several facts', () => {
  const facts: RulesInput['facts'] = {
    age: { kind: 'integer', min: 0, max: 5 },
    places: { kind: 'multiple-choice', options: ['north', 'south', 'none'], none: 'none' },
    reason: { kind: 'single-choice', options: ['resigned', 'dismissed', 'ended'] },
  };
  const zone = (option: string, then: number, otherwise: number) => ({
    if: { condition: has(option), then, else: otherwise },
  });
  const more: Partial<RulesInput> = {
    derived: {
      // By an option, which a key of the table reads, then by reason, whose variable comes after age's.
      months: {
        declaration: { kind: 'integer' },
        expression: {
          lookup: {
            table: 'months',
            by: { age: 'age', reason: 'reason', zone: zone('north', 1, 2) },
          },
        },
      },
      other: {
        declaration: { kind: 'integer' },
        expression: { lookup: { table: 'other', by: { zone: zone('none', 1, 2) } } },
      },
    },
    tables: {
      months: {
        columns: ['age-from', 'age-to', 'reason', 'zone', 'months'],
        rows: [
          [0, 1, 'resigned', 1, 1],
          [2, null, 'resigned', 1, 2],
          [0, null, 'dismissed', 1, 7],
          [0, 3, 'ended', 1, 0],
          [4, 4, 'ended', 1, 8],
          [5, null, 'ended', 1, 4],
          [0, 2, 'resigned', 2, 5],
          [3, null, 'resigned', 2, 1],
          [0, null, 'dismissed', 2, 1],
          [0, null, 'ended', 2, 8],
        ],
      },
      other: {
        columns: ['zone', 'other'],
        rows: [
          [1, 10],
          [2, 20],
        ],
      },
    },
  };
  const conditions = [
    is('months', 'greaterThan', 4),
    is('months', 'equal', 1),
    { all: [is('other', 'equal', 20), is('months', 'lessThan', 5)] },
    { any: [is('other', 'equal', 10), has('south')] },
  ];
  const choices = [[], ['north'], ['south'], ['north', 'south'], ['none']];
  const complete: readonly Facts[] = [0, 1, 2, 3, 4, 5].flatMap((age) =>
    choices.flatMap((places) =>
      ['resigned', 'dismissed', 'ended'].map((reason) => ({ age, places, reason })),
    ),
  );
  /** By the table alone, row by row. */
  const monthsOf = ({ age, places, reason }: Facts): number => {
    const zoneOf = Array.isArray(places) && places.includes('north') ? 1 : 2;
    const row = more.tables?.months?.rows.find(
      ([from, to, of, zoneAt]) =>
        Number(from) <= Number(age) &&
        (to === null || Number(to) >= Number(age)) &&
        of === reason &&
        zoneAt === zoneOf,
    );
    return Number(row?.[4]);
  };
  const expected = (given: Facts): readonly boolean[] => {
    const { places } = given;
    const chosen = (option: string): boolean => Array.isArray(places) && places.includes(option);
    const months = monthsOf(given);
    return [
      months > 4,
      months === 1,
      !chosen('none') && months < 5,
      chosen('none') || chosen('south'),
    ];
  };

  it('says what its table says of every combination, in whatever order they are answered', () => {
    const rules = compiled({
      facts,
      ...more,
      rules: conditions.map((each, at) => ({ id: `${at}`, conditions: each })),
    });
    const orders = [
      ['age', 'places', 'reason'],
      ['reason', 'places', 'age'],
      ['places', 'age', 'reason'],
    ];
    for (const given of complete) {
      for (const order of orders) {
        const session = rules.session();
        for (const fact of order) {
          const before = session.relevant();
          session.answer(fact, given[fact]);
          if (!before.includes(fact)) expect(session.relevant()).toEqual(before);
        }
        expect(Object.values(session.decisions())).toEqual(expected(given));
        expect(session.relevant()).toEqual([]);
      }
    }
  });

  it('asks for exactly the facts that can change it', () => {
    const rules = compiled({
      facts,
      ...more,
      rules: conditions.map((each, at) => ({ id: `${at}`, conditions: each })),
    });
    const textOf = (given: Facts, without: string): string =>
      JSON.stringify({ ...given, [without]: null }, Object.keys(facts).concat('0', '1'));
    for (const known of [['age'], ['places'], ['reason'], []]) {
      for (const given of complete) {
        const open = Object.keys(facts).filter((fact) => !known.includes(fact));
        const ways = complete.filter((each) =>
          known.every((fact) => String(each[fact]) === String(given[fact])),
        );
        const relevant = open.filter((fact) => {
          const seen = new Map<string, string>();
          return ways.some((way) => {
            const key = textOf(way, fact);
            const outcome = JSON.stringify(expected(way));
            if (!seen.has(key)) seen.set(key, outcome);
            return seen.get(key) !== outcome;
          });
        });
        const session = rules.session(Object.fromEntries(known.map((fact) => [fact, given[fact]])));
        expect(session.relevant()).toEqual(relevant);
      }
    }
  });

  it('that looks at an option knows the one that excludes it', () => {
    const { root } = diagramsOf(
      facts,
      [
        { all: [is('months', 'equal', 7), has('none')] },
        { all: [is('other', 'equal', 10), has('south')] },
      ],
      more,
    );
    // Seven months are for the north alone.
    expect([root(0), root(1)]).toEqual([never, never]);
  });
});

describe('what no answer settles', () => {
  const less = (fact: string, than: string): Condition => ({
    fact,
    operator: 'lessThan',
    value: { fact: than },
  });
  const facts: RulesInput['facts'] = {
    ...Object.fromEntries(['a', 'b', 'c'].map((fact) => [fact, { kind: 'integer' }])),
    reason: { kind: 'single-choice', options: ['resigned', 'dismissed', 'ended', 'other'] },
  };
  const gaps = (table: string) => ({
    declaration: { kind: 'integer' } as const,
    expression: { lookup: { table, by: { reason: 'reason' } } },
  });
  const tableOf = (column: string, of: number) => ({
    columns: ['reason', column],
    rows: [
      ['resigned', 1],
      ['other', of],
    ],
  });
  const more: Partial<RulesInput> = {
    derived: { one: gaps('one'), two: gaps('two') },
    tables: { one: tableOf('one', 2), two: tableOf('two', 3) },
  };

  it('has one variable a comparison after those of the rules, and the facts that it waits for', () => {
    const { store, root, factsOf, freeFrom } = diagramsOf(
      facts,
      [less('a', 'b'), is('one', 'equal', 1), { not: less('a', 'b') }, less('b', 'c')],
      more,
    );
    const support = [0, 1, 2, 3].map((rule) => store.support(root(rule) ?? never));
    const [reason = -1] = support[1] ?? [];
    expect(factsOf(reason)).toEqual(['reason']);
    // Two reasons have no row: it is one comparison without a value.
    expect(support).toEqual([[freeFrom], [reason, freeFrom + 1], [freeFrom], [freeFrom + 2]]);
    expect([0, 1, 2].map((at) => factsOf(freeFrom + at))).toEqual([['a', 'b'], [], ['b', 'c']]);
    expect(root(2)).toBe(store.not(root(0) ?? never));
  });

  it('is another for another comparison without a value', () => {
    const { root, store } = diagramsOf(
      facts,
      [{ any: [is('one', 'equal', 1), { not: is('two', 'equal', 1) }] }],
      more,
    );
    const rules = compiled({
      facts,
      ...more,
      rules: [
        {
          id: 'same',
          conditions: { any: [is('one', 'equal', 1), { not: is('one', 'equal', 1) }] },
        },
        {
          id: 'apart',
          conditions: { any: [is('one', 'equal', 1), { not: is('two', 'equal', 1) }] },
        },
      ],
    });
    expect(rules.decide({ reason: 'ended' })).toEqual({ same: true, apart: 'unknown' });
    expect(rules.decide({ reason: 'other' })).toEqual({ same: true, apart: true });
    expect(store.support(root(0) ?? never)).toHaveLength(3);
  });
});
