import type { VariableSlots } from './encoded-facts.ts';
import type { ClauseProgram } from './rule-program.ts';
import { isFalse, isTrue, isUnknown } from './truth.ts';

/** A literal or helper, by number. */
type Input = number;

/** What holds where each clause does, and a clause where one of its inputs does. */
export type Clauses = readonly (readonly Input[])[];

export const alwaysTrue: Clauses = [];
export const alwaysFalse: Clauses = [[]];

export interface ClauseBuilder {
  /** True where the variable has a value at which `row` is `isTrue`. */
  literal(variable: number, row: readonly number[]): Clauses;
  /** What no fact decides. */
  readonly unknown: Clauses;
  all(parts: readonly Clauses[]): Clauses;
  any(parts: readonly Clauses[]): Clauses;
  build(rules: readonly Clauses[]): ClauseProgram;
}

type Node =
  | { readonly kind: 'unknown'; readonly level: 0 }
  | {
      readonly kind: 'literal';
      readonly variable: number;
      readonly row: readonly number[];
      readonly level: 0;
    }
  | { readonly kind: 'helper'; readonly clauses: Clauses; readonly level: number };

/** An *or* of *and*s may be turned round into so many clauses; beyond it, the *and*s become helpers. */
const mostClauses = 8;

const wordBits = 32;
const unknownInput: Input = 0;

/** `widths`: how many values each variable has. */
export function createClauseBuilder(
  widths: readonly number[],
  places: VariableSlots,
): ClauseBuilder {
  const nodes: Node[] = [{ kind: 'unknown', level: 0 }];
  const made = new Map<string, Input>();
  const add = (key: string, node: Node): Input => {
    const known = made.get(key);
    if (known !== undefined) return known;
    nodes.push(node);
    made.set(key, nodes.length - 1);
    return nodes.length - 1;
  };
  const levelOf = (input: Input): number => nodes[input]?.level ?? 0;
  const helper = (clauses: Clauses): Input =>
    add(clauses.map((clause) => clause.join()).join(';'), {
      kind: 'helper',
      clauses,
      level: 1 + Math.max(0, ...clauses.flat().map(levelOf)),
    });
  return {
    unknown: [[unknownInput]],
    literal: (variable, row) => {
      const [first] = row;
      if (first !== undefined && row.every((each) => each === first)) {
        return first === isTrue ? alwaysTrue : first === isFalse ? alwaysFalse : [[unknownInput]];
      }
      return [[add(`${variable}:${row.join('')}`, { kind: 'literal', variable, row, level: 0 })]];
    },
    all: (parts) => without(parts.flat()),
    any: (parts) => {
      const open = [...parts].sort((one, other) => one.length - other.length);
      if (open[0]?.length === 0) return alwaysTrue;
      while (open.reduce((product, { length }) => product * length, 1) > mostClauses) {
        const longest = open.pop();
        if (longest === undefined) break;
        open.unshift([[helper(longest)]]);
      }
      return without(
        open.reduce<Clauses>(
          (clauses, part) => clauses.flatMap((one) => part.map((other) => [...one, ...other])),
          alwaysFalse,
        ),
      );
    },
    build: (rules) => arrange(nodes, rules, widths, places),
  };
}

/** Each clause once, each input of a clause once; one that is never true makes the others needless. */
function without(clauses: Clauses): Clauses {
  if (clauses.some((clause) => clause.length === 0)) return alwaysFalse;
  if (clauses.length === 1 && (clauses[0]?.length ?? 0) <= 1) return clauses;
  const distinct = new Map<string, readonly Input[]>();
  for (const clause of clauses) {
    const inputs = [...new Set(clause)].sort((one, other) => one - other);
    distinct.set(inputs.join(), inputs);
  }
  return [...distinct.values()];
}

/** Words and the bits to set in them; bits of the same word come together. */
class Entries {
  readonly #bits = new Map<number, number>();

  add(word: number, bits: number): void {
    this.#bits.set(word, (this.#bits.get(word) ?? 0) | bits);
  }

