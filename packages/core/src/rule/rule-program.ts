import type { FactValue } from './condition.ts';
import type { FactPart } from './fact-part.ts';

/** Compiled rules as plain data, which JSON carries: all that evaluating them takes. */
export interface RuleProgram {
  readonly ruleIds: readonly string[];
  readonly facts: readonly FactProgram[];
  readonly clauses: ClauseProgram;
  readonly diagrams: DiagramProgram;
  /** Facts for which it was compiled: the rules read them as constants, whatever is given later. */
  readonly given: Readonly<Record<string, FactValue>>;
  /**
   * Rules that it may call unknown though the facts decide them: they compare facts in a way that
   * only values given beforehand resolve, read a derived fact without a value, or are too large.
   */
  readonly notExact: readonly string[];
}

/** One fact and how it is read into slots. */
export interface FactProgram {
  readonly fact: string;
  /** Of a part of an object or group. */
  readonly part?: FactPart;
  readonly kind: 'boolean' | 'names' | 'options' | 'integer' | 'decimal' | 'date' | 'month';
  /** The number of its first slot. */
  readonly slot: number;
  /** Of names the text behind each number, of options all of them. */
  readonly names: readonly string[];
  /** Whether the last name stands for every other text. */
  readonly open: boolean;
  /** Of options: whether the first excludes the others. */
  readonly exclusive: boolean;
  /** Of what is ordered: the position at which each cell begins, and the last position of all. */
  readonly starts: readonly number[];
  readonly last: number;
}

/**
 * Rules in clauses: each is an *and* of clauses, each clause an *or* of literals. One bit of a word is
 * one rule's clause; 32 neighbouring rules are a group, and word after word of a group has the first
 * clause of its rules, the second, and so on. What would take too many clauses is a helper: a column
 * like a rule, in a group before those of the rules, whose result is a literal of later columns.
 */
export interface ClauseProgram {
  /** The words before anything is known: a bit is set where a rule has no such clause. */
  readonly words: readonly number[];
  /** Of each group, one past its last word. */
  readonly groupEnds: readonly number[];
  /** How many groups are of helpers. */
  readonly helperGroups: number;
  /** By twos: a slot that some literal reads, and its first row. */
  readonly inputs: readonly number[];
  /**
   * Of each row, where its entries begin: those certain, and those that can be. A row is for one value
   * of a slot, the first for none; after those of the slots there is one for each helper's column, and
   * then the beginning of the entries that can be whatever the facts are.
   */
  readonly rows: readonly number[];
  /** By twos: a word, and the bits to set in it. */
  readonly entries: readonly number[];
  /** The first row of the helpers. */
  readonly helperRow: number;
}

/** Decision diagrams of the rules that clauses may call unknown though they are decided. */
export interface DiagramProgram {
  readonly rules: readonly number[];
  /** Of each of these rules the node that it begins with: 0 false, 1 true; -1: too large to have one. */
  readonly roots: readonly number[];
  /**
   * One after another, the first at 2: the slot that a node reads and the bit in it (-1: the whole
   * slot; both -1: what no fact decides), how many children it has, and the node of each.
   */
  readonly nodes: readonly number[];
}
