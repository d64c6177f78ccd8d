import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRow } from '../../../packages/core/src/rule/find-row.ts';
import type { LookupKey, LookupRow } from '../../../packages/core/src/rule/term.ts';
import { upTo } from './drawn-rules.ts';

const runs = upTo(300);

type Value = string | number | boolean;

/** Row by row, as a person reads a table. */
function firstThatMatches(
  rows: readonly LookupRow[],
  keys: readonly Value[],
): LookupRow | undefined {
  return rows.find((row) =>
    row.keys.every(({ from, to }, at) => {
      const value = keys[at] ?? '';
      if (typeof value === 'boolean' || typeof from === 'boolean') return from === value;
      return (from === undefined || value >= from) && (to === undefined || value <= to);
    }),
  );
}

const numbers = fc.integer({ min: 0, max: 12 });
type Ends = Required<LookupKey>;
const exact = <Each extends Value>(value: Each): Ends => ({ from: value, to: value });
const range = fc.tuple(fc.option(numbers), fc.option(numbers)).map(
  ([from, to]): LookupKey => ({
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  }),
);

/** Ascending, as annexes print them: with gaps or one end in two rows, open at either end or not. */
const ascending = fc
  .tuple(
    fc.uniqueArray(numbers, { minLength: 3, maxLength: 10 }),
    fc.constantFrom(1, 2),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([ends, step, isOpenBelow, isOpenAbove]) => {
    const sorted = [...ends].sort((one, other) => one - other);
    const starts = sorted.filter((_, at) => at % step === 0 && at < sorted.length - 1);
    return starts.map(
      (from, at): LookupKey => ({
        ...(isOpenBelow && at === 0 ? {} : { from }),
        ...(isOpenAbove && at === starts.length - 1
          ? {}
          : { to: sorted[sorted.indexOf(from) + 1] ?? from }),
      }),
    );
  });

const named = fc.constantFrom('male-60', 'female-55', 'female-50');
const tables: fc.Arbitrary<readonly (readonly LookupKey[])[]> = fc.oneof(
  fc.array(fc.tuple(named.map(exact), range), { maxLength: 8 }),
  fc.array(fc.tuple(named.map(exact), fc.boolean().map(exact)), { maxLength: 8 }),
  fc
    .tuple(ascending, ascending)
    .map(([one, other]) => [
      ...one.map((key): LookupKey[] => [exact('male-60'), key]),
      ...other.map((key): LookupKey[] => [exact('female-50'), key]),
    ]),
  fc.array(fc.tuple(fc.oneof(named.map(exact), fc.constant({})), range), { maxLength: 8 }),
);

/** Rows of which each look at a key is counted. */
function counted(cells: readonly (readonly Ends[])[]) {
  let looks = 0;
  const rows = cells.map((keys, result): LookupRow => {
    const watched = keys.map(({ from, to }) => ({
      get from() {
        looks += 1;
        return from;
      },
      to,
    }));
    return { keys: watched, result };
  });
  return {
    rows,
    looks: (): number => {
      const before = looks;
      looks = 0;
      return before;
    },
  };
}

describe('the row of a large table', () => {
  const many = Array.from({ length: 1000 }, (_, at) => at);
  it.each<[string, number, (row: number) => Ends[], (row: number) => number[]]>([
    ['by one exact key', 0, (row) => [exact(row)], (row) => [row]],
    [
      'by two exact keys',
      0,
      (row) => [exact(row % 10), exact(Math.floor(row / 10))],
      (row) => [row % 10, Math.floor(row / 10)],
    ],
    ['by a range', 11, (row) => [{ from: 2 * row, to: 2 * row + 1 }], (row) => [2 * row + 1]],
    [
      'by a range of one number or more',
      11,
      (row) => [{ from: 2 * row, to: 2 * row + (row % 2) }],
      (row) => [2 * row],
    ],
    [
      'by a range after an exact key',
      8,
      (row) => [exact(row % 10), { from: row, to: row + 9 }],
      (row) => [row % 10, row + 9],
    ],
  ])('is found %s in %i looks', (_, most, keysOf, valuesOf) => {
    const { rows, looks } = counted(many.map(keysOf));
    expect(findRow(rows, valuesOf(0))).toBe(rows[0]);
    looks();
    for (const row of many) {
      expect(findRow(rows, valuesOf(row))).toBe(rows[row]);
      expect(looks()).toBeLessThanOrEqual(most);
    }
  });
});

describe('the row of a table', () => {
  it('is the first whose keys match, however the table is written', () => {
    let found = 0;
    fc.assert(
      fc.property(tables, (cells) => {
        const rows = cells.map((keys, result): LookupRow => ({ keys, result }));
        for (const name of ['male-60', 'female-55', 'female-50']) {
          for (const value of [...Array(13).keys(), true, false]) {
            const row = findRow(rows, [name, value]);
            expect(row).toBe(firstThatMatches(rows, [name, value]));
            if (row !== undefined) found += 1;
          }
        }
      }),
      runs,
    );
    expect(found).toBeGreaterThan(runs.numRuns * 3);
  });

  it.each<[string, readonly (readonly LookupKey[])[]]>([
    [
      'has a range that is turned round',
      [[{ from: 1, to: 3 }], [{ from: 9, to: 4 }], [{ from: 5, to: 6 }]],
    ],
    [
      'leaves a key open in every row',
      [
        [{}, exact(1)],
        [{}, exact(3)],
      ],
    ],
    [
      'ascends in a key that is not the last',
      [
        [{ from: 1, to: 3 }, exact(5)],
        [{ from: 4, to: 6 }, exact(7)],
      ],
    ],
    ['begins open', [[{ to: 3 }], [{ from: 4, to: 4 }], [{ from: 6 }]]],
    ['ends open twice', [[{ from: 1, to: 3 }], [{ from: 4 }], [{ from: 6 }]]],
    [
      'is for yes in some rows alone',
      [
        [exact(true), { from: 1, to: 3 }],
        [{}, { from: 2, to: 9 }],
      ],
    ],
    ['mixes yes and numbers', [[exact(true)], [{ from: 1, to: 3 }], [exact(false)]]],
    [
      'has exact keys twice',
      [
        [exact(1), exact(2)],
        [exact(1), exact(3)],
        [exact(1), exact(2)],
      ],
    ],
  ])('is found where the table %s', (_, cells) => {
    const rows = cells.map((keys, result): LookupRow => ({ keys, result }));
    const values: readonly Value[] = [...Array(11).keys(), true, false];
    for (const one of values)
      for (const other of values) {
        const keys = [one, other].slice(0, cells[0]?.length);
        expect([keys, findRow(rows, keys)]).toEqual([keys, firstThatMatches(rows, keys)]);
      }
  });
});
