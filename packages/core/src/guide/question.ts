import type { Condition } from '../rule/condition.ts';
import type { Expression } from '../rule/derivation.ts';
import type { LegalReference, Source, Validity } from '../vocabulary/source.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

/** What a resident is asked; keyed by id, shared by every guide that needs it. */
export interface Question {
  readonly id: string;
  readonly kind: 'single-choice' | 'multiple-choice' | 'yes-no' | 'number' | 'date';
  readonly ask: LocalizedText;
  /** A short name for summaries: "how you left". Where left out, `ask` is used. */
  readonly short?: LocalizedText;
  readonly help?: LocalizedText;
  /** May be answered "not sure"; the steps that depend on it then stay undecided. */
  readonly 'not-sure'?: boolean;
  readonly options?: readonly Option[];
  /** Of a number: whole numbers, both ends included. */
  readonly min?: number;
  readonly max?: number;
  readonly unit?: Unit;
  /** Of a date: the bounds, a day or the word `as-of`. */
  readonly earliest?: string;
  readonly latest?: string;
  /** Further conditions on the answer, each with what to say when it fails. */
  readonly constraints?: readonly AnswerConstraint[];
  /** What it costs to ask, where the fewest questions are wanted; an ordinary question costs 1. */
  readonly weight?: number;
  /** Sensitive or laborious: where the fewest are wanted, asked once nothing else is left. */
  readonly last?: boolean;
  /** Shown under "why do we ask", beside the legal bases of the conditions. */
  readonly because?: LocalizedText;
  /** Of a group's number: the ids of what is asked of each of its items, in this order. */
  readonly each?: readonly string[];
  /** Of a group's number: what is derived for each of its items. */
  readonly facts?: readonly DerivedFact[];
  /** Of what is asked of one item of a group: which item it is. Its id is `children.0.born`. */
  readonly item?: GroupItem;
}

/** One of alike things, counted from 0. */
export interface GroupItem {
  readonly of: string;
  readonly at: number;
}

/**
 * A list of alike things, as an author writes it: how many there are is asked first, then the same of
 * each. A library holds it as plain questions, one for the number and one for each item's part.
 */
export interface GroupQuestion extends Omit<Question, 'kind' | 'min' | 'each' | 'item'> {
  readonly kind: 'group';
  /** There are at most so many. */
  readonly max: number;
  /** What one of them is called: 第{number}个孩子. */
  readonly item: LocalizedText;
  readonly questions: readonly Question[];
}

export interface Option {
  readonly id: string;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  /** "None of these": chosen alone. Multiple choice only. */
  readonly exclusive?: boolean;
}

export interface AnswerConstraint {
  readonly must: Condition;
  readonly say: LocalizedText;
}

export const units: readonly ['month', 'year', 'day', 'yuan', 'person', 'page', 'item', 'percent'] =
  ['month', 'year', 'day', 'yuan', 'person', 'page', 'item', 'percent'];

/** `month` numbers may be answered as years and months. */
export type Unit = (typeof units)[number];

/** A derived fact: computed from answers by a closed set of operators and tables. */
export interface DerivedFact {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: 'integer' | 'decimal' | 'date' | 'month' | 'boolean' | 'text';
  readonly unit?: Unit;
  readonly expression: Expression;
  readonly basis?: readonly LegalReference[];
  readonly valid?: Validity;
  /** Said where the fact cannot be computed though the answers are there. */
  readonly unknown?: LocalizedText;
  readonly sources?: readonly Source[];
}

/** A condition with a name, used by `{ condition: … }`. It holds only on the days it is valid. */
export interface NamedCondition {
  readonly id: string;
  readonly when: Condition;
  readonly valid?: Validity;
  readonly say?: LocalizedText;
}
