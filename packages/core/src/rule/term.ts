import type { Comparison } from './comparison.ts';
import type { FactScalar, FactValue } from './condition.ts';
import type { DerivedOperator } from './derived-operator.ts';

/** What a leaf can look at: a base fact, or whether one option of a multiple choice is chosen. */
export interface Variable {
  readonly fact: string;
  readonly option?: string;
}

/** A checked expression. `reads` lists the variables that its value can depend on, each once. */
export type Term =
  | { readonly op: 'fact'; readonly fact: string; readonly reads: readonly Variable[] }
  | { readonly op: 'value'; readonly value: FactValue; readonly reads: readonly Variable[] }
  /** A value that there never is: of a derived fact outside its validity. */
  | { readonly op: 'none'; readonly of: string; readonly reads: readonly Variable[] }
  | {
      readonly op: 'apply';
      readonly operator: DerivedOperator;
      readonly operands: readonly Term[];
      readonly reads: readonly Variable[];
    }
  | {
      readonly op: 'lookup';
      readonly keys: readonly Term[];
      readonly rows: readonly LookupRow[];
      readonly reads: readonly Variable[];
    }
  | {
      readonly op: 'if';
      readonly condition: Formula;
      readonly then: Term;
      readonly else: Term;
      readonly reads: readonly Variable[];
    };

/** One row of a table, or one period of a parameter: the first whose keys all match gives `result`. */
export interface LookupRow {
  readonly keys: readonly LookupKey[];
  readonly result: FactScalar | null;
}

/** Both ends included; an end that is left out is open. An exact key has equal ends. */
export interface LookupKey {
  readonly from?: FactScalar;
  readonly to?: FactScalar;
}

/** A checked condition, references expanded. */
export type Formula =
  | { readonly op: 'all' | 'any'; readonly parts: readonly Formula[] }
  | { readonly op: 'not'; readonly part: Formula }
  | { readonly op: 'leaf'; readonly leaf: Leaf }
  | { readonly op: 'has'; readonly variable: Variable };

export interface Leaf {
  /** Equal for leaves that mean the same. */
  readonly key: string;
  readonly left: Term;
  readonly right: Term;
  readonly holds: Comparison;
  readonly reads: readonly Variable[];
}

export function variableKey({ fact, option }: Variable): string {
  return option === undefined ? fact : `${fact}\u0000${option}`;
}

export function mergeReads(...lists: readonly (readonly Variable[])[]): readonly Variable[] {
  const merged = new Map<string, Variable>();
  for (const variable of lists.flat()) merged.set(variableKey(variable), variable);
  return [...merged.values()];
}

/** By formula: one that counts has far more ways through its parts than parts. */
const joinedReads = new WeakMap<Formula, readonly Variable[]>();

export function readsOf(formula: Formula): readonly Variable[] {
  switch (formula.op) {
    case 'all':
    case 'any': {
      const reads = joinedReads.get(formula) ?? mergeReads(...formula.parts.map(readsOf));
      joinedReads.set(formula, reads);
      return reads;
    }
    case 'not':
      return readsOf(formula.part);
    case 'leaf':
      return formula.leaf.reads;
    case 'has':
      return [formula.variable];
    default: {
      const impossible: never = formula;
      return impossible;
    }
  }
}
