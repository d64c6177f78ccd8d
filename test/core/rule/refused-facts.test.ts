import { describe, expect, it } from 'vitest';
import { given, linesOf } from './given-rules.ts';

const plain = 'boolean, single-choice, multiple-choice, integer, decimal, date, month, text';
const expression = 'string, number, boolean, Object';

describe('a fact is refused', () => {
  it.each<[unknown, string]>([
    [null, 'wrong-type | facts/made | null |  | Object'],
    [undefined, 'missing-key | facts/made | made |  | Object'],
    [[], 'wrong-type | facts/made | [] |  | Object'],
    ['integer', 'wrong-type | facts/made | integer |  | Object'],
    [{}, `missing-key | facts/made/kind | kind |  | ${plain}, object, group`],
    [
      { kind: 'interger' },
      `invalid-value | facts/made/kind | interger | integer | ${plain}, object, group`,
    ],
    [
      { kind: 'toString' },
      `invalid-value | facts/made/kind | toString |  | ${plain}, object, group`,
    ],
    [{ kind: ['text'] }, `invalid-value | facts/made/kind | ["text"] |  | ${plain}, object, group`],
    [{ kind: 'single-choice' }, 'missing-key | facts/made/options | options |  | Array'],
    [{ kind: 'single-choice', options: 'yes' }, 'wrong-type | facts/made/options | yes |  | Array'],
    [{ kind: 'single-choice', options: [] }, 'invalid-value | facts/made/options | [] |  | string'],
    [
      { kind: 'single-choice', options: ['a', 1] },
      'wrong-type | facts/made/options/1 | 1 |  | string',
    ],
    [
      { kind: 'single-choice', options: ['a', undefined] },
      'wrong-type | facts/made/options/1 | undefined |  | string',
    ],
    [
      { kind: 'multiple-choice', options: ['a', 'b', 'a'] },
      'duplicate-id | facts/made/options/2 | a |  | ',
    ],
    [
      { kind: 'multiple-choice', options: ['north', 'south'], none: 'nort' },
      'unknown-option | facts/made/none | nort | north | north, south',
    ],
    [
      { kind: 'multiple-choice', options: ['a'], none: null },
      'unknown-option | facts/made/none | null |  | a',
    ],
    [{ kind: 'integer', min: 9, max: 0 }, 'value-out-of-range | facts/made/max | 0 |  | 9–…'],
    [
      { kind: 'decimal', min: 0.2, max: 0.1 },
      'value-out-of-range | facts/made/max | 0.1 |  | 0.2–…',
    ],
    [{ kind: 'integer', min: '0' }, 'wrong-type | facts/made/min | 0 |  | number'],
    [{ kind: 'integer', max: null }, 'wrong-type | facts/made/max | null |  | number'],
    [{ kind: 'integer', max: 0.5 }, 'invalid-value | facts/made/max | 0.5 |  | integer'],
    [{ kind: 'decimal', max: Number.NaN }, 'wrong-type | facts/made/max | NaN |  | number'],
    [{ kind: 'decimal', max: 1n }, 'wrong-type | facts/made/max | 1 |  | number'],
    [
      { kind: 'decimal', max: Number.POSITIVE_INFINITY },
      'invalid-value | facts/made/max | Infinity |  | number',
    ],
    [{ kind: 'date', min: 2026 }, 'wrong-type | facts/made/min | 2026 |  | string'],
    [
      { kind: 'date', min: '2026-02-30' },
      'invalid-date | facts/made/min | 2026-02-30 |  | YYYY-MM-DD',
    ],
    [
      { kind: 'date', min: '2026-03-01', max: '2026-02-28' },
      'value-out-of-range | facts/made/max | 2026-02-28 |  | 2026-03-01–…',
    ],
    [
      { kind: 'date', min: '2300-01-01' },
      'value-out-of-range | facts/made/min | 2300-01-01 |  | …–2299-12-31',
    ],
    [
      { kind: 'date', max: '1799-12-31' },
      'value-out-of-range | facts/made/max | 1799-12-31 |  | 1800-01-01–…',
    ],
    [{ kind: 'month', max: '2026-13' }, 'invalid-date | facts/made/max | 2026-13 |  | YYYY-MM'],
    [
      { kind: 'month', max: '1799-12' },
      'value-out-of-range | facts/made/max | 1799-12 |  | 1800-01–…',
    ],
    [{ kind: 'object' }, 'missing-key | facts/made/properties | properties |  | Object'],
    [
      { kind: 'object', properties: { part: { kind: 'object', properties: { age: null } } } },
      'wrong-type | facts/made/properties/part/properties/age | null |  | Object',
    ],
    [
      { kind: 'object', properties: { part: { kind: 'group', max: 1, item: {} } } },
      `invalid-value | facts/made/properties/part/kind | group |  | ${plain}, object`,
    ],
    [{ kind: 'group', max: 2 }, 'missing-key | facts/made/item | item |  | Object'],
    [{ kind: 'group', item: {} }, 'missing-key | facts/made/max | max |  | number'],
    [{ kind: 'group', max: '2', item: {} }, 'wrong-type | facts/made/max | 2 |  | number'],
    [{ kind: 'group', max: 1.5, item: {} }, 'invalid-value | facts/made/max | 1.5 |  | integer'],
    [{ kind: 'group', max: 0, item: {} }, 'value-out-of-range | facts/made/max | 0 |  | 1–100'],
    [{ kind: 'group', max: 101, item: {} }, 'value-out-of-range | facts/made/max | 101 |  | 1–100'],
    [
      { kind: 'group', max: 1, item: { part: { kind: 'object', properties: {} } } },
      `invalid-value | facts/made/item/part/kind | object |  | ${plain}`,
    ],
    [
      { kind: 'group', max: 1, item: {}, derived: { sum: { declaration: { kind: 'integer' } } } },
      `missing-key | facts/made/derived/sum/expression | expression |  | ${expression}`,
    ],
  ])('that is %o', (fact, expected) => {
    expect(linesOf(given({ facts: { made: fact } }))).toEqual([expected]);
  });
});

