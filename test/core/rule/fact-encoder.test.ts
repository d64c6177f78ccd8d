import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { FactDeclaration } from '../../../packages/core/src/rule/fact-declaration.ts';
import { nameNumber, nameTable } from '../../../packages/core/src/rule/name-table.ts';
import { upTo } from './drawn-rules.ts';

describe('names', () => {
  it('have the number that searching them one by one would find', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', 'q', '一', '二'), maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.nat({ max: 400 }).map(String),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { maxLength: 300 }),
        fc.array(text),
        fc.integer({ min: -1, max: 5 }),
        (names, others, other) => {
          const table = nameTable(names, other);
          for (const each of [...names, ...others]) {
            const at = names.indexOf(each);
            expect(nameNumber(table, each)).toBe(at < 0 ? other : at);
          }
        },
      ),
      upTo(500),
    );
  });

  it.each([
    [['is', 'was'], 1],
    [['option-1', 'option-2'], 1],
    [['1-day', '2-day'], 5],
    [['', 'a'], 0],
    [[], 1],
  ])('%j are told apart by one letter where one does', (names, fromEnd) => {
    // The first two share their last letter; the letter before it tells them apart.
    expect(nameTable(names, -1).fromEnd).toBe(names[0] === 'is' ? 2 : fromEnd);
  });
});

function decides(
  declaration: FactDeclaration,
  condition: Omit<LeafOf, 'fact'>,
): (value: unknown) => unknown {
  const result = compileRules({
    facts: { fact: declaration, other: { kind: 'boolean' } },
    rules: [
      { id: 'rule', conditions: { all: [{ fact: 'fact', ...condition }] } },
      { id: 'other', conditions: { all: [{ fact: 'other', operator: 'equal', value: true }] } },
    ],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return (value: unknown) =>
    result.value.decide(Object({ fact: value, other: true }) satisfies Facts).rule;
}

type LeafOf = Extract<Condition, { readonly fact: string }>;

describe('what counts as an answer', () => {
  it.each<
    [
      string,
      FactDeclaration,
      Omit<LeafOf, 'fact'>,
      readonly unknown[],
      readonly unknown[],
      readonly unknown[],
    ]
  >([
    [
      'boolean',
      { kind: 'boolean' },
      { operator: 'equal', value: true },
      [true],
      [false],
      [1, 'true', null, undefined, []],
    ],
    [
      'option',
      { kind: 'single-choice', options: ['ab', 'cb'] },
      { operator: 'equal', value: 'ab' },
      ['ab'],
      ['cb'],
      ['b', '', 'xab', 1, null, ['ab']],
    ],
    [
      'text',
      { kind: 'text' },
      { operator: 'equal', value: 'ab' },
      ['ab'],
      ['cb', ''],
      [1, null, undefined, ['ab']],
    ],
    [
      'near whole number',
      { kind: 'integer', min: -2, max: 9 },
      { operator: 'lessThan', value: 3 },
      [-2, 0, 2],
      [3, 9],
      [-3, 10, 2.5, '2', Number.NaN, null],
    ],
    [
      'far whole number',
      { kind: 'integer', min: 0, max: 1e9 },
      { operator: 'lessThan', value: 3 },
      [0, 2],
      [3, 1e9],
      [-1, 1e9 + 1, 2.5, '2', Number.NaN, null],
    ],
    [
      'open whole number',
      { kind: 'integer' },
      { operator: 'lessThan', value: 3 },
      [-1e9, 2],
      [3],
      [2.5, Number.POSITIVE_INFINITY, null],
    ],
    [
      'decimal',
      { kind: 'decimal', min: 0, max: 10 },
      { operator: 'lessThan', value: 2.5 },
      [0, 2.4999],
      [2.5, 10],
      [-0.1, 10.1, '2', Number.NaN, null],
    ],
    [
      'day',
      { kind: 'date', min: '2026-02-01', max: '2026-12-31' },
      { operator: 'lessThan', value: '2026-03-01' },
      ['2026-02-01', '2026-02-28'],
      ['2026-03-01', '2026-12-31'],
      ['2026-02-30', '2026-01-31', '2027-01-01', '2026-03', ['2026-02-01'], 5, null],
    ],
    [
      'month',
      { kind: 'month', min: '2026-02', max: '2026-12' },
      { operator: 'lessThan', value: '2026-03' },
      ['2026-02'],
      ['2026-03', '2026-12'],
      ['2026-13', '2026-01', '2027-01', '2026-03-01', ['2026-02'], 5, null],
    ],
    [
      'options',
      { kind: 'multiple-choice', options: ['ab', 'cb', 'none'], none: 'none' },
      { operator: 'contains', value: 'ab' },
      [['ab'], ['cb', 'ab']],
      [[], ['cb'], ['none']],
      [['none', 'ab'], ['ab', 'none'], ['x'], ['ab', 'x'], [1], 'ab', null],
    ],
  ])('%s', (_, declaration, condition, yes, no, unknown) => {
    const decide = decides(declaration, condition);
    for (const value of yes) expect([value, decide(value)]).toEqual([value, true]);
    for (const value of no) expect([value, decide(value)]).toEqual([value, false]);
    for (const value of unknown) expect([value, decide(value)]).toEqual([value, 'unknown']);
  });

  it('has room for more options than share a slot', () => {
    const options = Array.from({ length: 15 }, (_, at) => `option-${at}`);
    const result = compileRules({
      facts: { fact: { kind: 'multiple-choice', options } },
      rules: options.map((option) => ({
        id: option,
        conditions: { all: [{ fact: 'fact', operator: 'contains', value: option }] },
      })),
    });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const rules = result.value;
    fc.assert(
      fc.property(fc.subarray(options), (chosen) => {
        expect(rules.holding({ fact: chosen })).toEqual(chosen);
      }),
      upTo(200),
    );
    expect(rules.holding({ fact: 'option-1' })).toEqual([]);
  });

  it('is read anew where the next facts lack some, or name others, or come in another order', () => {
    const result = compileRules({
      facts: { one: { kind: 'boolean' }, two: { kind: 'boolean' } },
      rules: ['one', 'two'].map((fact) => ({
        id: fact,
        conditions: { all: [{ fact, operator: 'equal', value: true }] },
      })),
    });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const { decide } = result.value;
    expect(decide({ one: true, two: true })).toEqual({ one: true, two: true });
    expect(decide({ two: false })).toEqual({ one: 'unknown', two: false });
    expect(decide({ two: true, one: false })).toEqual({ one: false, two: true });
    expect(decide({ other: true, one: true })).toEqual({ one: true, two: 'unknown' });
    expect(decide({ one: false, other: true, two: true })).toEqual({ one: false, two: true });
    expect(decide({})).toEqual({ one: 'unknown', two: 'unknown' });
  });
});
