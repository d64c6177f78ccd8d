import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Facts } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { FactDeclaration } from '../../../packages/core/src/rule/fact-declaration.ts';
import { upTo } from './drawn-rules.ts';
import { compiled, digit, digits, ids, of, prizes } from './sums.ts';

type Total = number | undefined;

/** A summand as an expression, and every value that it can have where the fact has one of `values`. */
interface Summand {
  readonly expression: Expression;
  readonly of: (value: number) => Total;
}

const summand = (id: string): fc.Arbitrary<Summand> =>
  fc.oneof(
    fc.constant<Summand>({ expression: id, of: (value) => value }),
    fc
      .integer({ min: -3, max: 3 })
      .map((by): Summand => ({ expression: { multiply: [id, by] }, of: (value) => value * by })),
    fc.constant<Summand>({
      expression: { lookup: { table: 'steps', by: { from: id } } },
      of: (value) => (value < 2 ? undefined : value < 6 ? 1 : 4),
    }),
    fc.constant<Summand>({ expression: { min: [id, 4] }, of: (value) => Math.min(value, 4) }),
  );

const comparison = fc.oneof(
  fc.tuple(
    fc.constantFrom('lessThan', 'greaterThanInclusive', 'equal', 'not:greaterThan', 'notEqual'),
    fc.integer({ min: -30, max: 50 }),
  ),
  fc.tuple(
    fc.constantFrom('in', 'notIn'),
    fc.array(fc.integer({ min: -10, max: 40 }), { minLength: 1, maxLength: 3 }),
  ),
);

/** Every total that the known facts leave, found without looking at any combination twice. */
function totals(summands: readonly Summand[], facts: Facts): ReadonlySet<Total> {
  let sums = new Set<Total>([0]);
  for (const [at, { of }] of summands.entries()) {
    const value = facts[ids[at] ?? ''];
    const adds = new Set((typeof value === 'number' ? [value] : digits).map(of));
    const next = new Set<Total>();
    for (const sum of sums) {
      for (const add of adds)
        next.add(sum === undefined || add === undefined ? undefined : sum + add);
    }
    sums = next;
  }
  return sums;
}

/** Two facts that count together, and a choice. */
const more: Readonly<Record<string, FactDeclaration>> = {
  x: { kind: 'integer', min: 0, max: 2 },
  y: { kind: 'integer', min: 1, max: 4 },
  prize: { kind: 'single-choice', options: ['none', 'small', 'also-small', 'large'] },
};
/** What these add, wherever they are not known. */
function added({ x, y, prize }: Facts): readonly number[] {
  const of = (value: unknown, all: readonly number[]): readonly number[] =>
    typeof value === 'number' ? [value] : all;
  const points = Object.entries(prizes).flatMap(([name, add]) =>
    prize === undefined || prize === name ? [add] : [],
  );
  return of(x, [0, 1, 2]).flatMap((one) =>
    of(y, [1, 2, 3, 4]).flatMap((other) => points.map((add) => one * other + add)),
  );
}

function compare(operator: string, total: number, value: number | readonly number[]): boolean {
  if (typeof value !== 'number') return value.includes(total) === (operator === 'in');
  if (operator === 'lessThan') return total < value;
  if (operator === 'greaterThanInclusive') return total >= value;
  if (operator === 'not:greaterThan') return total <= value;
  return (total === value) === (operator === 'equal');
}

describe('a sum of more numbers than are tried together', () => {
  it('is decided exactly, whatever part of them is known', () => {
    fc.assert(
      fc.property(
        fc.tuple(...ids.map(summand)),
        comparison,
        fc.array(
          fc.record(
            {
              ...Object.fromEntries(ids.map((id) => [id, fc.integer({ min: 0, max: 9 })])),
              x: fc.integer({ min: 0, max: 2 }),
              y: fc.integer({ min: 1, max: 4 }),
              prize: fc.constantFrom(...Object.keys(prizes)),
            },
            { requiredKeys: [] },
          ),
          {
            minLength: 8,
            maxLength: 8,
          },
        ),
        fc.boolean(),
        (summands, [operator, value], drawn, isSwapped) => {
          const isList = typeof value !== 'number';
          const rule: Condition =
            isSwapped && !isList
              ? {
                  all: [{ fact: 'limit', operator: `swap:${operator}`, value: { fact: 'total' } }],
                }
              : { all: [{ fact: 'total', operator, value }] };
          const { decide, relevant } = compiled(
            {
              sum: [
                ...summands.map(({ expression }) => expression),
                { multiply: ['x', 'y'] },
                { lookup: { table: 'prizes', by: { prize: 'prize' } } },
              ],
            },
            rule,
            { ...of(digit), ...more, limit: { kind: 'integer', min: -30, max: 50 } },
          );
          for (const given of drawn) {
            const known = isSwapped && !isList ? { ...given, limit: value } : given;
            const own = totals(summands, given);
            const all = new Set(
              [...own].flatMap((total) =>
                added(given).map((add) => (total === undefined ? undefined : total + add)),
              ),
            );
            const truths = new Set(
              [...all].map((total) =>
                total === undefined ? 'unknown' : compare(operator, total, value),
              ),
            );
            const [only] = truths;
            expect(decide(known).rule).toBe(truths.size === 1 ? only : 'unknown');
            const asked = relevant(known).map(({ fact }) => fact);
            if (truths.size === 1) expect(asked).toEqual([]);
            else for (const id of asked) expect(Object.keys(given)).not.toContain(id);
          }
        },
      ),
      upTo(150),
    );
  });
});
