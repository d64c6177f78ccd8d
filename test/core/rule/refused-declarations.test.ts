import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upTo } from './drawn-rules.ts';
import { compiled, declared, given, linesOf, placesIn, put } from './given-rules.ts';

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
