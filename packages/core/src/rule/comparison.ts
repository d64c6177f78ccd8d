import type { FactValue } from './condition.ts';

/** Decides a leaf from the fact's value and the value that it is compared with. */
export type Comparison = (fact: FactValue, value: FactValue) => boolean;

/** An operator's text taken apart: `not:someFact:equal` has two decorators. */
export interface OperatorChain {
  readonly decorators: readonly Decorator[];
  readonly operator: ComparisonName;
}

export type ComparisonName =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'doesNotContain'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive';

export type Decorator = 'someFact' | 'everyFact' | 'someValue' | 'everyValue' | 'swap' | 'not';

const comparisons: Readonly<Record<ComparisonName, Comparison>> = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== value,
  in: (fact, value) => isList(value) && value.includes(fact),
  notIn: (fact, value) => isList(value) && !value.includes(fact),
  contains: (fact, value) => isList(fact) && fact.includes(value),
  doesNotContain: (fact, value) => isList(fact) && !fact.includes(value),
  lessThan: (fact, value) => order(fact, value) < 0,
  lessThanInclusive: (fact, value) => order(fact, value) <= 0,
  greaterThan: (fact, value) => order(fact, value) > 0,
  greaterThanInclusive: (fact, value) => order(fact, value) >= 0,
};

const decorators: Readonly<Record<Decorator, (next: Comparison) => Comparison>> = {
  someFact: (next) => (fact, value) => isList(fact) && fact.some((each) => next(each, value)),
  everyFact: (next) => (fact, value) => isList(fact) && fact.every((each) => next(each, value)),
  someValue: (next) => (fact, value) => isList(value) && value.some((each) => next(fact, each)),
  everyValue: (next) => (fact, value) => isList(value) && value.every((each) => next(fact, each)),
  swap: (next) => (fact, value) => next(value, fact),
  not: (next) => (fact, value) => !next(fact, value),
};

export const comparisonNames: readonly string[] = Object.keys(comparisons);
export const decoratorNames: readonly string[] = Object.keys(decorators);

export function isComparisonName(name: string): name is ComparisonName {
  return Object.hasOwn(comparisons, name);
}

export function isDecorator(name: string): name is Decorator {
  return Object.hasOwn(decorators, name);
}

/**
 * The comparison as json-rules-engine makes it, for values whose kinds the operator accepts
 * (`check-chain.ts`).
 */
export function comparisonOf(chain: OperatorChain): Comparison {
  return chain.decorators.reduceRight<Comparison>(
    (next, name) => decorators[name](next),
    comparisons[chain.operator],
  );
}

export function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}

/** Below, at or above 0 as numbers or as texts; `NaN`, which compares false, for anything else. */
export function order(fact: FactValue | undefined, value: FactValue | undefined): number {
  if (typeof fact === 'number' && typeof value === 'number') {
    return fact < value ? -1 : fact === value ? 0 : 1;
  }
  if (typeof fact === 'string' && typeof value === 'string') {
    return fact < value ? -1 : fact === value ? 0 : 1;
  }
  return Number.NaN;
}
