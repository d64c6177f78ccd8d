import type { Condition, FactScalar } from './condition.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';

/**
 * How a derived fact is computed, as data. A bare string is the id of a fact; a literal is a number,
 * a boolean, or `{ value: … }`. Every other form has exactly one key, the operator's name.
 */
export type Expression =
  | string
  | number
  | boolean
  | { readonly value: FactScalar }
  | LookupExpression
  | ParameterExpression
  | IfExpression
  | GroupExpression
  | { readonly [operator: string]: Expression | readonly Expression[] };

/** The cell of a table: rows are chosen by `by`, column by expression; the result is `column`. */
export interface LookupExpression {
  readonly lookup: {
    readonly table: string;
    readonly by: Readonly<Record<string, Expression>>;
    /** The column of the result; where left out, the table's last. */
    readonly column?: string;
  };
}

/** A number that changes by date, as it stands on `on` (where left out, on `as-of`). */
export interface ParameterExpression {
  readonly parameter: { readonly id: string; readonly on?: Expression };
}

/** One of two values, as a condition holds or not. */
export interface IfExpression {
  readonly if: {
    readonly condition: Condition;
    readonly then: Expression;
    readonly else: Expression;
  };
}

/**
 * Over the items of a group: whether some or every one meets `where`, how many do, or the sum of
 * `value` over those that do. In `where` and `value` an item's parts go by their own names.
 */
export type GroupExpression =
  | { readonly some: { readonly of: string; readonly where: Condition } }
  | { readonly every: { readonly of: string; readonly where: Condition } }
  | { readonly count: { readonly of: string; readonly where?: Condition } }
  | {
      readonly sum: { readonly of: string; readonly value: Expression; readonly where?: Condition };
    };

export interface Derivation {
  readonly declaration: PlainFactDeclaration;
  readonly expression: Expression;
  /** Outside these days of `as-of` the fact is unknown. */
  readonly valid?: { readonly from?: string; readonly to?: string };
}

/**
 * A table as an official annex prints it. A key column holds exact values, or is a range: a pair of
 * columns `x-from` and `x-to` (both ends included, an empty end is open) is the key `x`.
 */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (FactScalar | null)[])[];
}

/** A parameter's values, each from a day to a day (both included); an empty end is open. */
export interface ParameterValues {
  readonly values: readonly {
    readonly from?: string;
    readonly to?: string;
    readonly value: number;
  }[];
}

/** The days of official calendars: `off` are holidays, `work` make-up working days. */
export interface WorkingDays {
  readonly years: Readonly<
    Record<string, { readonly off: readonly string[]; readonly work: readonly string[] }>
  >;
}
