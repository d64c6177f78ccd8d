import { describe, expect, it } from 'vitest';
import type { Axis } from '../../../packages/core/src/rule/axis.ts';
import type { ComparisonName } from '../../../packages/core/src/rule/comparison.ts';
import {
  type ConstantParts,
  constantParts,
} from '../../../packages/core/src/rule/constant-parts.ts';
import { truthOfLeaf } from '../../../packages/core/src/rule/evaluate-term.ts';
import type { Formula, Leaf, Term } from '../../../packages/core/src/rule/term.ts';
import {
  applied,
  apply,
  axisOver,
  type CountedAxis,
  choose,
  compare,
  type Given,
  known,
  leafOf,
  lookup,
  rising,
  termOf,
} from './terms.ts';

type Ends = readonly [number, number];

interface Setting {
  readonly leaf: Leaf;
  readonly born: CountedAxis;
  readonly months: CountedAxis;
  parts(mostSteps: number): ConstantParts | undefined;
  /** What the leaf is at a position, for each number of months. */
  truthsAt(position: number, leaf?: Leaf): readonly (boolean | undefined)[];
}

/** A leaf over a birth, as a number, and months. */
function setting(
  [left, operator, right]: readonly [Given, ComparisonName, Given],
  bornEnds: Ends,
  monthsEnds: Ends,
  { whole = true, others = {} }: { whole?: boolean; others?: Record<string, number> } = {},
): Setting {
  const leaf = leafOf(left, operator, right);
  const facts = known(others);
  const born = axisOver(facts, 'born', bornEnds, { whole });
  const months = axisOver(facts, 'months', monthsEnds);
  return {
    leaf,
    born,
    months,
    parts: (mostSteps) => constantParts(leaf, born, months, mostSteps),
    truthsAt: (position, own = leaf) => {
      born.at(position);
      return positionsOf(months).map((month) => truthOfLeaf(own, months.at(month)));
    },
  };
}

function positionsOf({ first, last }: Axis): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The starts are right if from each to the next the leaf is the same, and no other ones are needed. */
function expectExact({ born, truthsAt }: Setting, parts: ConstantParts | undefined): void {
  expect(parts).toBeDefined();
  const starts = parts?.starts ?? [];
  expect(starts[0]).toBe(born.first);
  let start = born.first;
  for (const position of positionsOf(born)) {
    if (starts.includes(position)) start = position;
    expect([position, truthsAt(position)]).toEqual([position, truthsAt(start)]);
  }
  for (const each of starts) {
    const given = parts?.leafAt(each);
    if (given === undefined) throw new Error('no leaf');
    const truths = truthsAt(each);
    // With the birth given, it is no longer read.
    expect([each, truthsAt(born.last, given)]).toEqual([each, truths]);
  }
}

const bands = lookup('born', [
  [null, 14, 3],
  [15, 39, 6],
  [40, 59, null],
  [60, 79, 6],
  [80, null, 9],
]);

/** Rises by one at each of the positions. */
const stairs = (at: (value: number) => number): Term => applied(rising('stairs', at), 'born');

describe('parts that have few values', () => {
  it('begin where a table has another row', () => {
    const given = setting(['months', 'lessThan', bands], [0, 99], [0, 12]);
    const parts = given.parts(8);
    expect(parts?.starts).toEqual([0, 15, 40, 60, 80]);
    expect(parts?.leafAt(20)).toEqual({ ...given.leaf, right: termOf(6) });
    // Without a value, the part stays as it is.
    expect(parts?.leafAt(50)).toEqual(given.leaf);
    expect([15, 39, 60, 79].map((at) => parts?.textAt(at))).toEqual(
      Array.from({ length: 4 }, () => parts?.textAt(20)),
    );
    expect(new Set([0, 15, 40, 80].map((at) => parts?.textAt(at))).size).toBe(4);
  });

  it('are found along decimals too', () => {
    const given = setting(['months', 'lessThan', bands], [0, 99], [0, 12], { whole: false });
    const starts = given.parts(8)?.starts ?? [];
    // There is no row between 14 and 15, nor from 39 to 60.
    expect(starts.map(Math.floor)).toEqual([0, 14, 15, 39, 60, 79, 80]);
    expect(starts.filter(Number.isInteger)).toEqual([0, 15, 60, 80]);
    const moving = setting(['months', 'lessThan', 'born'], [0, 9], [0, 12], { whole: false });
    expect(moving.parts(1000)).toBeUndefined();
  });

  it('may be at most twice as many as the steps', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [at, at, at] as const);
    const given = setting(['months', 'lessThan', lookup('born', rows)], [0, 19], [0, 30]);
    expect(given.parts(10)?.starts).toHaveLength(20);
    expect(given.parts(9)).toBeUndefined();
  });

  it('may be conditions', () => {
    const isLate = compare('born', 'greaterThan', 50);
    const isMiddle: Formula = {
      op: 'all',
      parts: [compare('born', 'greaterThan', 20), compare('born', 'lessThan', 70)],
    };
    const either = choose(
      { op: 'any', parts: [isMiddle, compare('months', 'equal', 3)] },
      'months',
      apply('multiply', 'months', 2),
    );
    const given = setting(
      [choose(isLate, apply('sum', 'months', 1), either), 'lessThan', 8],
      [0, 99],
      [0, 12],
    );
    const parts = given.parts(8);
    // A comparison ends, and another begins, on both sides of a constant.
    expect(parts?.starts).toEqual([0, 20, 21, 50, 51, 70, 71]);
    expectExact(given, parts);
    const conditionAt = (position: number): unknown => {
      const left = parts?.leafAt(position).left;
      return left?.op === 'if' ? left.condition : left;
    };
    expect(conditionAt(50)).toEqual({ op: 'any', parts: [] });
    expect(conditionAt(51)).toEqual({ op: 'all', parts: [] });
    // The same truths, the same text, wherever that is.
    expect(parts?.textAt(21)).toBe(parts?.textAt(50));
    expect(new Set([0, 21, 51, 70].map((at) => parts?.textAt(at))).size).toBe(4);
  });

  it('keep a condition that has no truth', () => {
    const condition = compare(bands, 'equal', 6);
    const given = setting(
      [choose(condition, 'months', apply('sum', 'months', 5)), 'lessThan', 9],
      [0, 99],
      [0, 12],
    );
    const parts = given.parts(8);
    const left = parts?.leafAt(45).left;
    expect(left?.op === 'if' ? left.condition : left).toBe(condition);
    expect(parts?.starts).toEqual([0, 15, 40, 60, 80]);
  });

  it('fail as whatever they are made of fails', () => {
    const broken = rising('broken', () => {
      throw new Error('broken');
    });
    const given = setting(['months', 'lessThan', applied(broken, 'born')], [0, 99], [0, 12]);
    expect(() => given.parts(8)).toThrow('broken');
  });
});

