import { describe, expect, it } from 'vitest';
import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import { type LastWord, lastWord } from '../../../packages/core/src/rule/last-word.ts';
import { isFalse, isTrue, isUnknown } from '../../../packages/core/src/rule/truth.ts';
import { smallFacts } from './random-rules.ts';

/** Nodes 2, 8, 13, 18, 23. Slot 0 has three values, slot 1 is read by its bits; 13 no fact decides. */
const nodes = [
  [0, -1, 3, 0, 1, 8],
  [1, 1, 2, 0, 1],
  [-1, -1, 2, 0, 1],
  [0, -1, 2, 8, 13],
  [1, 0, 2, 0, 1],
].flat();
const word = (): LastWord =>
  lastWord({ rules: [0, 1, 2, 4, 5, 7, 8], roots: [0, 1, 2, -1, 13, 18, 23], nodes });

describe('the last word', () => {
  it.each([
    ['that is always false', 0, [0, 0], isFalse],
    ['that is always true', 1, [0, 0], isTrue],
    ['at a known value', 2, [0, -1], isFalse],
    ['at another', 2, [1, -1], isTrue],
    ['whose next fact is unknown', 2, [2, -1], isUnknown],
    ['whose next fact has the bit', 2, [2, 0b10], isTrue],
    ['whose next fact has only another bit', 2, [2, 0b01], isFalse],
    ['of which nothing is known', 2, [-1, -1], isUnknown],
    ['of which the first fact is not', 2, [-1, 0b10], isUnknown],
    ['that is too large', 4, [1, 3], isUnknown],
    ['that no fact decides', 5, [1, 3], isUnknown],
    ['both ways of which lead to the same end', 7, [0, 0b10], isTrue],
    ['one way of which no fact decides', 7, [1, 0b10], isUnknown],
    ['whose fact has the first bit', 8, [-1, 0b11], isTrue],
    ['whose fact has not the first bit', 8, [-1, 0b10], isFalse],
    ['one way of which may', 7, [-1, 0b10], isUnknown],
  ])('on a rule %s', (_, rule, encoded, truth) => {
    // Twice: what one walk has passed does not count for the next.
    const { truth: truthOf } = word();
    expect(truthOf(rule, Int16Array.from(encoded))).toBe(truth);
    expect(truthOf(rule, Int16Array.from(encoded))).toBe(truth);
  });

  it('passes each node once, where ways that part join again', () => {
    const height = 60;
    const ladder = Array.from({ length: height }, (_, at) => {
      const next = at + 1 < height ? 2 + (at + 1) * 5 : 1;
      return [at, -1, 2, next, next];
    }).flat();
    const { truth } = lastWord({ rules: [0], roots: [2], nodes: ladder });
    expect(truth(0, new Int16Array(height).fill(-1))).toBe(isTrue);
    expect(truth(0, new Int16Array(height).fill(-1))).toBe(isTrue);
  });

  it('is none on rules without a diagram', () => {
    expect(word().truth(3, Int16Array.of(1, 3))).toBe(isUnknown);
    expect(word().truth(9, Int16Array.of(1, 3))).toBe(isUnknown);
    expect(lastWord({ rules: [], roots: [], nodes: [] }).truth(0, Int16Array.of())).toBe(isUnknown);
  });
});

const employed: Condition = { fact: 'employed', operator: 'equal', value: true };
const has = (fact: string, value: string): Condition => ({ fact, operator: 'contains', value });
const months = (operator: string, value: number): Condition => ({
  fact: 'months',
  operator,
  value,
});
const book = has('papers', 'book');
const byBook: Condition = {
  any: [
    { all: [book, employed] },
    { all: [book, { not: employed }] },
    { all: [{ not: book }, employed] },
  ],
};

describe('a rule that reads a fact in several ways is decided where every completion agrees', () => {
  it.each<[Condition, Facts, boolean | 'unknown']>([
    [{ any: [employed, { not: employed }] }, {}, true],
    [{ all: [employed, { not: employed }] }, {}, false],
    [{ all: [months('greaterThan', 1), months('lessThan', 1)] }, {}, false],
    [{ any: [months('greaterThan', 1), months('lessThan', 3)] }, {}, true],
    [{ any: [months('greaterThan', 3), months('lessThan', 1)] }, {}, 'unknown'],
    [{ all: [has('places', 'north'), has('places', 'none')] }, {}, false],
    [{ any: [has('places', 'north'), has('places', 'none')] }, {}, 'unknown'],
    [byBook, { papers: ['book'] }, true],
    [byBook, { papers: ['card'] }, 'unknown'],
    [byBook, { papers: ['card'], employed: false }, false],
    [byBook, { employed: true }, true],
    [byBook, { employed: false }, 'unknown'],
    [byBook, {}, 'unknown'],
  ])('%j with %j: %s', (conditions, facts, decision) => {
    // The first rules fill a word, so that the last one is in the next.
    const others = Array.from({ length: 33 }, (_, at) => ({
      id: `${at}`,
      conditions: { all: [months('equal', at % 3)] },
    }));
    const result = compileRules({
      facts: smallFacts,
      rules: [...others, { id: 'rule', conditions }],
    });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value.decide(facts).rule).toBe(decision);
    expect(result.value.holding(facts)).toEqual(decision === true ? ['rule'] : []);
  });
});
