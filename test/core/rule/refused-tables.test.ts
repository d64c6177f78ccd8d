import { describe, expect, it } from 'vitest';
import { given, linesOf } from './given-rules.ts';

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
