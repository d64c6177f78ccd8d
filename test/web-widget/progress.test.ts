import type { Interview } from '@onething/core';
import { expect, test } from 'vitest';
import { progressOf } from '../../packages/web-widget/src/session/progress.ts';

const interview = (
  asked: readonly string[],
  next: readonly string[],
  min: number,
  max: number,
): Interview => ({
  asked,
  next,
  open: next,
  remaining: { min, max },
  answers: {},
  setAside: {},
  needed: [],
  notNeeded: [],
  undecided: [],
});

test('tells what is answered, certain and only possible', () => {
  const progress = progressOf(interview(['a', 'b', 'c'], ['d'], 2, 4), ['d']);
  expect(progress.marks).toEqual(['done', 'done', 'done', 'here', 'sure', 'maybe', 'maybe']);
  expect(progress.remaining).toEqual({ min: 2, max: 4 });
});

test('counts every question of a page that holds several', () => {
  const progress = progressOf(interview([], ['a', 'b'], 1, 5), ['a', 'b']);
  expect(progress.marks).toEqual(['here', 'here', 'maybe', 'maybe', 'maybe']);
  expect(progress.remaining).toEqual({ min: 2, max: 5 });
});

test('keeps later answers filled while an earlier one is changed', () => {
  const progress = progressOf(interview(['a', 'b', 'c'], [], 0, 0), ['b']);
  expect(progress.marks).toEqual(['done', 'here', 'done']);
  expect(progress.remaining).toEqual({ min: 0, max: 0 });
});

test('shows an open question after all answers that were given', () => {
  const progress = progressOf(interview(['a', 'c'], ['b'], 1, 1), ['b']);
  expect(progress.marks).toEqual(['done', 'done', 'here']);
});
