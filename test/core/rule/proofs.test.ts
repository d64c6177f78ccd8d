import { describe, expect, it } from 'vitest';
import type { Condition, FactValue } from '../../../packages/core/src/rule/condition.ts';
import {
  equivalent,
  modelCount,
  satisfiable,
} from '../../../packages/core/src/rule/prove-rules.ts';
import { compiled, is } from './compiled.ts';

const north = is('places', 'contains', 'north');
const near = is('others', 'contains', 'near');

const rules = compiled({
  facts: {
    wage: { kind: 'decimal', min: 0, max: 10 },
    note: { kind: 'text' },
    word: { kind: 'single-choice', options: ['yes', 'no', 'perhaps'] },
    places: { kind: 'multiple-choice', options: ['north', 'none', 'south'], none: 'none' },
    others: { kind: 'multiple-choice', options: ['near', 'far', 'no'], none: 'no' },
    free: { kind: 'multiple-choice', options: ['a', 'b'] },
    month: { kind: 'month', min: '2026-01', max: '2026-12' },
    old: { kind: 'boolean' },
  },
  rules: [
    { id: 'paid', conditions: is('wage', 'greaterThanInclusive', 2.5) },
    { id: 'said', conditions: is('note', 'equal', 'yes') },
    { id: 'word', conditions: { not: is('word', 'equal', 'yes') } },
    { id: 'north', conditions: north },
    { id: 'none', conditions: is('places', 'contains', 'none') },
    { id: 'neither', conditions: { all: [{ not: north }, { not: near }] } },
    { id: 'both', conditions: { all: [north, is('free', 'contains', 'b')] } },
    { id: 'late', conditions: is('month', 'greaterThan', '2026-09') },
    { id: 'old', conditions: is('old', 'equal', true) },
    { id: 'young', conditions: is('old', 'equal', false) },
  ],
});

describe('a count', () => {
  it.each<[string, bigint, bigint]>([
    // One range below and one above; options by name.
    ['paid', 1n, 2n],
    ['word', 2n, 3n],
    // North and south each chosen or not, or none alone.
    ['north', 2n, 5n],
    ['none', 1n, 5n],
    ['neither', 3n * 3n, 5n * 5n],
    ['both', 2n * 2n, 5n * 4n],
    ['late', 3n, 12n],
  ])('of %s is %d of %d', (id, holds, of) => {
    expect(modelCount(rules, id)).toEqual({ holds, of });
  });

  it.each<[string, Readonly<Record<string, FactValue>>, bigint, bigint]>([
    ['neither', { others: ['far'] }, 3n, 5n],
    ['neither', { others: ['near'] }, 0n, 5n],
    ['both', { places: ['north'] }, 2n, 4n],
    ['late', { month: '2026-10' }, 1n, 1n],
  ])('of %s under %j is %d of %d', (id, facts, holds, of) => {
    expect(modelCount(rules, id, facts)).toEqual({ holds, of });
  });

  it('of a rule with as many ways as numbers of 32 bits is made at once', () => {
    const pairs = Array.from({ length: 32 }, (_, at) => [`one-${at}`, `other-${at}`] as const);
    const both = (one: string, other: string, value: boolean): Condition => ({
      all: [is(one, 'equal', value), is(other, 'equal', value)],
    });
    const alike = compiled({
      facts: Object.fromEntries(pairs.flat().map((fact) => [fact, { kind: 'boolean' }] as const)),
      rules: [
        {
          id: 'alike',
          conditions: {
            all: pairs.map(([one, other]) => ({
              any: [both(one, other, true), both(one, other, false)],
            })),
          },
        },
      ],
    });
    expect(modelCount(alike, 'alike')).toEqual({ holds: 2n ** 32n, of: 2n ** 64n });
  });
});

describe('a witness', () => {
  it('leaves out what was given as not known', () => {
    const found = satisfiable(rules, 'old', { wage: null, note: undefined, word: 'no' });
    expect(found).toStrictEqual({ satisfiable: true, witness: { word: 'no', old: true } });
  });

  it('says all that decides two rules that always differ, and no more', () => {
    expect(equivalent(rules, 'old', 'young')).toStrictEqual({
      holds: false,
      witness: { old: false },
    });
    expect(satisfiable(rules, 'both')).toStrictEqual({
      satisfiable: true,
      witness: { places: ['north'], free: ['b'] },
    });
  });
});

describe('the facts that derive another', () => {
  const derived = compiled({
    facts: {
      n: { kind: 'integer', min: 0, max: 9 },
      day: { kind: 'date', min: '2020-01-01' },
      word: { kind: 'single-choice', options: ['yes', 'no'] },
      places: { kind: 'multiple-choice', options: ['north', 'none'], none: 'none' },
      note: { kind: 'text' },
    },
    tables: {
      words: {
        columns: ['word', 'n'],
        rows: [
          ['yes', 1],
          ['no', 2],
        ],
      },
    },
    derived: {
      sum: { declaration: { kind: 'integer' }, expression: { sum: ['n', 1] } },
      next: { declaration: { kind: 'date' }, expression: { 'add-days': ['day', 1] } },
      named: {
        declaration: { kind: 'integer' },
        expression: { lookup: { table: 'words', by: { word: 'word' } } },
      },
      noted: {
        declaration: { kind: 'integer' },
        expression: { lookup: { table: 'words', by: { word: 'note' } } },
      },
      northern: {
        declaration: { kind: 'integer' },
        expression: { if: { condition: north, then: 1, else: 2 } },
      },
    },
    rules: [],
  });
  it.each<[Readonly<Record<string, FactValue | undefined>>, object]>([
    [{}, {}],
    [
      { n: 3, day: '2026-01-01' },
      { sum: 4, next: '2026-01-02' },
    ],
    [{ n: 10, day: '2019-01-01', word: 'maybe', note: 5, places: ['west'] }, {}],
    [{ n: null, day: undefined, word: null, note: null, places: null }, {}],
    [{ n: 2.5, day: 'tomorrow', word: ['yes'], note: ['yes'], places: 'north' }, {}],
    [
      { word: 'no', note: 'yes' },
      { named: 2, noted: 1 },
    ],
    [{ places: ['north'] }, { northern: 1 }],
    [{ places: [] }, { northern: 2 }],
    [{ places: ['none'] }, { northern: 2 }],
    [{ places: ['north', 'none'] }, {}],
  ])('count where they are values of their declarations: of %j comes %j', (facts, expected) => {
    expect(derived.derive(facts)).toStrictEqual(expected);
  });
});
