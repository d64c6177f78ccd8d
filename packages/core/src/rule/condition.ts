import type { LegalReference } from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

/**
 * Conditions in json-rules-engine's JSON format. Own additions (`basis`, `say`) are custom
 * properties, which that library keeps and ignores.
 */
export type Condition =
  | AllCondition
  | AnyCondition
  | NotCondition
  | ConditionReference
  | LeafCondition;

export interface AllCondition {
  readonly all: readonly Condition[];
}

export interface AnyCondition {
  readonly any: readonly Condition[];
}

export interface NotCondition {
  readonly not: Condition;
}

/** A named condition, expanded in place. */
export interface ConditionReference {
  readonly condition: string;
}

export interface LeafCondition {
  readonly fact: string;
  /** A built-in operator, with decorators before it: `not:in`, `someFact:equal`. */
  readonly operator: string;
  readonly value: ConditionValue;
  readonly path?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** The article that sets this condition; shown as the reason. */
  readonly basis?: LegalReference;
  /** The condition in plain words, as it reads when it holds. */
  readonly say?: LocalizedText;
  /** As it reads when it does not hold; derived from the answer where left out. */
  readonly otherwise?: LocalizedText;
}

export type FactScalar = string | number | boolean;

/** What a fact can be. Dates are `YYYY-MM-DD`, choices option ids. `null` is "not sure". */
export type FactValue =
  | FactScalar
  | null
  | readonly FactValue[]
  | { readonly [key: string]: FactValue };

export type ConditionValue = FactValue | { readonly fact: string; readonly path?: string };

/** Facts by id. A fact that is absent, or `null`, is unknown. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** Three-valued truth. `unknown`: two ways to complete the facts exist that disagree. */
export type Decision = true | false | 'unknown';
