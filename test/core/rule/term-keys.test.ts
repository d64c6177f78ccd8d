import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../packages/core/src/rule/axis.ts';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import { createPieceMemory } from '../../../packages/core/src/rule/piece-memory.ts';
import type { Formula, Term } from '../../../packages/core/src/rule/term.ts';
import { termKey } from '../../../packages/core/src/rule/term-key.ts';
import { applied, apply, choose, compare, lookup, rising, termOf, text } from './terms.ts';

const isOne = compare('age', 'equal', 1);
const isLess = compare('age', 'lessThan', 1);
const has = (option: string): Formula => ({ op: 'has', variable: { fact: 'places', option } });

/** Each made anew, so that nothing is found by being the same object. */
const terms: readonly (() => Term)[] = [
  () => termOf('age'),
  () => termOf('months'),
  () => text('age'),
  () => termOf(3),
  () => text('3'),
  () => termOf([1, 2]),
  () => ({ op: 'none', of: 'age', reads: [] }),
  () => ({ op: 'none', of: 'months', reads: [] }),
  () => apply('sum', 'age', 3),
  () => apply('sum', 3, 'age'),
  () => apply('sum', apply('sum', 'age', 3), 3),
  () => apply('sum', 'age', 3, 3),
  () => apply('max', 'age', 3),
  () => lookup('age', [[1, 2, 3]]),
  () => lookup('months', [[1, 2, 3]]),
  () => lookup('age', [[1, 2, 4]]),
  () => lookup('age', [[1, null, 3]]),
  () => choose(isOne, 1, 2),
  () => choose(isLess, 1, 2),
  () => choose(isOne, 1, 3),
  () => choose(isOne, 2, 2),
  () => choose({ op: 'not', part: isOne }, 1, 2),
  () => choose({ op: 'not', part: isLess }, 1, 2),
  () => choose({ op: 'all', parts: [isOne] }, 1, 2),
  () => choose({ op: 'all', parts: [isOne, isLess] }, 1, 2),
  () => choose({ op: 'any', parts: [isOne, isLess] }, 1, 2),
  () => choose({ op: 'any', parts: [isOne] }, 1, 2),
  () => choose(has('north'), 1, 2),
  () => choose(has('south'), 1, 2),
];

describe('the key of a term', () => {
  it('is the same for terms that mean the same, and for no others', () => {
    const keys = terms.map((make) => termKey(make()));
    expect(terms.map((make) => termKey(make()))).toEqual(keys);
    expect(new Set(keys).size).toBe(terms.length);
    for (const key of keys) expect(key).toEqual(expect.any(String));
  });

  it('is put together once', () => {
    let named = 0;
    const operator = {
      ...rising('named', (value) => value),
      get name() {
        named += 1;
        return 'named';
      },
    };
    const inner = applied(operator, 'age');
    const outer = apply('sum', inner, inner);
    expect(termKey(outer)).toBe(termKey(outer));
    expect(named).toBe(1);
  });
});

describe('the pieces of a term', () => {
  const pieces = (move: 1 | 0): readonly Piece[] => [{ start: 0, move }];
  const both = apply('sum', 'age', 'months');

  it('are found once, wherever the fact itself stands', () => {
    const memory = createPieceMemory();
    const found = (age: number, months: number, move: 1 | 0): readonly Piece[] =>
      memory.remembered(
        both,
        'age',
        new Map<string, FactValue>([
          ['age', age],
          ['months', months],
        ]),
        () => pieces(move),
      );
    expect(found(1, 5, 1)).toEqual(pieces(1));
    expect(found(2, 5, 0)).toEqual(pieces(1));
    expect(found(2, 6, 0)).toEqual(pieces(0));
    expect(found(3, 6, 1)).toEqual(pieces(0));
  });

  it('are kept apart by the fact, by the term, and by what is not known', () => {
    const memory = createPieceMemory();
    const values = new Map<string, FactValue>([['months', 5]]);
    const nothing = new Map<string, FactValue>();
    const all = [
      memory.remembered(both, 'age', values, () => [{ start: 1, move: 1 }]),
      memory.remembered(both, 'months', values, () => [{ start: 2, move: 1 }]),
      memory.remembered(both, 'age', nothing, () => [{ start: 3, move: 1 }]),
      memory.remembered(apply('sum', 'age', 'months'), 'age', values, () => [
        { start: 4, move: 1 },
      ]),
    ];
    expect(all.flatMap((each) => each.map(({ start }) => start))).toEqual([1, 2, 3, 4]);
  });
});
