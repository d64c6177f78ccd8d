/** A literal or helper, by number. */
export type Input = number;

/** What holds where each clause does, and a clause where one of its inputs does. */
export type Clauses = readonly (readonly Input[])[];

export const alwaysTrue: Clauses = [];
export const alwaysFalse: Clauses = [[]];

/** True where the variable has a value at which `row` is `isTrue`. */
export interface ClauseLiteral {
  readonly variable: number;
  /** The literal's truth at each value of the variable. */
  readonly row: readonly number[];
}

/** What an input stands for. A helper's `level` is above those of the helpers among its inputs. */
export type ClauseNode =
  | { readonly kind: 'unknown'; readonly level: 0 }
  | (ClauseLiteral & { readonly kind: 'literal'; readonly level: 0 })
  | { readonly kind: 'helper'; readonly clauses: Clauses; readonly level: number };

/** The node that no fact decides. */
export const unknownInput: Input = 0;
