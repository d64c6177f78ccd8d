import type { FactValue } from './condition.ts';
import { type Reader, valueOf } from './evaluate-term.ts';
import type { LeafTree } from './leaf-tree.ts';
import { type Leaf, type Term, type Variable, variableKey } from './term.ts';
import { constantsOf } from './values-on-axis.ts';

/** The facts that a leaf reads, and where their values are tried. */
export interface TriedFacts {
  readonly values: Map<string, FactValue>;
  readonly reader: Reader;
  /** In the order in which a variable's values are tried. */
  valuesOf(variable: Variable): readonly FactValue[];
  /** How many they are; infinitely many of a decimal. */
  countOf(variable: Variable): number;
  /** Of an ordered fact, the position of its first value. */
  firstOf(variable: Variable): number | undefined;
}

/** A summand of its own facts: what it adds at each combination of their values, the last one fastest. */
interface Summand {
  readonly variables: readonly Variable[];
  readonly adds: readonly (number | undefined)[];
}

/** What may still be added from a summand on. */
interface Rest {
  readonly low: number;
  readonly high: number;
  readonly mayLack: boolean;
}

/** One summand may have so many values, */
const summandLimit = 4096;

/** facts in several summands so many combinations, */
const sharedLimit = 64;

/** and the whole so many branches. */
const branchLimit = 1 << 20;

/**
 * A sum compared with what is known, one summand after another: what was added so far is all that
 * counts of those before. So its tree shares its parts, and stays small where the facts have far too
 * many combinations. `undefined` where it is no such comparison, or takes too many branches.
 */
export function sumTree(
  leaf: Leaf,
  open: readonly Variable[],
  facts: TriedFacts,
): LeafTree | undefined {
  const keys = new Set(open.map(variableKey));
  const ownOf = ({ reads }: Term): readonly Variable[] =>
    reads.filter((variable) => keys.has(variableKey(variable)));
  const [sum, other] =
    ownOf(leaf.right).length === 0 ? [leaf.left, leaf.right] : [leaf.right, leaf.left];
  if (sum.op !== 'apply' || sum.operator.name !== 'sum' || ownOf(other).length > 0)
    return undefined;
  const { values, reader, valuesOf, countOf } = facts;
  const known = valueOf(other, reader);
  if (known === undefined) return undefined;
  const constants = constantsOf(known);
  const holds = (total: number): boolean =>
    sum === leaf.left ? leaf.holds(total, known) : leaf.holds(known, total);

  const uses = new Map<string, number>();
  for (const operand of sum.operands)
    for (const key of ownOf(operand).map(variableKey)) uses.set(key, (uses.get(key) ?? 0) + 1);
  const isShared = (variable: Variable): boolean => (uses.get(variableKey(variable)) ?? 0) > 1;
  const combinations = (variables: readonly Variable[]): number =>
    variables.reduce((product, each) => product * countOf(each), 1);
  const shared = open.filter(isShared);
  const parts = sum.operands.map((term) => ({
    term,
    variables: ownOf(term).filter((variable) => !isShared(variable)),
  }));
  if (
    combinations(shared) > sharedLimit ||
    parts.some(({ variables }) => combinations(variables) > summandLimit)
  ) {
    return undefined;
  }

  const nodes = sharedNodes(facts);
  /** Each way to give the variables values, the last variable fastest. */
  const tried = <Found>(variables: readonly Variable[], find: () => Found): readonly Found[] => {
    const [variable, ...others] = variables;
    if (variable === undefined) return [find()];
    const key = variableKey(variable);
    const found = valuesOf(variable).flatMap((value) => {
      values.set(key, value);
      return tried(others, find);
    });
    values.delete(key);
    return found;
  };
  const added = (): LeafTree | undefined => {
    const summands: Summand[] = [];
    let base: number | undefined = 0;
    for (const { term, variables } of parts) {
      const adds = tried(variables, () => integerOf(valueOf(term, reader)));
      if (adds.includes('other')) return undefined;
      const numbers = adds.map((each) => (each === 'other' ? undefined : each));
      if (variables.length > 0) summands.push({ variables, adds: numbers });
      else base = base === undefined || numbers[0] === undefined ? undefined : base + numbers[0];
    }
    return base === undefined ? nodes.truth(undefined) : addedFrom(summands, base);
  };
  const addedFrom = (summands: readonly Summand[], base: number): LeafTree | undefined => {
    const rests = restsOf(summands);
    const made = summands.map(() => new Map<number, LeafTree | undefined>());
    const from = (at: number, total: number): LeafTree | undefined => {
      const rest = rests[at];
      const summand = summands[at];
      const found = made[at];
      if (rest === undefined || summand === undefined || found === undefined)
        return nodes.truth(holds(total));
      const [low, high] = [total + rest.low, total + rest.high];
      const isSettled =
        low === high ||
        constants.every((each) => typeof each !== 'number' || each < low || each > high);
      if (isSettled && !rest.mayLack) return nodes.truth(holds(low));
      if (found.has(total)) return found.get(total);
      const tree = nodes.split(summand.variables, (way) => {
        const add = summand.adds[way];
        return add === undefined ? nodes.truth(undefined) : from(at + 1, total + add);
      });
      found.set(total, tree);
      return tree;
    };
    return from(0, base);
  };
  const trees = tried(shared, added);
  return nodes.split(shared, (way) => trees[way]);
}

