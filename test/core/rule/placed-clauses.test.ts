import { describe, expect, it } from 'vitest';
import type { Clauses } from '../../../packages/core/src/rule/clauses.ts';
import { placedClauses } from '../../../packages/core/src/rule/placed-clauses.ts';

/** Inputs 10 to 19 read slot 1, 20 to 29 slot 2, and so on. */
const slotOf = (input: number): number => Math.floor(input / 10);

describe('the clauses of neighbouring rules', () => {
  it.each<[string, readonly Clauses[], readonly (readonly (readonly number[] | undefined)[])[]]>([
    ['are one empty row where there are none', [[], []], [[undefined, undefined]]],
    [
      'take as few rows as the longest rule has clauses',
      [[[10]], [[20], [30], [40]]],
      [
        [[10], [20]],
        [undefined, [30]],
        [undefined, [40]],
      ],
    ],
    [
      'come into the row in which their slot was first read',
      [
        [[10], [20], [30]],
        [[31], [11]],
      ],
      [
        [[10], [11]],
        [[20], undefined],
        [[30], [31]],
      ],
    ],
    [
      'go by the first slot that has a row, not by one that has none',
      [[[10], [20]], [[40, 21]]],
      [
        [[10], undefined],
        [[20], [40, 21]],
      ],
    ],
    [
      'go by the next slot where the row of the first is taken',
      [
        [[10], [20], [30]],
        [[31], [11, 32], [12, 33, 21]],
      ],
      [
        [[10], [11, 32]],
        [[20], [12, 33, 21]],
        [[30], [31]],
      ],
    ],
    [
      'take the first free row where those of all their slots are taken',
      [
        [[10], [20], [30]],
        [[21], [22]],
      ],
      [
        [[10], [22]],
        [[20], [21]],
        [[30], undefined],
      ],
    ],
    [
      'do not move the row of a slot that is read again elsewhere',
      [[[10], [20], [30]], [[31], [11], [12]], [[13]]],
      [
        [[10], [11], [13]],
        [[20], [12], undefined],
        [[30], [31], undefined],
      ],
    ],
  ])('%s', (_, columns, rows) => {
    expect(placedClauses(columns, slotOf)).toEqual(rows);
  });
});
