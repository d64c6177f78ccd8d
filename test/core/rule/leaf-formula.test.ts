import { describe, expect, it } from 'vitest';
import type { OperatorChain } from '../../../packages/core/src/rule/comparison.ts';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import type { DerivedOperator } from '../../../packages/core/src/rule/derived-operator.ts';
import { truthOf, valueOf } from '../../../packages/core/src/rule/evaluate-term.ts';
import { leafFormula } from '../../../packages/core/src/rule/leaf-formula.ts';
import { addWorkingDaysOperator } from '../../../packages/core/src/rule/operators/add-working-days.ts';
import { max } from '../../../packages/core/src/rule/operators/max.ts';
import { sum } from '../../../packages/core/src/rule/operators/sum.ts';
import {
  type Formula,
  type Leaf,
  mergeReads,
  type Term,
} from '../../../packages/core/src/rule/term.ts';

const atLeast: OperatorChain = { decorators: [], operator: 'greaterThanInclusive' };
const below: OperatorChain = { decorators: [], operator: 'lessThan' };

const constant = (value: FactValue): Term => ({ op: 'value', value, reads: [] });
const number: Term = { op: 'fact', fact: 'n', reads: [{ fact: 'n' }] };
const isChosen = (at: number): Formula => ({
  op: 'has',
  variable: { fact: 'things', option: `${at}` },
});
const choice = (at: number, then: Term, otherwise: Term): Term => ({
  op: 'if',
  condition: isChosen(at),
  then,
  else: otherwise,
  reads: mergeReads([{ fact: 'things', option: `${at}` }], then.reads, otherwise.reads),
});
const applied = (operator: DerivedOperator, ...operands: readonly Term[]): Term => ({
  op: 'apply',
  operator,
  operands,
  reads: mergeReads(...operands.map(({ reads }) => reads)),
});
/** The number of what is chosen, each with its weight. */
const weighed = (weights: readonly number[], ...others: readonly Term[]): Term =>
  applied(
    sum,
    constant(0),
    ...weights.map((weight, at) => choice(at, constant(weight), constant(0))),
    ...others,
  );

/** All that a formula is made of, each object once. */
function partsOf(formula: Formula, found = new Set<Formula>()): ReadonlySet<Formula> {
  if (found.has(formula)) return found;
  found.add(formula);
  if (formula.op === 'not') partsOf(formula.part, found);
  if (formula.op === 'all' || formula.op === 'any')
    for (const part of formula.parts) partsOf(part, found);
  return found;
}

const leavesOf = (formula: Formula): readonly Leaf[] =>
  [...partsOf(formula)].flatMap((part) => (part.op === 'leaf' ? [part.leaf] : []));

const forks = (formula: Formula): number =>
  [...partsOf(formula)].filter((part) => part.op === 'any' && part.parts.length > 0).length;

describe('a comparison with a choice of two values', () => {
  it('is the condition that chooses, or what is not it', () => {
    const one = choice(0, constant(1), constant(0));
    expect(leafFormula(atLeast, one, constant(1))).toEqual(isChosen(0));
    expect(leafFormula(below, one, constant(1))).toEqual({ op: 'not', part: isChosen(0) });
    expect(leafFormula(below, constant(0), one)).toEqual(isChosen(0));
  });

  it('is no condition where both come to the same', () => {
    const one = choice(0, constant(7), constant(8));
    expect(leafFormula(atLeast, one, constant(5))).toEqual({ op: 'all', parts: [] });
    expect(leafFormula(below, one, constant(5))).toEqual({ op: 'any', parts: [] });
    expect(leafFormula(atLeast, choice(0, number, number), constant(5)).op).toBe('leaf');
  });

  it('reads what is left of it', () => {
    const term = weighed([1, 1], number);
    const found = leavesOf(leafFormula(atLeast, term, constant(5)));
    expect(found).toHaveLength(3);
    for (const { reads, left } of found)
      expect([reads, left.reads]).toEqual([number.reads, number.reads]);
  });

  it('is another one with another operator or decorator', () => {
    const chains: readonly OperatorChain[] = [
      atLeast,
      below,
      { decorators: ['not'], operator: 'lessThan' },
      { decorators: ['not', 'swap'], operator: 'lessThan' },
    ];
    const keys = chains.flatMap((chain) =>
      leavesOf(leafFormula(chain, number, constant(5))).map(({ key }) => key),
    );
    expect(new Set(keys).size).toBe(chains.length);
  });

  it('has no value where an operand has none', () => {
    const none: Term = { op: 'none', of: 'bonus', reads: [] };
    const term = applied(sum, number, choice(0, constant(1), none));
    const found = leavesOf(leafFormula(atLeast, term, constant(5)));
    expect(found.map(({ left, reads }) => [left.op, reads])).toEqual([
      ['apply', number.reads],
      ['none', []],
    ]);
  });

  it('leaves what needs a calendar for when there is one', () => {
    const day = choice(0, constant('2026-09-30'), constant('2026-10-09'));
    const term = applied(addWorkingDaysOperator, day, constant(1));
    const formula = leafFormula(atLeast, term, constant('2026-10-09'));
    const workingDays = {
      years: { '2026': { off: ['2026-10-01', '2026-10-02', '2026-10-05'], work: [] } },
    };
    const truths = [true, false].map((chosen) =>
      truthOf(formula, { world: { workingDays }, value: () => undefined, has: () => chosen }),
    );
    expect(truths).toEqual([false, true]);
  });
});

