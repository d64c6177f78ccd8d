import type { Axis, Piece } from '../../../packages/core/src/rule/axis.ts';
import { type ComparisonName, comparisonOf } from '../../../packages/core/src/rule/comparison.ts';
import type { FactScalar, FactValue } from '../../../packages/core/src/rule/condition.ts';
import type { WorkingDays } from '../../../packages/core/src/rule/derivation.ts';
import type {
  DerivedOperator,
  Direction,
} from '../../../packages/core/src/rule/derived-operator.ts';
import type { Reader } from '../../../packages/core/src/rule/evaluate-term.ts';
import { derivedOperators } from '../../../packages/core/src/rule/operator-table.ts';
import {
  type Formula,
  type Leaf,
  type LookupRow,
  mergeReads,
  readsOf,
  type Term,
  variableKey,
} from '../../../packages/core/src/rule/term.ts';

/** Checked expressions, written by hand: a string is a fact, anything else that is no term a constant. */
export type Given = Term | FactScalar | readonly FactScalar[];

export function termOf(given: Given): Term {
  if (typeof given === 'string') return { op: 'fact', fact: given, reads: [{ fact: given }] };
  if (typeof given === 'object' && 'op' in given) return given;
  return { op: 'value', value: given, reads: [] };
}

export function text(value: string): Term {
  return { op: 'value', value, reads: [] };
}

export function applied(operator: DerivedOperator, ...given: readonly Given[]): Term {
  const operands = given.map(termOf);
  const reads = mergeReads(...operands.map((operand) => operand.reads));
  return { op: 'apply', operator, operands, reads };
}

export function apply(name: string, ...given: readonly Given[]): Term {
  const operator = derivedOperators.get(name);
  if (operator === undefined) throw new Error(name);
  return applied(operator, ...given);
}

/** An operator of its first number that never falls. */
export function rising(name: string, of: (value: number) => number | undefined): DerivedOperator {
  return {
    name,
    takes: { each: 'number' },
    gives: 'number',
    apply: ([value]) => of(Number(value)),
    direction: (position): Direction => (position === 0 ? 1 : 0),
    examples: [],
  };
}

/** Rows of ranges: from, to, result. */
export type Band = readonly [FactScalar | null, FactScalar | null, FactScalar | null];

export function lookup(key: Given, bands: readonly Band[]): Term {
  const rows = bands.map(
    ([from, to, result]): LookupRow => ({
      keys: [{ ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }],
      result,
    }),
  );
  const keys = [termOf(key)];
  return { op: 'lookup', keys, rows, reads: mergeReads(...keys.map(({ reads }) => reads)) };
}

export function choose(condition: Formula, then: Given, otherwise: Given): Term {
  const [yes, no] = [termOf(then), termOf(otherwise)];
  const reads = mergeReads(readsOf(condition), yes.reads, no.reads);
  return { op: 'if', condition, then: yes, else: no, reads };
}

export function leafOf(left: Given, operator: ComparisonName, right: Given): Leaf {
  const [one, other] = [termOf(left), termOf(right)];
  return {
    key: operator,
    left: one,
    right: other,
    holds: comparisonOf({ decorators: [], operator }),
    reads: mergeReads(one.reads, other.reads),
  };
}

export function compare(left: Given, operator: ComparisonName, right: Given): Formula {
  return { op: 'leaf', leaf: leafOf(left, operator, right) };
}

export interface Known {
  readonly values: Map<string, FactValue>;
  readonly reader: Reader;
}

export function known(
  given: Readonly<Record<string, FactValue>> = {},
  workingDays: WorkingDays = { years: {} },
): Known {
  const values = new Map<string, FactValue>(Object.entries(given));
  const reader: Reader = {
    world: { workingDays },
    value: (fact) => values.get(fact),
    has: (variable) => {
      const chosen = values.get(variableKey(variable));
      return typeof chosen === 'boolean' ? chosen : undefined;
    },
  };
  return { values, reader };
}

/** A line that counts how often a reader stood somewhere on it. */
export interface CountedAxis extends Axis {
  readonly looks: number;
}

export function axisOver(
  { values, reader }: Known,
  fact: string,
  [first, last]: readonly [number, number],
  { whole = true, valueAt }: { whole?: boolean; valueAt?: (position: number) => FactValue } = {},
): CountedAxis {
  let looks = 0;
  const pieces = new Map<Term, readonly Piece[]>();
  return {
    fact,
    first,
    last,
    whole,
    at: (position) => {
      looks += 1;
      values.set(fact, valueAt?.(position) ?? position);
      return reader;
    },
    remembered: (term, find) => {
      const found = pieces.get(term) ?? find();
      pieces.set(term, found);
      return found;
    },
    get looks() {
      return looks;
    },
  };
}
