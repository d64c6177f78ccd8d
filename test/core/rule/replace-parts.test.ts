import { describe, expect, it } from 'vitest';
import { replaceParts } from '../../../packages/core/src/rule/replace-parts.ts';
import type { Formula, Term, Variable } from '../../../packages/core/src/rule/term.ts';
import { apply, choose, compare, leafOf, lookup, termOf } from './terms.ts';

const readsOnlyBirth = (reads: readonly Variable[]): boolean =>
  reads.length > 0 && reads.every(({ fact }) => fact === 'born');

const hasOption: Formula = { op: 'has', variable: { fact: 'born', option: 'here' } };
const hasOther: Formula = { op: 'has', variable: { fact: 'places', option: 'north' } };
const none: Term = { op: 'none', of: 'gone', reads: [] };
const replaced: Formula = { op: 'any', parts: [] };

/** Every part about the birth comes to 7, every condition about it to no. */
function seen(left: Term, right: Term) {
  const [terms, conditions]: [Term[], Formula[]] = [[], []];
  const leaf = leafOf(left, 'lessThan', right);
  const made = replaceParts(leaf, readsOnlyBirth, {
    term: (term) => {
      terms.push(term);
      return termOf(7);
    },
    condition: (condition) => {
      conditions.push(condition);
      return replaced;
    },
  });
  return { leaf, made, terms, conditions };
}

describe('parts of a leaf', () => {
  it('are replaced where they are a whole side, and nothing else is touched', () => {
    const whole = apply('sum', 'born', apply('multiply', 'born', 2));
    const { leaf, made, terms } = seen(whole, termOf('months'));
    expect(made).toEqual({ ...leaf, left: termOf(7) });
    expect(terms).toEqual([whole]);
  });

  it('are replaced as far up as they go, in sums and in tables', () => {
    const part = apply('sum', 'born', 1);
    const bands = [[0, 9, 1]] as const;
    const { made, terms } = seen(
      apply('sum', part, 'months', 3, none),
      lookup(apply('subtract', 'months', part), bands),
    );
    // What a term reads is kept: a part may stay as it is.
    expect(made.left).toEqual({
      ...apply('sum', part, 'months', 3, none),
      operands: [termOf(7), termOf('months'), termOf(3), none],
    });
    expect(made.right).toEqual({
      ...lookup(apply('subtract', 'months', part), bands),
      keys: [{ ...apply('subtract', 'months', part), operands: [termOf('months'), termOf(7)] }],
    });
    expect(terms).toEqual([part, part]);
  });

  it('are replaced in both branches of a choice and inside its condition', () => {
    const isLate = compare('born', 'greaterThan', 5);
    const mixed = compare(apply('sum', 'born', 'months'), 'equal', 3);
    const condition: Formula = {
      op: 'all',
      parts: [
        isLate,
        hasOther,
        { op: 'any', parts: [mixed, { op: 'not', part: hasOption }] },
        { op: 'not', part: { op: 'any', parts: [hasOther, isLate] } },
      ],
    };
    const { made, terms, conditions } = seen(
      choose(condition, apply('sum', 'months', 'born'), 'born'),
      termOf('months'),
    );
    if (made.left.op !== 'if' || mixed.op !== 'leaf') throw new Error(made.left.op);
    expect(made.left.condition).toEqual({
      op: 'all',
      parts: [
        replaced,
        hasOther,
        {
          op: 'any',
          parts: [
            {
              op: 'leaf',
              leaf: {
                ...mixed.leaf,
                left: { ...mixed.leaf.left, operands: [termOf(7), termOf('months')] },
              },
            },
            replaced,
          ],
        },
        { op: 'not', part: { op: 'any', parts: [hasOther, replaced] } },
      ],
    });
    expect(made.left.then).toEqual({
      ...apply('sum', 'months', 'born'),
      operands: [termOf('months'), termOf(7)],
    });
    expect(made.left.else).toEqual(termOf(7));
    expect(terms).toEqual([termOf('born'), termOf('born'), termOf('born')]);
    // The contrary of a condition about the birth is a condition about the birth.
    expect(conditions).toEqual([isLate, { op: 'not', part: hasOption }, isLate]);
  });
});
