import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Axis,
  change,
  before as lastBefore,
  scan,
  scanApart,
  tooFine,
  withFirst,
} from '../../../packages/core/src/rule/axis.ts';
import { withoutSame } from '../../../packages/core/src/rule/axis-pieces.ts';
import {
  constantsOf,
  rangeOfEnds,
  scalarOf,
  side,
} from '../../../packages/core/src/rule/values-on-axis.ts';
import { upTo } from './drawn-rules.ts';

function axis(first: number, last: number, whole = true): Axis {
  const reader = {
    world: { workingDays: { years: {} } },
    value: () => undefined,
    has: () => undefined,
  };
  return { fact: 'fact', first, last, whole, at: () => reader, remembered: (_, find) => find() };
}

const ends = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.nat({ max: 60 }));

describe('a threshold', () => {
  it('is the first whole number at which what only changes once is different', () => {
    fc.assert(
      fc.property(ends, fc.integer({ min: -50, max: 110 }), ([first, more], threshold) => {
        const last = first + more;
        const found = change(axis(first, last), first, last, (at) => at >= threshold);
        expect(found).toEqual(threshold > first && threshold <= last ? [threshold] : []);
      }),
      upTo(1000),
    );
  });

  it('is found among the largest whole numbers', () => {
    const most = Number.MAX_SAFE_INTEGER;
    for (const threshold of [1 - most, -1, 0, 1, most - 1, most])
      expect(change(axis(-most, most), -most, most, (at) => at >= threshold)).toEqual([threshold]);
  });

  it('of a decimal is the very next number', () => {
    const most = Number.MAX_VALUE;
    for (const threshold of [-most / 2, -1.5, Number.MIN_VALUE, 0.1 + 0.2, most]) {
      const line = axis(-most, most, false);
      expect(change(line, -most, most, (at) => at >= threshold)).toEqual([threshold]);
      expect(change(line, -most, most, (at) => at > -threshold)).toHaveLength(1);
    }
  });
});

describe('what changes in no order', () => {
  const colours = fc.array(fc.constantFrom('red', 'green'), { minLength: 1, maxLength: 40 });
  const changesOf = (seen: readonly string[]): readonly number[] =>
    [...seen.keys()].filter((at) => at > 0 && seen[at] !== seen[at - 1]);

  it('is found by looking everywhere', () => {
    fc.assert(
      fc.property(colours, fc.nat({ max: 5 }), (seen, first) => {
        const last = first + seen.length - 1;
        const found = scan(axis(first, last), first, last, (at) => seen[at - first]);
        expect(found).toEqual(changesOf(seen).map((at) => at + first));
      }),
      upTo(300),
    );
  });

  it('is found without looking inside what is one', () => {
    fc.assert(
      fc.property(colours, (seen) => {
        const last = seen.length - 1;
        const looked = new Set<number>();
        const found = scanApart(
          axis(0, last),
          0,
          last,
          (at) => {
            looked.add(at);
            return seen[at];
          },
          (from, to) => new Set(seen.slice(from, to + 1)).size === 1,
        );
        expect(found).toEqual(changesOf(seen));
        if (found.length === 0) expect([...looked]).toEqual([0]);
      }),
      upTo(300),
    );
  });

  it('is given up where there would be too many looks', () => {
    const seen = (at: number): number => at;
    const apart = (last: number, whole = true): readonly number[] =>
      scanApart(axis(0, last, whole), 0, last, seen, () => false);
    expect(scan(axis(0, 200_000), 0, 200_000, seen)).toHaveLength(200_000);
    expect(scan(axis(150_000, 200_000), 150_000, 200_000, seen)).toHaveLength(50_000);
    expect(() => scan(axis(0, 200_001), 0, 200_001, seen)).toThrow();
    expect(() => scan(axis(0, 9, false), 0, 9, seen)).toThrow();
    // Each half is a look, and each of its halves.
    expect(apart(99_999)).toHaveLength(99_999);
    expect(() => apart(100_000)).toThrow();
    expect(() => apart(9, false)).toThrow();
    expect(typeof tooFine).toBe('symbol');
  });
});

describe('positions', () => {
  it('come in order, each once, with the first of all', () => {
    expect(withFirst(axis(3, 200), [100, 20, 5, 20])).toEqual([3, 5, 20, 100]);
    expect(withFirst(axis(3, 200), [3])).toEqual([3]);
  });

  it('end just before the next ones', () => {
    expect(lastBefore(axis(0, 9), undefined)).toBe(9);
    expect(lastBefore(axis(0, 9), 5)).toBe(4);
    const decimals = axis(-9, 9, false);
    expect(lastBefore(decimals, undefined)).toBe(9);
    expect(lastBefore(decimals, 0)).toBe(-Number.MIN_VALUE);
    expect(lastBefore(decimals, Number.MIN_VALUE)).toBe(0);
    expect(lastBefore(decimals, 1)).toBe(1 - Number.EPSILON / 2);
    expect(lastBefore(decimals, -1)).toBe(-1 - Number.EPSILON);
  });

  it('are one where the value stays', () => {
    const pieces = [0, 1, 2, 3, 4].map((start) => ({ start, move: 0 }) as const);
    const starts = (values: readonly (string | undefined)[]): readonly number[] =>
      withoutSame(pieces, (start) => values[start]).map(({ start }) => start);
    expect(starts(['a', 'a', 'b', 'a', 'a'])).toEqual([0, 2, 3]);
    expect(starts([undefined, undefined, 'a', 'a', undefined])).toEqual([0, 2, 4]);
  });
});

describe('values', () => {
  it('lie between those at both ends, whichever is greater', () => {
    expect(rangeOfEnds(1, 5)).toEqual({ low: 1, high: 5 });
    expect(rangeOfEnds('2026-03-01', '2026-01-31')).toEqual({
      low: '2026-01-31',
      high: '2026-03-01',
    });
    expect(rangeOfEnds(5, 5)).toEqual({ low: 5, high: 5 });
    expect(rangeOfEnds(undefined, 5)).toBeUndefined();
    expect(rangeOfEnds(5, undefined)).toBeUndefined();
    expect(rangeOfEnds(['a'], 5)).toBeUndefined();
    expect(rangeOfEnds(5, null)).toBeUndefined();
  });
  it('lie on one side of each constant, or on it', () => {
    const sides = [0, 1, 2, 3].map((value) => side(value, [1, 2]));
    expect(new Set(sides).size).toBe(4);
    expect(side(1.5, [1, 2])).toBe(side(1.25, [1, 2]));
    expect(side(undefined, [1])).not.toBe(side(1, [1]));
  });
  it('are one, several or none', () => {
    expect([constantsOf(undefined), constantsOf(3), constantsOf([3, 4])]).toEqual([
      [],
      [3],
      [3, 4],
    ]);
    expect([scalarOf(3), scalarOf('a'), scalarOf(false)]).toEqual([3, 'a', false]);
    expect([scalarOf([3]), scalarOf(null), scalarOf(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
