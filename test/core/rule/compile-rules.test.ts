import { describe, expect, it } from 'vitest';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled } from './compiled.ts';

const input: RulesInput = {
  facts: {
    'leaving-reason': {
      kind: 'single-choice',
      options: ['resigned', 'dismissed', 'contract-ended'],
    },
    'left-on': { kind: 'date' },
    months: { kind: 'integer', min: 0, max: 600 },
    places: {
      kind: 'multiple-choice',
      options: ['shanghai', 'jiangsu', 'nowhere'],
      none: 'nowhere',
    },
    registered: { kind: 'boolean' },
    'as-of': { kind: 'date' },
  },
  derived: {
    years: { declaration: { kind: 'integer' }, expression: { 'floor-divide': ['months', 12] } },
    'benefit-months': {
      declaration: { kind: 'integer' },
      expression: { lookup: { table: 'benefit', by: { years: 'years' } } },
      valid: { from: '2026-08-16', to: '2031-08-15' },
    },
    'days-since-leaving': {
      declaration: { kind: 'integer' },
      expression: { 'days-between': ['left-on', 'as-of'] },
    },
  },
  tables: {
    benefit: {
      columns: ['years-from', 'years-to', 'months'],
      rows: [
        [1, 1, 2],
        [2, 4, 4],
        [5, null, 12],
      ],
    },
  },
  conditions: {
    claimant: {
      all: [
        { fact: 'months', operator: 'greaterThanInclusive', value: 12 },
        { fact: 'leaving-reason', operator: 'in', value: ['dismissed', 'contract-ended'] },
      ],
    },
  },
  rules: [
    { id: 'claim', conditions: { condition: 'claimant' } },
    {
      id: 'late',
      conditions: {
        all: [
          { condition: 'claimant' },
          { fact: 'days-since-leaving', operator: 'greaterThan', value: 60 },
        ],
      },
    },
    {
      id: 'long',
      conditions: { all: [{ fact: 'benefit-months', operator: 'greaterThan', value: 2 }] },
    },
    {
      id: 'moved',
      conditions: { any: [{ fact: 'places', operator: 'contains', value: 'jiangsu' }] },
    },
    {
      id: 'either',
      conditions: {
        any: [
          { fact: 'registered', operator: 'equal', value: true },
          { fact: 'registered', operator: 'equal', value: false },
        ],
      },
    },
  ],
};

describe('compileRules', () => {
  const day = { 'as-of': '2026-11-23' };

  it('decides what the known facts decide, and no more', () => {
    const rules = compiled(input);
    expect(rules.decide(day)).toEqual({
      claim: 'unknown',
      late: 'unknown',
      long: 'unknown',
      moved: 'unknown',
      either: true,
    });
    expect(rules.decide({ ...day, 'leaving-reason': 'resigned', months: 30 })).toMatchObject({
      claim: false,
      late: false,
      long: true,
    });
  });

  it('takes a threshold on a derived day as one on the day that it is derived from', () => {
    const rules = compiled(input);
    const claim = { ...day, 'leaving-reason': 'dismissed', months: 24 };
    expect(rules.decide({ ...claim, 'left-on': '2026-09-24' }).late).toBe(false);
    expect(rules.decide({ ...claim, 'left-on': '2026-09-23' }).late).toBe(true);
    expect(rules.decide(claim).late).toBe('unknown');
    expect(
      rules.decide({ 'left-on': '2026-09-23', 'leaving-reason': 'dismissed', months: 24 }).late,
    ).toBe('unknown');
  });

  it('takes a threshold on a looked-up value as one on its key', () => {
    const rules = compiled(input);
    expect(rules.decide({ ...day, months: 23 }).long).toBe(false);
    expect(rules.decide({ ...day, months: 24 }).long).toBe(true);
  });

  it('leaves a rule undecided whose derived fact is not valid on the day, and asks nobody', () => {
    const rules = compiled(input);
    expect(rules.decide({ 'as-of': '2032-01-01', months: 24 }).long).toBe('unknown');
    const open = rules
      .relevant({ 'as-of': '2032-01-01' })
      .filter(({ rules: ids }) => ids.includes('long'));
    expect(open).toEqual([]);
  });

  it('names the facts that can still change something, in the order of declaration', () => {
    const rules = compiled(input);
    expect(rules.relevant(day)).toEqual([
      { fact: 'leaving-reason', rules: ['claim', 'late'] },
      { fact: 'left-on', rules: ['late'] },
      { fact: 'months', rules: ['claim', 'late', 'long'] },
      { fact: 'places', rules: ['moved'] },
    ]);
    expect(
      rules.relevant({ ...day, 'leaving-reason': 'resigned' }).map(({ fact }) => fact),
    ).toEqual(['months', 'places']);
  });

  it('derives what the known facts determine', () => {
    const rules = compiled(input);
    expect(rules.derive({ ...day, months: 30, 'left-on': '2026-11-20' })).toEqual({
      years: 2,
      'benefit-months': 4,
      'days-since-leaving': 3,
    });
    expect(rules.derive({ months: 30 })).toEqual({ years: 2 });
  });

  it('knows the base facts of a derived fact', () => {
    const rules = compiled(input);
    expect(rules.baseFactsOf('benefit-months')).toEqual(['months', 'as-of']);
    expect(rules.baseFactsOf('months')).toEqual(['months']);
  });
});
