import type { Derivation } from './derivation.ts';

/** What values a fact can take; date bounds are `YYYY-MM-DD`, months `YYYY-MM`. */
export type FactDeclaration = PlainFactDeclaration | ObjectDeclaration | GroupDeclaration;

export type PlainFactDeclaration =
  | { readonly kind: 'single-choice'; readonly options: readonly string[] }
  | {
      readonly kind: 'multiple-choice';
      readonly options: readonly string[];
      readonly none?: string;
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer' | 'decimal'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'date' | 'month'; readonly min?: string; readonly max?: string }
  | { readonly kind: 'text' };

/** A fact with parts, read by `path`. A part is the fact `applicant.age` wherever facts are named. */
export interface ObjectDeclaration {
  readonly kind: 'object';
  readonly properties: Readonly<Record<string, PlainFactDeclaration | ObjectDeclaration>>;
}

/**
 * A list of alike things, of people or of periods. How many there are is the fact `children`; the part
 * of one, counted from 0, the fact `children.0.age`. Conditions reach them by derived facts only.
 */
export interface GroupDeclaration {
  readonly kind: 'group';
  readonly max: number;
  readonly item: Readonly<Record<string, PlainFactDeclaration>>;
  /** Derived facts of each item: `age` stands for the item's own part, else for the fact outside. */
  readonly derived?: Readonly<Record<string, Derivation>>;
}

export type FactKind = FactDeclaration['kind'];
