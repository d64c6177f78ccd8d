import { describe, expect, it } from 'vitest';
import type { Axis } from '../../../packages/core/src/rule/axis.ts';
import type { ComparisonName } from '../../../packages/core/src/rule/comparison.ts';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import { truthOfLeaf } from '../../../packages/core/src/rule/evaluate-term.ts';
import type { Formula, Leaf } from '../../../packages/core/src/rule/term.ts';
import { cutsOfLeaf } from '../../../packages/core/src/rule/threshold-search.ts';
import {
  applied,
  apply,
  axisOver,
  type Band,
  choose,
  compare,
  type Given,
  known,
  leafOf,
  lookup,
  rising,
} from './terms.ts';

type Compared = readonly [Given, ComparisonName, Given];

const numbers = { whole: true, ends: [-50, 50] } as const;
const decimals = { whole: false, ends: [0, 100] } as const;

function lineOf(
  { whole, ends }: { whole: boolean; ends: readonly [number, number] },
  given: Readonly<Record<string, FactValue>> = { negative: -2 },
) {
  return axisOver(known(given), 'x', ends, { whole });
}

/** Where the leaf's truth differs from the one before, position by position. */
function changesOf(leaf: Leaf, axis: Axis): readonly number[] {
  const truthAt = (position: number) => truthOfLeaf(leaf, axis.at(position));
  const positions = Array.from({ length: axis.last - axis.first }, (_, at) => axis.first + at + 1);
  return positions.filter((position) => truthAt(position) !== truthAt(position - 1));
}

const below50 = compare('x', 'lessThan', 50);
const below5 = compare('x', 'lessThan', 5);
const falling = apply('subtract', 100, 'x');
const square = apply('multiply', 'x', 'x');
const five: readonly Band[] = [[-100, 100, 5]];
const fives: readonly Band[] = [
  [-100, 50, 5],
  [50, 100, 5],
];
const same = rising('same', (value) => value);
const small: readonly Band[] = [
  [-100, 5, 1],
  [6, 30, 2],
];
const open: readonly Band[] = [
  [null, 5, 1],
  [6, null, 2],
];
const isOver20 = compare('x', 'greaterThan', 20);
const isOver0 = compare('x', 'greaterThan', 0);
const noValue: Formula = compare(lookup('x', []), 'equal', 1);
/** Of the choice there is only a value where both are the same. */
const byNumber = (one: Given, other: Given) => lookup(choose(noValue, one, other), small);
const hasNorth: Formula = { op: 'has', variable: { fact: 'places', option: 'north' } };

