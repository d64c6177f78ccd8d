import { expect, test } from 'vitest';
import { todayInShanghai } from '../../packages/api/src/http/today-in-shanghai.ts';

test.each([
  ['2026-11-22T15:59:59Z', '2026-11-22'],
  ['2026-11-22T16:00:00Z', '2026-11-23'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
  ['2028-02-28T20:00:00Z', '2028-02-29'],
])('at %s it is %s in Shanghai, wherever the server stands', (instant, day) => {
  expect(todayInShanghai(new Date(instant))).toBe(day);
});
