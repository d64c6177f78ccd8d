import type { FactScalar } from './condition.ts';
import type { WorkingDays } from './derivation.ts';

export type OperandKind = 'number' | 'date';

/** Where a result goes as one operand grows and the others stay: up or level, down or level, level. */
export type Direction = 1 | -1 | 0;

/** What an operator may look at besides its operands. */
export interface World {
  readonly workingDays: WorkingDays;
}

/** One operator of the closed table from which derived facts are written. */
export interface DerivedOperator {
  readonly name: string;
  /** One kind for each operand, or one kind for any number of operands (at least one). */
  readonly takes: readonly OperandKind[] | { readonly each: OperandKind };
  /** The operand that may be left out, last; it is then the fact `as-of`. */
  readonly lastIsAsOf?: boolean;
  /** Operands that may be left out at the end, with what stands in for them. */
  readonly defaults?: readonly FactScalar[];
  readonly gives: OperandKind;
  /** `undefined` where there is no result: a division by zero, a day without a calendar. */
  apply(operands: readonly FactScalar[], world: World): FactScalar | undefined;
  /** How the result moves with the operand at `position`; weakly monotone wherever it is not 0. */
  direction(position: number, operands: readonly (FactScalar | undefined)[]): Direction | 'any';
  /**
   * Values of the operand at `position` from which on there may be no result, or one again, where
   * the others stay as they are given. `undefined` where one of them would have to be known.
   */
  breaks?(
    world: World,
    position: number,
    operands: readonly (FactScalar | undefined)[],
  ): readonly FactScalar[] | undefined;
  readonly examples: readonly { readonly of: readonly FactScalar[]; readonly gives: FactScalar }[];
}
