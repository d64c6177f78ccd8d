import type { FactValue } from '../rule/condition.ts';

/**
 * Answers by question id: an option id, an array of option ids, a boolean, a number, or a
 * `YYYY-MM-DD` day. `null` is "not sure". A question that is absent has not been answered.
 */
export type Answers = Readonly<Record<string, FactValue>>;

/** How far an interview is. Depends on the answers only, never on the order in which they came. */
export interface Interview {
  /** The next page: the relevant unanswered questions of the first open group; empty when done. */
  readonly next: readonly string[];
  /** Questions whose answers count, in the order in which they are asked. */
  readonly asked: readonly string[];
  /** Answers that count. */
  readonly answers: Answers;
  /** Answers that no longer apply; they return if they apply again. */
  readonly setAside: Answers;
  /** Questions that may still be asked, the certain ones among them counted by `remaining.min`. */
  readonly remaining: { readonly min: number; readonly max: number };
  readonly needed: readonly string[];
  readonly notNeeded: readonly string[];
  readonly undecided: readonly string[];
}