describe('a derived fact is refused', () => {
  const declaration = { kind: 'integer' };
  it.each<[unknown, string]>([
    [null, 'wrong-type | derived/made | null |  | Object'],
    [{ expression: 1 }, 'missing-key | derived/made/declaration | declaration |  | Object'],
    [
      { declaration: { kind: 'group', max: 1, item: {} }, expression: 1 },
      `invalid-value | derived/made/declaration/kind | group |  | ${plain}`,
    ],
    [{ declaration }, `missing-key | derived/made/expression | expression |  | ${expression}`],
    [{ declaration, expression: 1, valid: [] }, 'wrong-type | derived/made/valid | [] |  | Object'],
    [
      { declaration, expression: 1, valid: { from: '2026-13-01' } },
      'invalid-date | derived/made/valid/from | 2026-13-01 |  | YYYY-MM-DD',
    ],
    [
      { declaration, expression: 1, valid: { from: '2026-02-01', to: '2026-01-01' } },
      'value-out-of-range | derived/made/valid/to | 2026-01-01 |  | 2026-02-01–…',
    ],
  ])('that is %o', (derivation, expected) => {
    expect(linesOf(given({ derived: { made: derivation } }))).toEqual([expected]);
  });

  it('that has the name of a fact', () => {
    const derived = { age: { declaration, expression: 1 } };
    expect(linesOf(given({ derived }))).toEqual(['duplicate-id | derived/age | age |  | ']);
  });

  it.each<[unknown, string]>([
    [null, ` | null |  | ${expression}`],
    [[], ` | [] |  | ${expression}`],
    [Number.NaN, ' | NaN |  | number'],
    [{ value: null }, '/value | null |  | string, number, boolean'],
    [{ sum: [1, null] }, `/sum/1 | null |  | ${expression}`],
    [{ sum: [1, undefined] }, `/sum/1 | undefined |  | ${expression}`],
    [{ sum: [1, [2]] }, `/sum/1 | [2] |  | ${expression}`],
    [{ round: null }, `/round | null |  | ${expression}`],
    [{ round: { sum: [{ max: [null] }] } }, `/round/sum/0/max/0 | null |  | ${expression}`],
    [{ lookup: 5 }, '/lookup | 5 |  | Object'],
    [{ lookup: { table: 5, by: {} } }, '/lookup/table | 5 |  | string'],
    [{ lookup: { table: 'bands', by: null } }, '/lookup/by | null |  | Object'],
    [{ lookup: { table: 'bands', by: ['age'] } }, '/lookup/by | ["age"] |  | Object'],
    [{ lookup: { table: 'bands', by: { age: null } } }, `/lookup/by/age | null |  | ${expression}`],
    [{ lookup: { table: 'bands', by: {}, column: 2 } }, '/lookup/column | 2 |  | string'],
    [{ parameter: [] }, '/parameter | [] |  | Object'],
    [{ parameter: { id: null } }, '/parameter/id | null |  | string'],
    [{ parameter: { id: 'base', on: null } }, `/parameter/on | null |  | ${expression}`],
    [{ if: { condition: { all: [] }, then: 1, else: [] } }, `/if/else | [] |  | ${expression}`],
    [{ some: [] }, '/some | [] |  | Object'],
    [{ every: { of: 1, where: { all: [] } } }, '/every/of | 1 |  | string'],
    [{ count: { of: null } }, '/count/of | null |  | string'],
    [{ sum: { of: null, value: 1 } }, '/sum/of | null |  | string'],
    [{ sum: { of: 'children', value: null } }, `/sum/value | null |  | ${expression}`],
  ])('with the expression %o', (wrong, expected) => {
    const derived = { made: { declaration, expression: wrong } };
    expect(linesOf(given({ derived }))).toEqual([
      `wrong-type | derived/made/expression${expected}`,
    ]);
  });

  it.each<[unknown, string]>([
    [{ sum: undefined }, `sum | sum |  | ${expression}`],
    [{ lookup: { table: 'bands' } }, 'lookup/by | by |  | Object'],
    [{ lookup: { by: {} } }, 'lookup/table | table |  | string'],
    [{ parameter: {} }, 'parameter/id | id |  | string'],
    [{ if: { condition: { all: [] }, else: 1 } }, `if/then | then |  | ${expression}`],
    [{ if: { then: 1, else: 1 } }, 'if/condition | condition |  | all, any, not, condition, fact'],
    [{ some: { of: 'children' } }, 'some/where | where |  | all, any, not, condition, fact'],
    [{ every: { where: { all: [] } } }, 'every/of | of |  | string'],
    [{ count: {} }, 'count/of | of |  | string'],
    [{ sum: { of: 'children' } }, `sum/value | value |  | ${expression}`],
  ])('with an expression that lacks something: %o', (wrong, expected) => {
    const derived = { made: { declaration, expression: wrong } };
    expect(linesOf(given({ derived }))).toEqual([
      `missing-key | derived/made/expression/${expected}`,
    ]);
  });

  it('by the checks of operators where its shape is right', () => {
    const derived = {
      none: { declaration, expression: {} },
      two: { declaration, expression: { sum: [null], max: [null] } },
      unknown: { declaration, expression: { summ: [null] } },
    };
    expect(linesOf(given({ derived })).map((line) => line.split(' | ').slice(0, 2))).toEqual([
      ['invalid-value', 'derived/none/expression'],
      ['invalid-value', 'derived/two/expression'],
      ['unknown-operator', 'derived/unknown/expression/summ'],
    ]);
  });
});
