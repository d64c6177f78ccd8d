import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upTo } from './drawn-rules.ts';
import { compiled, declared, given, linesOf, placesIn, put } from './given-rules.ts';

const plain = 'boolean, single-choice, multiple-choice, integer, decimal, date, month, text';
const expression = 'string, number, boolean, Object';

describe('rules that are whole', () => {
  it('are compiled', () => {
    expect(linesOf(declared)).toEqual([]);
  });

  it('may have keys of their own, and keys without a value', () => {
    expect(
      linesOf({
        ...declared,
        note: 'ours',
        conditions: undefined,
        derived: undefined,
        tables: undefined,
        rules: [],
        facts: { ...declared.facts, age: { kind: 'integer', min: undefined, unit: 'years' } },
      }),
    ).toEqual([]);
  });

  it('may have names that objects have from the start', () => {
    const facts = JSON.parse('{"constructor":{"kind":"boolean"},"__proto__":{"kind":"boolean"}}');
    expect(linesOf({ facts, rules: [] })).toEqual([]);
    const wrong = JSON.parse('{"constructor":null,"__proto__":5}');
    expect(linesOf({ facts: wrong, rules: [] })).toEqual([
      'wrong-type | facts/constructor | null |  | Object',
      'wrong-type | facts/__proto__ | 5 |  | Object',
    ]);
  });
});

describe('what is no rules at all is refused', () => {
  it.each<[unknown, string]>([
    [undefined, 'wrong-type |  | undefined |  | Object'],
    [null, 'wrong-type |  | null |  | Object'],
    [5, 'wrong-type |  | 5 |  | Object'],
    ['facts', 'wrong-type |  | facts |  | Object'],
    [[], 'wrong-type |  | [] |  | Object'],
    [{ rules: [] }, 'missing-key | facts | facts |  | Object'],
    [{ facts: {} }, 'missing-key | rules | rules |  | Array'],
    [{ facts: [], rules: [] }, 'wrong-type | facts | [] |  | Object'],
    [{ facts: {}, rules: {} }, 'wrong-type | rules | {} |  | Array'],
    [{ facts: {}, rules: null }, 'wrong-type | rules | null |  | Array'],
    [{ facts: {}, rules: [], derived: null }, 'wrong-type | derived | null |  | Object'],
    [{ facts: {}, rules: [], conditions: [] }, 'wrong-type | conditions | [] |  | Object'],
    [{ facts: {}, rules: [], tables: 5 }, 'wrong-type | tables | 5 |  | Object'],
    [{ facts: {}, rules: [], parameters: '' }, 'wrong-type | parameters |  |  | Object'],
    [{ facts: {}, rules: [], workingDays: true }, 'wrong-type | workingDays | true |  | Object'],
  ])('%o', (input, expected) => {
    expect(linesOf(input)).toEqual([expected]);
  });
});

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

describe('a table is refused', () => {
  it.each<[unknown, string]>([
    [null, 'wrong-type | tables/made | null |  | Object'],
    [{ rows: [] }, 'missing-key | tables/made/columns | columns |  | Array'],
    [{ columns: ['a'] }, 'missing-key | tables/made/rows | rows |  | Array'],
    [{ columns: [], rows: [] }, 'invalid-value | tables/made/columns | [] |  | string'],
    [{ columns: ['a', 'a'], rows: [] }, 'duplicate-id | tables/made/columns/1 | a |  | '],
    [{ columns: [1], rows: [] }, 'wrong-type | tables/made/columns/0 | 1 |  | string'],
    [{ columns: ['a'], rows: [null] }, 'wrong-type | tables/made/rows/0 | null |  | Array'],
    [
      { columns: ['a', 'b'], rows: [[1, 2], [1]] },
      'invalid-value | tables/made/rows/1 | [1] |  | a, b',
    ],
    [{ columns: ['a'], rows: [[1, 2]] }, 'invalid-value | tables/made/rows/0 | [1,2] |  | a'],
    [
      { columns: ['a'], rows: [[{}]] },
      'wrong-type | tables/made/rows/0/0 | {} |  | string, number, boolean, null',
    ],
    [
      { columns: ['a'], rows: [[undefined]] },
      'wrong-type | tables/made/rows/0/0 | undefined |  | string, number, boolean, null',
    ],
    [
      { columns: ['a'], rows: [[Number.POSITIVE_INFINITY]] },
      'invalid-value | tables/made/rows/0/0 | Infinity |  | number',
    ],
  ])('that is %o', (table, expected) => {
    expect(linesOf(given({ tables: { made: table } }))).toEqual([expected]);
  });
});

