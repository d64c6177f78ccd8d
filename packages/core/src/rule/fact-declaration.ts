import type { Derivation } from './derivation.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';

/** What a fact can be: a value, a thing with parts, or a list of alike things. */
export type FactDeclaration = PlainFactDeclaration | ObjectDeclaration | GroupDeclaration;

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
