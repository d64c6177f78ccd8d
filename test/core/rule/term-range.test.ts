import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparisonName, comparisonOf } from '../../../packages/core/src/rule/comparison.ts';
import type { FactScalar } from '../../../packages/core/src/rule/condition.ts';
import { derivedOperators } from '../../../packages/core/src/rule/operator-table.ts';
import type { Term } from '../../../packages/core/src/rule/term.ts';
import { isSettled, type Range, termRange } from '../../../packages/core/src/rule/term-range.ts';
import { upTo } from './drawn-rules.ts';

const world = { workingDays: { years: { '2026': { off: [], work: [] } } } };

const constant = (value: FactScalar): Term => ({ op: 'value', value, reads: [] });
const fact = (name: string): Term => ({ op: 'fact', fact: name, reads: [{ fact: name }] });

function apply(name: string, ...operands: readonly Term[]): Term {
  const operator = derivedOperators.get(name);
  if (operator === undefined) throw new Error(name);
  return { op: 'apply', operator, operands, reads: [] };
}

const range = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.nat({ max: 4 }))
  .map(([low, more]): Range & { low: number; high: number } => ({ low, high: low + more }));

/** Of a constant its value, of a fact what is given, of anything else nothing. */
const rangeOf =
  (given: Readonly<Record<string, Range | undefined>>) =>
  (part: Term): Range | undefined => {
    if (part.op === 'value' && typeof part.value === 'number')
      return { low: part.value, high: part.value };
    return part.op === 'fact' ? given[part.fact] : undefined;
  };

const steps = ({ low, high }: { low: number; high: number }): readonly number[] =>
  Array.from({ length: (high - low) * 2 + 1 }, (_, at) => low + at / 2);

describe('the range of a term', () => {
  it('reaches from its least value to its greatest, where each fact is read once', () => {
    const terms: readonly [Term, (one: number, other: number) => number][] = [
      [apply('sum', fact('one'), fact('other')), (one, other) => one + other],
      [apply('subtract', fact('one'), fact('other')), (one, other) => one - other],
      [apply('max', fact('one'), fact('other')), Math.max],
      [
        apply('min', apply('multiply', fact('one'), constant(-3)), fact('other')),
        (one, other) => Math.min(-3 * one, other),
      ],
      [
        apply('subtract', apply('floor-divide', fact('one'), constant(-2)), fact('other')),
        (one, other) => Math.floor(one / -2) - other,
      ],
      [
        apply('sum', apply('multiply', fact('one'), constant(0)), fact('other')),
        (one, other) => one * 0 + other,
      ],
    ];
    fc.assert(
      fc.property(range, range, fc.constantFrom(...terms), (one, other, [term, compute]) => {
        const values = steps(one).flatMap((left) =>
          steps(other).map((right) => compute(left, right)),
        );
        const found = termRange(term, world, rangeOf({ one, other }));
        expect(Number(found?.low) + 0).toBe(Math.min(...values) + 0);
        expect(Number(found?.high) + 0).toBe(Math.max(...values) + 0);
      }),
      upTo(500),
    );
  });

  it('is that of one value where nothing moves', () => {
    const five = { low: 5, high: 5 };
    expect(
      termRange(
        apply('multiply', fact('one'), fact('other')),
        world,
        rangeOf({ one: five, other: five }),
      ),
    ).toEqual({ low: 25, high: 25 });
    expect(termRange(fact('one'), world, rangeOf({ one: five }))).toEqual(five);
  });

  it('is not known where a part is not, a direction is not, or there may be no value', () => {
    const wide = { low: 1, high: 5 };
    const known = rangeOf({
      one: wide,
      other: wide,
      day: { low: '2026-01-01', high: '2026-02-01' },
    });
    for (const term of [
      fact('unknown'),
      apply('sum', fact('one'), fact('unknown')),
      apply('multiply', fact('one'), fact('other')),
      apply('floor-divide', fact('one'), constant(0)),
      apply('add-working-days', fact('day'), constant(3)),
    ])
      expect(termRange(term, world, known)).toBeUndefined();
  });
});

describe('a comparison of two ranges', () => {
  it('is settled where it comes to the same for all of both', () => {
    const names: readonly ComparisonName[] = [
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
      'equal',
      'notEqual',
    ];
    fc.assert(
      fc.property(range, range, fc.constantFrom(...names), (one, other, operator) => {
        const holds = comparisonOf({ decorators: [], operator });
        const truths = new Set(
          steps(one).flatMap((left) => steps(other).map((right) => holds(left, right))),
        );
        expect(isSettled(one, other, holds)).toBe(truths.size === 1);
      }),
      upTo(2000),
    );
  });
  it('is not settled where a range is not known', () => {
    const one = { low: 1, high: 1 };
    expect(isSettled(one, undefined, () => true)).toBe(false);
    expect(isSettled(undefined, one, () => true)).toBe(false);
    expect(isSettled(one, one, () => true)).toBe(true);
  });
});