describe('a part that moves', () => {
  const sum = apply('sum', 'born', 'months');

  it('begins anew only where the months make a difference', () => {
    const given = setting([sum, 'greaterThanInclusive', 70], [0, 99], [0, 20]);
    const between = Array.from({ length: 21 }, (_, at) => 50 + at);
    expect(given.parts(21)?.starts).toEqual([0, ...between]);
    expect(given.parts(20)).toBeUndefined();
    expectExact(given, given.parts(21));
  });

  it.each<[string, Given, Given]>([
    ['beside a fact that is known', apply('sum', sum, 'known'), 75],
    ['that falls', apply('subtract', 'months', 'born'), -60],
    ['beside a constant part', apply('sum', sum, lookup('known', [[0, 9, 5]])), 75],
    ['on both sides', apply('sum', sum, 'born'), apply('sum', 'born', 70)],
  ])('is exact %s', (_, left, right) => {
    const given = setting([left, 'greaterThanInclusive', right], [0, 99], [0, 20], {
      others: { known: 5 },
    });
    const parts = given.parts(30);
    expectExact(given, parts);
    expect(parts?.starts.length).toBeLessThan(25);
  });

  it('is exact where the months fall and rise again', () => {
    const bent = apply('max', 'months', apply('subtract', 20, 'months'));
    // At both ends of the months it is 20, in the middle 10.
    const given = setting([apply('sum', 'born', bent), 'lessThan', 70], [0, 99], [0, 20]);
    expectExact(given, given.parts(200));
  });

  it('is not halved where no operator says how it goes', () => {
    const square = apply('multiply', 'born', 'born');
    const given = setting([square, 'lessThan', apply('sum', 'months', 30)], [-9, 9], [0, 20]);
    expect(given.parts(1000)).toBeUndefined();
  });

  it('is looked at once at each position, and the months once for all', () => {
    const seen: number[] = [];
    const watched = applied(
      rising('watched', (value) => {
        seen.push(value);
        return value;
      }),
      'born',
    );
    const given = setting(
      [apply('sum', watched, 'months'), 'greaterThanInclusive', 70],
      [0, 99],
      [0, 20],
    );
    const parts = given.parts(90);
    expect(parts?.starts).toHaveLength(22);
    expect(seen).toHaveLength(new Set(seen).size);
    // Both ends, for the months and for the constant.
    expect(given.months.looks).toBe(4);
  });
});

describe('a part that moves almost everywhere', () => {
  const rising5 = (from: number) => (value: number) => Math.max(value, from) - from;
  /** Where the birth is this or more, it makes a difference; so up to the end. */
  const differingFrom = (at: number): readonly [Given, ComparisonName, Given] => [
    apply('sum', 'born', 'months'),
    'greaterThanInclusive',
    6001 + at,
  ];

  it.each<[string, readonly [Given, ComparisonName, Given]]>([
    ['everywhere', [apply('sum', 'born', 'months'), 'equal', 6000]],
    ['from the fourth position', differingFrom(3)],
    ['with steps from the fourth', [stairs(rising5(3)), 'equal', 'months']],
  ])('is given up in few looks, where it does %s', (_, compared) => {
    const given = setting(compared, [0, 10_000], [0, 6000]);
    expect(given.parts(100)).toBeUndefined();
    expect(given.born.looks).toBeLessThan(60);
  });

  it.each<[string, (value: number) => number]>([
    ['at half of the first positions', (value) => Math.min(Math.max(value, 4), 20) - 4],
    ['at the first positions alone', (value) => Math.min(value, 20)],
    ['in the middle alone', (value) => Math.min(Math.max(value, 4990), 5010)],
    ['at the first positions and half of the middle ones', (value) => middle(value, 5004)],
  ])('is followed where it does so %s', (_, at) => {
    const given = setting([stairs(at), 'lessThan', 'months'], [0, 10_000], [0, 6000]);
    const changes = positionsOf(given.born).filter((each) => each > 0 && at(each) !== at(each - 1));
    expect(given.parts(100)?.starts).toEqual([0, ...changes]);
  });

  it('is followed where there are no more positions than steps', () => {
    const given = setting(['born', 'lessThan', 'months'], [1000, 1100], [900, 1200]);
    expect(given.parts(100)?.starts).toHaveLength(101);
    expectExact(given, given.parts(100));
  });
});

/** Rises at the first positions, and from one of the middle on. */
function middle(value: number, from: number): number {
  return Math.min(value, 20) + Math.min(Math.max(value, from), from + 10);
}