  list(): readonly number[] {
    return [...this.#bits].flat();
  }
}

interface Literal {
  readonly row: readonly number[];
  /** Of an option, its bit in the slot; -1: the slot's value is the variable's. */
  readonly bit: number;
  readonly at: readonly Place[];
}

interface Place {
  readonly word: number;
  readonly bit: number;
}

/** Lays out the words, and finds for each value of each slot which bits it sets. */
function arrange(
  nodes: readonly Node[],
  rules: readonly Clauses[],
  widths: readonly number[],
  places: VariableSlots,
): ClauseProgram {
  const { columns, helperGroups, columnOf } = columnsOf(nodes, rules);
  const words: number[] = [];
  const groupEnds: number[] = [];
  const uses = nodes.map((): Place[] => []);
  for (let start = 0; start < columns.length; start += wordBits) {
    const group = columns.slice(start, start + wordBits);
    const first = words.length;
    const count = Math.max(1, ...group.map((clauses) => clauses.length));
    for (let at = 0; at < count; at += 1) {
      let unused = 0;
      for (const [bit, clauses] of group.entries()) {
        const clause = clauses[at];
        if (clause === undefined) unused |= 1 << bit;
        else for (const input of clause) uses[input]?.push({ word: first + at, bit: 1 << bit });
      }
      words.push(unused);
    }
    groupEnds.push(words.length);
  }
  const ofSlot: Literal[][] = [];
  for (const [input, node] of nodes.entries()) {
    const at = uses[input] ?? [];
    if (node.kind !== 'literal' || at.length === 0) continue;
    const slot = places.slots[node.variable] ?? 0;
    const own = ofSlot[slot] ?? [];
    ofSlot[slot] = own;
    own.push({ row: node.row, bit: places.bits[node.variable] ?? -1, at });
  }
  const valuesOf = slotWidths(widths, places);
  const inputs: number[] = [];
  const rows: number[] = [];
  const entries: number[] = [];
  const addRow = (certain: Entries, open: Entries): void => {
    rows.push(entries.length);
    for (const each of certain.list()) entries.push(each);
    rows.push(entries.length);
    for (const each of open.list()) entries.push(each);
  };
  for (const [slot, literals] of ofSlot.entries()) {
    if (literals === undefined) continue;
    inputs.push(slot, rows.length / 2);
    for (let value = -1; value < (valuesOf[slot] ?? 0); value += 1) {
      const certain = new Entries();
      const open = new Entries();
      for (const { row, bit, at } of literals) {
        const truth = value < 0 ? isUnknown : row[bit < 0 ? value : (value >> bit) & 1];
        if (truth === isFalse) continue;
        const into = truth === isTrue ? certain : open;
        for (const place of at) into.add(place.word, place.bit);
      }
      addRow(certain, open);
    }
  }
  const helperRow = rows.length / 2;
  for (const input of columnOf) {
    const certain = new Entries();
    for (const { word, bit } of uses[input] ?? []) certain.add(word, bit);
    addRow(certain, new Entries());
  }
  rows.push(entries.length);
  const open = new Entries();
  for (const { word, bit } of uses[unknownInput] ?? []) open.add(word, bit);
  return { words, groupEnds, helperGroups, inputs, rows, entries, helperRow, open: open.list() };
}

/** The helpers, each level in groups of its own, and after them the rules. `columnOf`: -1 for padding. */
function columnsOf(
  nodes: readonly Node[],
  rules: readonly Clauses[],
): {
  readonly columns: readonly Clauses[];
  readonly helperGroups: number;
  readonly columnOf: readonly Input[];
} {
  const levels: { readonly input: Input; readonly clauses: Clauses }[][] = [];
  for (const [input, node] of nodes.entries()) {
    if (node.kind !== 'helper') continue;
    const level = levels[node.level] ?? [];
    levels[node.level] = level;
    level.push({ input, clauses: node.clauses });
  }
  const columns: Clauses[] = [];
  const columnOf: Input[] = [];
  for (const level of levels) {
    for (const { input, clauses } of level ?? []) {
      columns.push(clauses);
      columnOf.push(input);
    }
    while (columns.length % wordBits > 0) {
      columns.push(alwaysFalse);
      columnOf.push(-1);
    }
  }
  const helperGroups = columns.length / wordBits;
  columns.push(...rules);
  return { columns, helperGroups, columnOf };
}

/** How many values each slot has. */
function slotWidths(widths: readonly number[], { slots, bits }: VariableSlots): readonly number[] {
  const found: number[] = [];
  for (const [variable, width] of widths.entries()) {
    const slot = slots[variable] ?? 0;
    found[slot] = (bits[variable] ?? -1) < 0 ? width : (found[slot] ?? 1) * 2;
  }
  return found;
}
