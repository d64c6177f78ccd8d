import { describe, expect, it } from 'vitest';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { RulesInput } from '../../../packages/core/src/rule/rule-set.ts';
import { compiled } from './compiled.ts';

const facts: RulesInput['facts'] = {
  age: { kind: 'integer', min: 0, max: 9 },
  months: { kind: 'integer', min: 0, max: 9 },
  employed: { kind: 'boolean' },
  places: { kind: 'multiple-choice', options: ['north', 'south'] },
};

/** What the months are in each of the two bands. */
const tables: Required<RulesInput>['tables'] = {
  rising: { columns: ['band', 'months'], rows: rows(['low', 1], ['high', 8]) },
  falling: { columns: ['band', 'months'], rows: rows(['low', 8], ['high', 1]) },
};

function rows(...given: readonly (readonly [string, number])[]): (string | number)[][] {
  return given.map((row) => [...row]);
}

const isOld: Condition = { fact: 'age', operator: 'greaterThan', value: 4 };
const isLong: Condition = { fact: 'months', operator: 'greaterThan', value: 4 };
const isAt = (option: string): Condition => ({
  fact: 'places',
  operator: 'contains',
  value: option,
});

/** The months of the band that the condition chooses. */
const byBand = (condition: Condition, table = 'rising'): Expression => ({
  lookup: {
    table,
    by: { band: { if: { condition, then: { value: 'high' }, else: { value: 'low' } } } },
  },
});

describe('two derived facts in the same comparison', () => {
  it.each<[string, Expression, Expression, Facts]>([
    ['by their table', byBand(isOld), byBand(isOld, 'falling'), { age: 9 }],
    ['by what chooses', byBand(isOld), byBand(isLong), { age: 9, months: 0 }],
    [
      'by every and any',
      byBand({ any: [isOld, isLong] }),
      byBand({ all: [isOld, isLong] }),
      { age: 9, months: 0 },
    ],
    ['by a contrary', byBand(isOld), byBand({ not: isOld }), { age: 9 }],
    ['by what must not be', byBand({ not: isOld }), byBand({ not: isLong }), { age: 0, months: 9 }],
    ['by an option', byBand(isAt('north')), byBand(isAt('south')), { places: ['north'] }],
    [
      'by both ends of a choice',
      byBand(isOld),
      { lookup: { table: 'rising', by: { band: { value: 'low' } } } },
      { age: 9 },
    ],
    ['by their numbers', { sum: ['age', 5] }, { sum: ['age', -5] }, { age: 3 }],
  ])('are told apart %s', (_, one, other, given) => {
    const number = { kind: 'integer' } as const;
    const rules = compiled({
      facts,
      tables,
      derived: {
        one: { declaration: number, expression: one },
        other: { declaration: number, expression: other },
      },
      rules: ['one', 'other'].map((fact) => ({
        id: fact,
        conditions: { all: [{ fact, operator: 'greaterThan', value: 5 }] },
      })),
    });
    expect(rules.decide(given)).toEqual({ one: true, other: false });
  });
});

describe('a text', () => {
  const same = (value: string): Condition => ({ fact: 'note', operator: 'equal', value });
  const input = (more: Partial<RulesInput>, conditions: Condition): RulesInput => ({
    facts: { note: { kind: 'text' }, word: { kind: 'single-choice', options: ['yes', 'no'] } },
    rules: [{ id: 'rule', conditions }],
    ...more,
  });
  const derived = (expression: Expression): Partial<RulesInput> => ({
    derived: { made: { declaration: { kind: 'integer' }, expression } },
    tables: { words: { columns: ['note', 'number'], rows: rows(['yes', 1], ['no', 2]) } },
  });
  const isOne: Condition = { all: [{ fact: 'made', operator: 'equal', value: 1 }] };
  it.each<[string, RulesInput]>([
    ['the rule', input({}, { all: [same('yes')] })],
    ['a named condition', input({ conditions: { said: same('yes') } }, { condition: 'said' })],
    ['a derived fact', input(derived({ if: { condition: same('yes'), then: 1, else: 2 } }), isOne)],
    ['a table', input(derived({ lookup: { table: 'words', by: { note: 'note' } } }), isOne)],
  ])('that %s names is told apart from all others', (_, given) => {
    const rules = compiled(given);
    expect(rules.decide({ note: 'yes' }).rule).toBe(true);
    expect(rules.decide({ note: 'no' }).rule).toBe(false);
    expect(rules.decide({ note: 'something else' }).rule).not.toBe(true);
  });

  it('that is an option of another fact is that option', () => {
    const rules = compiled(
      input({}, { all: [{ fact: 'word', operator: 'equal', value: { fact: 'note' } }] }),
    );
    expect(rules.decide({ word: 'yes', note: 'yes' }).rule).toBe(true);
    expect(rules.decide({ word: 'yes', note: 'no' }).rule).toBe(false);
    expect(rules.decide({ note: 'no' }).rule).toBe('unknown');
    expect(rules.decide({ note: 'neither' }).rule).toBe(false);
  });
});