describe('a parameter is refused', () => {
  it.each<[unknown, string]>([
    [null, 'wrong-type | parameters/made | null |  | Object'],
    [{}, 'missing-key | parameters/made/values | values |  | Array'],
    [{ values: [null] }, 'wrong-type | parameters/made/values/0 | null |  | Object'],
    [{ values: [{}] }, 'missing-key | parameters/made/values/0/value | value |  | number'],
    [{ values: [{ value: '5' }] }, 'wrong-type | parameters/made/values/0/value | 5 |  | number'],
    [
      { values: [{ value: 5, from: null }] },
      'wrong-type | parameters/made/values/0/from | null |  | string',
    ],
    [
      { values: [{ value: 5, to: '' }] },
      'invalid-date | parameters/made/values/0/to |  |  | YYYY-MM-DD',
    ],
    [
      { values: [{ value: 5, from: '2026-02-01', to: '2026-01-31' }] },
      'value-out-of-range | parameters/made/values/0/to | 2026-01-31 |  | 2026-02-01–…',
    ],
  ])('that is %o', (parameter, expected) => {
    expect(linesOf(given({ parameters: { made: parameter } }))).toEqual([expected]);
  });
});

describe('calendars are refused', () => {
  const year = { off: [], work: [] };
  it.each<[unknown, string]>([
    [{}, 'missing-key | workingDays/years | years |  | Object'],
    [{ years: [] }, 'wrong-type | workingDays/years | [] |  | Object'],
    [{ years: { 2026: null } }, 'wrong-type | workingDays/years/2026 | null |  | Object'],
    [
      { years: { 2026: { off: [] } } },
      'missing-key | workingDays/years/2026/work | work |  | Array',
    ],
    [
      { years: { 2026: { ...year, off: '2026-01-01' } } },
      'wrong-type | workingDays/years/2026/off | 2026-01-01 |  | Array',
    ],
    [
      { years: { 2026: { ...year, off: ['2026-02-30'] } } },
      'invalid-date | workingDays/years/2026/off/0 | 2026-02-30 |  | YYYY-MM-DD',
    ],
    [{ years: { all: year } }, 'unknown-key | workingDays/years/all | all |  | YYYY'],
    [{ years: { 12026: year } }, 'unknown-key | workingDays/years/12026 | 12026 |  | YYYY'],
  ])('that are %o', (workingDays, expected) => {
    expect(linesOf(given({ workingDays }))).toEqual([expected]);
  });
});

describe('a rule is refused', () => {
  const conditions = { all: [] };
  it.each<[unknown, string]>([
    [null, 'wrong-type | rules/0 | null |  | Object'],
    [[], 'wrong-type | rules/0 | [] |  | Object'],
    [{ conditions }, 'missing-key | rules/0/id | id |  | string'],
    [{ id: 1, conditions }, 'wrong-type | rules/0/id | 1 |  | string'],
    [
      { id: 'rule' },
      'missing-key | rules/0/conditions | conditions |  | all, any, not, condition, fact',
    ],
    [
      { id: 'rule', conditions: null },
      'malformed-condition | rules/0/conditions | null |  | all, any, not, condition, fact',
    ],
    [
      { id: 'rule', conditions: { fact: 'age', operator: 'equal', value: 1n } },
      'wrong-type | rules/0/conditions/value | 1 |  | number',
    ],
  ])('that is %o', (rule, expected) => {
    expect(linesOf({ facts: declared.facts, rules: [rule] })).toEqual([expected]);
  });
});