describe('how many things are chosen', () => {
  const weights = Array.from({ length: 12 }, () => 1);

  it('is compared in as many steps as there are things and numbers of them', () => {
    const formula = leafFormula(atLeast, weighed(weights), constant(6));
    expect(leavesOf(formula)).toEqual([]);
    expect(forks(formula)).toBeLessThanOrEqual(6 * 7);
  });

  it.each<[string, Term, number]>([
    ['by their number', weighed([1, 1, 1, 1]), 2],
    ['by their weights', weighed([1, 2, 4, 8]), 7],
    ['beside a number', weighed([1, 3], number), 5],
    [
      'by the most of them',
      applied(max, choice(0, constant(3), constant(1)), constant(2), number),
      3,
    ],
    [
      'by decimals',
      applied(sum, constant(0.1), number, choice(0, constant(0.7), constant(0.2))),
      1.1,
    ],
    ['by one inside the other', choice(0, weighed([5, 1]), choice(1, number, constant(9))), 6],
  ])('is compared %s as the numbers are', (_, term, least) => {
    const formulas = [
      leafFormula(atLeast, term, constant(least)),
      leafFormula({ ...below, decorators: ['not'] }, term, constant(least)),
      leafFormula({ ...atLeast, decorators: ['swap'] }, constant(least), term),
    ];
    const more = leafFormula({ decorators: [], operator: 'greaterThan' }, term, constant(least));
    for (let chosen = 0; chosen < 16; chosen += 1) {
      for (const n of [0, 0.3, 2, 3, 6]) {
        const reader = {
          world: { workingDays: { years: {} } },
          value: () => n,
          has: ({ option }: { readonly option?: string }) => (chosen >> Number(option)) % 2 === 1,
        };
        const value = Number(valueOf(term, reader));
        const expected = value >= least;
        expect([chosen, n, truthOf(more, reader)]).toEqual([chosen, n, value > least]);
        const truths = formulas.map((formula) => truthOf(formula, reader));
        expect([chosen, n, ...truths]).toEqual([chosen, n, expected, expected, expected]);
      }
    }
  });
});

describe('of many choices in one comparison', () => {
  const deep = (put: (at: number, inner: Term) => Term): Term =>
    Array.from({ length: 16 }, (_, at) => 15 - at).reduce<Term>(
      (inner, at) => put(at, inner),
      constant(1),
    );
  const inThen = deep((at, inner) => choice(at, inner, constant(0)));
  const inElse = deep((at, inner) => choice(at, constant(0), inner));

  it.each<[string, Term, Term]>([
    ['one after the other, on the left', inThen, constant(1)],
    ['one or the other, on the left', inElse, constant(1)],
    ['one after the other, on the right', constant(1), inThen],
    ['one or the other, on the right', constant(1), inElse],
  ])('all become part of the rule: %s', (_, left, right) => {
    expect(leavesOf(leafFormula(atLeast, left, right))).toEqual([]);
  });

  it('of which no two come to the same, twelve do, and more for so many formulas', () => {
    const weights = Array.from({ length: 20 }, (_, at) => 2 ** at);
    const found = leavesOf(leafFormula(atLeast, weighed(weights), constant(2 ** 19 + 1)));
    expect(found.length).toBeLessThanOrEqual(2 ** 13);
    expect(Math.max(...found.map(({ reads }) => reads.length))).toBe(8);
  });
});