/** A number that adds up exactly in any order; `undefined` for none. */
function integerOf(value: FactValue | undefined): number | 'other' | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'number' && Math.abs(value) <= 2 ** 31 && Number.isInteger(value)
    ? value
    : 'other';
}

function restsOf(summands: readonly Summand[]): readonly Rest[] {
  const rests: Rest[] = [];
  let next: Rest = { low: 0, high: 0, mayLack: false };
  for (const { adds } of [...summands].reverse()) {
    const numbers = adds.filter((each) => each !== undefined);
    next = {
      low: next.low + numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0),
      high: next.high + numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0),
      mayLack: next.mayLack || numbers.length < adds.length,
    };
    rests.push(next);
  }
  return rests.reverse();
}

interface SharedNodes {
  truth(truth: boolean | undefined): LeafTree;
  /** The tree over the variables, whose ends are `end` of each combination, the last variable fastest. */
  split(
    variables: readonly Variable[],
    end: (way: number) => LeafTree | undefined,
  ): LeafTree | undefined;
}

/** Equal trees are one, so that comparing them is comparing what they are. */
function sharedNodes({ countOf, firstOf }: TriedFacts): SharedNodes {
  const kept = new Map<string, LeafTree>();
  const numbers = new Map<LeafTree, number>();
  const keep = (key: string, tree: LeafTree): LeafTree => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    kept.set(key, tree);
    numbers.set(tree, numbers.size);
    return tree;
  };
  let branches = 0;
  const node = (variable: Variable, children: readonly LeafTree[]): LeafTree => {
    const first = firstOf(variable);
    // Of an ordered fact, neighbouring values with the same end are one cell.
    const begins = children.flatMap((child, at) =>
      first !== undefined && at > 0 && child === children[at - 1] ? [] : [at],
    );
    const ends = begins.flatMap((at) => children[at] ?? []);
    const [only] = ends;
    if (only !== undefined && ends.every((each) => each === only)) return only;
    const key = `${variableKey(variable)} ${begins.join()} ${ends.map((each) => numbers.get(each)).join()}`;
    const starts = first === undefined ? {} : { starts: begins.map((at) => first + at) };
    return keep(key, { node: 'split', variable, ...starts, children: ends });
  };
  const split: SharedNodes['split'] = (variables, end) => {
    const grow = (at: number, way: number): LeafTree | undefined => {
      const variable = variables[at];
      if (variable === undefined) return end(way);
      const count = countOf(variable);
      branches += count;
      if (branches > branchLimit) return undefined;
      const children: LeafTree[] = [];
      for (let value = 0; value < count; value += 1) {
        const child = grow(at + 1, way * count + value);
        if (child === undefined) return undefined;
        children.push(child);
      }
      return node(variable, children);
    };
    return grow(0, 0);
  };
  return { truth: (truth) => keep(String(truth), { node: 'truth', truth }), split };
}