describe('what goes too deep', () => {
  it('is refused where it is in itself', () => {
    const part = { kind: 'object', properties: {} };
    Object.assign(part.properties, { part });
    const not = {};
    Object.assign(not, { not });
    expect(linesOf(given({ facts: { made: part }, conditions: { not } }))).toEqual([
      'cyclic-reference | facts/made/properties/part | facts/made/properties/part |  | ',
      'cyclic-reference | conditions/not/not | conditions/not/not |  | ',
    ]);
  });

  it.each([
    ['sum', (inside: unknown) => ({ sum: inside }), 'age'],
    ['condition', (not: unknown) => ({ if: { condition: { not }, then: 1, else: 1 } }), 1],
  ])('is refused with the place where it begins: %s', (_, around, inmost) => {
    const nested = (depth: number): unknown => {
      let expression: unknown = inmost;
      for (let at = 0; at < depth; at += 1) expression = around(expression);
      return given({ derived: { made: { declaration: { kind: 'integer' }, expression } } });
    };
    const [line, ...others] = linesOf(nested(100_000));
    expect(line).toMatch(
      /^value-out-of-range \| derived\/made \| expression\/.*….* \| {2}\| ≤ 400$/,
    );
    expect(others).toEqual([]);
  });

  it('is taken up to 400 steps', () => {
    const nested = (depth: number): unknown => {
      let not: unknown = { all: [] };
      for (let at = 0; at < depth; at += 1) not = { not };
      return given({ conditions: { not } });
    };
    expect(linesOf(nested(397))).toEqual([]);
    expect(linesOf(nested(400))).toHaveLength(1);
  });
});

describe('several problems', () => {
  it('are told at once, in the order of the input', () => {
    const input = {
      facts: {
        one: null,
        two: { kind: 'single-choice', options: ['a', 'a', 1, 'a'] },
        three: { kind: 'date', min: '2026-02-30', max: 5 },
        four: { kind: 'group' },
      },
      derived: {
        five: {},
        one: { declaration: { kind: 'text' }, expression: { sum: [null, []] } },
      },
      tables: { six: { columns: ['a', 'b'], rows: [[{}], 5] } },
      parameters: { seven: { values: [{ from: '1', to: '2' }] } },
      workingDays: { years: { one: { off: [1], work: 1 } } },
      rules: [null, { id: 1 }],
    };
    expect(linesOf(input).map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual([
      'wrong-type facts/one',
      'wrong-type facts/two/options/2',
      'duplicate-id facts/two/options/1',
      'duplicate-id facts/two/options/3',
      'invalid-date facts/three/min',
      'wrong-type facts/three/max',
      'missing-key facts/four/max',
      'missing-key facts/four/item',
      'missing-key derived/five/declaration',
      'missing-key derived/five/expression',
      'wrong-type derived/one/expression/sum/0',
      'wrong-type derived/one/expression/sum/1',
      'duplicate-id derived/one',
      'wrong-type tables/six/rows/0/0',
      'invalid-value tables/six/rows/0',
      'wrong-type tables/six/rows/1',
      'missing-key parameters/seven/values/0/value',
      'invalid-date parameters/seven/values/0/from',
      'invalid-date parameters/seven/values/0/to',
      'wrong-type workingDays/years/one/off/0',
      'wrong-type workingDays/years/one/work',
      'unknown-key workingDays/years/one',
      'wrong-type rules/0',
      'wrong-type rules/1/id',
      'missing-key rules/1/conditions',
    ]);
  });
});

const places = placesIn(declared);

/** Anything, and what stands elsewhere in the same rules: right in itself, and in the wrong place. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(...places.map(({ value }) => value)),
  fc.constantFrom<unknown>(null, true, '', 0, -1, 0.5, 3, 1e9, -1e300, [], {}, [null], [[]]),
  fc.constantFrom<unknown>('integer', 'group', '2026-02-30', '2026-01', 'age', '__proto__', ':'),
  fc.jsonValue({ maxDepth: 3 }),
);

describe('any JSON at any place', () => {
  it('is compiled and decides, or is refused with a code and the path to what is wrong', () => {
    let taken = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, ({ path }, value) => {
        const result = compiled(put(declared, path, value));
        if (result.ok) {
          taken += 1;
          result.value.decide({});
          result.value.decide({ age: 3, 'as-of': '2026-01-01' });
          return;
        }
        refused += 1;
        expect(result.issues.length).toBeGreaterThan(0);
        for (const { code, path: found, reference } of result.issues) {
          expect(code).toMatch(/^[a-z-]+$/);
          expect(reference).toBeTypeOf('string');
          if (path.length > 0) expect(Object.keys(declared)).toContain(found[0]);
        }
      }),
      upTo(1000),
    );
    expect(taken).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});