describe('the truth of a comparison', () => {
  it.each<[string, ...Compared]>([
    ['of one of several numbers', 'x', 'in', [3, 5]],
    ['of several numbers with one', [3, 5], 'contains', 'x'],
    ['of a number with one that falls', 'x', 'lessThan', apply('subtract', 7, 'x')],
    ['of a sum that reads it twice', apply('sum', 'x', 'x'), 'greaterThan', 10],
    ['of a product with what is known', apply('multiply', 'x', 'negative'), 'lessThan', 10],
    ['of a square', square, 'lessThan', 30],
    ['with a square', 30, 'equal', apply('sum', square, 5)],
    ['of both in two limits', apply('min', 'x', 5), 'lessThan', apply('min', 'x', 7)],
    ['of a sum with a limit', apply('sum', 'x', apply('min', 'x', 10)), 'greaterThan', 'x'],
    [
      'of sums where one part begins alike',
      apply('sum', 'x', apply('max', 'x', -50)),
      'greaterThan',
      apply('sum', 'x', -50),
    ],
    ['of sums of one part in common', apply('sum', 'x', 5), 'greaterThan', apply('sum', 'x', 'x')],
    ['of sums of which one is longer', apply('sum', 'x', 1), 'lessThan', apply('sum', 'x', 1, 'x')],
    ['of sums of which one is shorter', apply('sum', 'x', 1, 'x'), 'equal', apply('sum', 'x', 1)],
    ['of two operators', apply('sum', 'x', 5), 'greaterThan', apply('max', 'x', 5)],
    ['of what moves at first', choose(below5, 'x', 2), 'greaterThan', 1],
    ['of what moves at last', choose(below5, 2, 'x'), 'greaterThan', 8],
    ['of what is chosen by an option', choose(hasNorth, 'x', 3), 'greaterThan', 8],
    ['of a table by a square', lookup(square, small), 'equal', 2],
    ['of a table by a choice', lookup(choose(below5, falling, 'x'), small), 'equal', 2],
    [
      'of a table by a choice in a choice',
      lookup(choose({ op: 'not', part: below5 }, choose(below50, 3, 'x'), 'x'), small),
      'equal',
      2,
    ],
    [
      'of a table by what comes to the same either way',
      lookup(choose(noValue, apply('min', 'x', 10), 'x'), small),
      'equal',
      2,
    ],
    ['of a table by one number, where a choice has no reason', byNumber(10, 'x'), 'equal', 2],
    ['of a table by another number there', byNumber('x', 10), 'equal', 2],
    ['of a table with open ends', lookup('x', open), 'equal', 2],
    ['of a table by what stays at last', lookup(choose(below5, 'x', 20), small), 'equal', 2],
    ['of what rises and falls', apply('max', 'x', apply('subtract', 7, 'x')), 'greaterThan', 20],
    [
      'of what is chosen by several',
      choose({ op: 'all', parts: [{ op: 'any', parts: [below5, isOver20] }, isOver0] }, 'x', 9),
      'greaterThan',
      8,
    ],
    ['of a table by what has no value', lookup(choose(noValue, 4, 9), small), 'equal', 2],
  ])('%s is one between two cuts', (_, ...compared) => {
    const leaf = leafOf(...compared);
    const axis = lineOf(numbers, { negative: -2, 'places\u0000north': true });
    const cuts = cutsOfLeaf(leaf, axis);
    expect(cuts?.[0]).toBe(-50);
    expect(cuts).toEqual(expect.arrayContaining([...changesOf(leaf, axis)]));
    expect(cuts).toEqual(cuts?.filter((cut) => Number.isInteger(cut) && cut >= -50 && cut <= 50));
    expect(cuts?.length).toBeLessThan(12);
  });

  it('is what the values say, where a condition has none and its branches agree', () => {
    const number = { kind: 'integer' } as const;
    const result = compileRules({
      facts: { x: { kind: 'integer', min: 0, max: 30 } },
      derived: {
        gone: { declaration: number, expression: { lookup: { table: 'none', by: { x: 'x' } } } },
        made: {
          declaration: number,
          expression: {
            lookup: {
              table: 'small',
              by: {
                x: {
                  if: {
                    condition: { fact: 'gone', operator: 'equal', value: 1 },
                    then: { min: ['x', 10] },
                    else: 'x',
                  },
                },
              },
            },
          },
        },
      },
      tables: {
        none: { columns: ['x', 'value'], rows: [[99, 1]] },
        small: {
          columns: ['x-from', 'x-to', 'value'],
          rows: [
            [0, 5, 1],
            [6, 30, 2],
          ],
        },
      },
      rules: [{ id: 'two', conditions: { all: [{ fact: 'made', operator: 'equal', value: 2 }] } }],
    });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    for (let x = 0; x <= 30; x += 1) {
      const { made } = result.value.derive({ x });
      const expected = made === undefined ? 'unknown' : made === 2;
      expect([x, result.value.decide({ x }).two]).toEqual([x, expected]);
    }
  });

  it('is the same where nothing is read', () => {
    expect(cutsOfLeaf(leafOf(3, 'lessThan', 'negative'), lineOf(numbers))).toEqual([-50]);
  });

  /** The two cuts at a decimal: it is reached, and passed. */
  const at = (decimal: number, next: number): readonly number[] => [0, decimal, next];
  const at5 = at(5, 5 + 2 ** -50);
  const at50 = at(50, 50 + 2 ** -47);
  it.each<[string, Compared, readonly number[]]>([
    ['x and what falls', ['x', 'greaterThan', falling], at50],
    ['a sum that reads it twice', [apply('sum', 'x', 'x'), 'greaterThan', 10], at5],
    ['a product with what is known', [apply('multiply', 'x', 'negative'), 'lessThan', -10], at5],
    ['what makes no difference', [applied(same, 'x', square), 'greaterThan', 5], at5],
    ['a choice without a reason', [byNumber(4, 4), 'equal', 1], [0]],
    ['the same on both sides', [apply('sum', 'x', 1), 'lessThan', apply('sum', 'x', 1)], [0]],
    [
      'two tables that give the same',
      [apply('sum', 'x', lookup('x', five)), 'lessThan', apply('sum', 'x', lookup('x', fives))],
      [0],
    ],
    [
      'a table that gives a constant',
      [apply('sum', 'x', lookup('x', five)), 'lessThan', apply('sum', 'x', 5)],
      [0],
    ],
    [
      'what is the same up to where it falls and rises',
      [
        apply('sum', choose(below50, 'x', 0), choose(below50, 5, 'x')),
        'greaterThan',
        apply(
          'sum',
          choose(below50, 'x', 0),
          choose(below50, lookup('x', five), apply('multiply', 'x', -1)),
        ),
      ],
      at50,
    ],
  ])('of decimals is cut exactly, of %s', (_, compared, expected) => {
    expect(cutsOfLeaf(leafOf(...compared), lineOf(decimals))).toEqual(expected);
  });

  it.each<[string, ...Compared]>([
    ['a square', square, 'lessThan', 30],
    ['two that rise', apply('sum', 'x', 1), 'lessThan', apply('max', 'x', 5)],
    ['x and a square', 'x', 'lessThan', square],
  ])('of decimals is not searched for %s', (_, ...compared) => {
    expect(cutsOfLeaf(leafOf(...compared), lineOf(decimals))).toBeUndefined();
  });

  it('of two that rise is found in few looks, however many numbers there are', () => {
    const axis = lineOf({ whole: true, ends: [0, 100_000_000] });
    const leaf = leafOf(apply('sum', 'x', 100), 'lessThan', apply('multiply', 'x', 2));
    const cuts = cutsOfLeaf(leaf, axis);
    expect(cuts).toEqual([0, 101]);
    expect(axis.looks).toBeLessThan(1000);
  });

  it('by a table is looked for at none but the rows that are passed', () => {
    const rows = Array.from({ length: 1000 }, (_, at): Band => [at * 2, at * 2 + 1, at]);
    const axis = lineOf({ whole: true, ends: [0, 7] });
    expect(cutsOfLeaf(leafOf(lookup('x', rows), 'lessThan', 2), axis)).toEqual([0, 2, 4, 6]);
    expect(axis.looks).toBeLessThan(100);
  });

  it('of a part that stays is looked at once', () => {
    let looks = 0;
    const first = rising('first', (value) => {
      looks += 1;
      return value;
    });
    const leaf = leafOf(lookup(applied(first, 5, 'x'), small), 'lessThan', 2);
    expect(cutsOfLeaf(leaf, lineOf(numbers))).toEqual([-50]);
    expect(looks).toBe(1);
  });

  it('fails as whatever it is made of fails', () => {
    const broken = rising('broken', () => {
      throw new Error('broken');
    });
    const leaf = leafOf(applied(broken, 'x'), 'lessThan', 2);
    expect(() => cutsOfLeaf(leaf, lineOf(numbers))).toThrow('broken');
  });
});
