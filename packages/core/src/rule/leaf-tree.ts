import type { Axis } from './axis.ts';
import { isList } from './comparison.ts';
import type { FactValue } from './condition.ts';
import { constantParts } from './constant-parts.ts';
import type { World } from './derived-operator.ts';
import { type Reader, truthOfLeaf } from './evaluate-term.ts';
import type { PieceMemory } from './piece-memory.ts';
import type { Leaf, Variable } from './term.ts';
import { variableKey } from './term.ts';
import { cutsOfLeaf } from './threshold-search.ts';
import type { ValueDomain } from './value-domain.ts';

/**
 * A leaf's truth as a tree over what it reads. `undefined` truth: there is no value to compare, though
 * everything is known. `free`: more ordered facts at once than can be told apart.
 */
export type LeafTree =
  | { readonly node: 'truth'; readonly truth: boolean | undefined }
  | {
      readonly node: 'split';
      readonly variable: Variable;
      /** Of an ordered fact, where each child begins; of any other, one child for each value. */
      readonly starts: readonly number[] | undefined;
      readonly children: readonly LeafTree[];
    }
  | { readonly node: 'free'; readonly facts: readonly string[] };

/** So many combinations of the finite facts that a leaf reads are told apart. */
const combinationLimit = 4096;

/** An ordered fact is told apart value by value, beside another one, if it has at most so many. */
const enumerationLimit = 512;

/** More cells than this, from comparing ordered facts with each other, cost more than they are worth. */
const cellLimit = 256;

/** The same, where one of the two counts only by a part of the leaf with few values. */
const apartLimit = 512;

/** That part may change so often along its fact; fewer times where the other's thresholds take longer. */
const mostSteps = 1024;
const fewSteps = 64;

/** And it is tried for so many combinations of the finite facts. */
const apartCombinations = 64;

interface Open<Domain> {
  readonly variable: Variable;
  readonly domain: Domain;
}

type Ordered = ValueDomain & { readonly order: 'ordered' };

/** `fixed` facts are known; the tree is over the others that the leaf reads. */
export function leafTree(
  leaf: Leaf,
  domains: ReadonlyMap<string, ValueDomain>,
  fixed: ReadonlyMap<string, FactValue>,
  world: World,
  memory: PieceMemory,
): LeafTree {
  const values = new Map<string, FactValue>(fixed);
  const reader: Reader = {
    world,
    value: (fact) => values.get(fact),
    has: (variable) => values.get(variableKey(variable)) === true,
  };
  const finite: Open<ValueDomain>[] = [];
  const ordered: Open<Ordered>[] = [];
  for (const variable of leaf.reads) {
    const { fact, option } = variable;
    const domain = domains.get(fact);
    const given = fixed.get(fact);
    if (given !== undefined) {
      // A known choice is known option by option.
      if (isList(given)) values.set(variableKey(variable), given.includes(option ?? null));
    } else if (domain?.order === 'ordered') ordered.push({ variable, domain });
    else if (domain !== undefined) finite.push({ variable, domain });
  }
  const facts = new Set([...finite, ...ordered].map(({ variable }) => variable.fact));
  const { truth, split, free } = treesOf([...facts]);
  // The fact with the most values is searched for thresholds; all others are told apart one by one.
  const [searched, ...others] = ordered.sort(
    (one, other) => countOf(other.domain) - countOf(one.domain),
  );
  // Of two facts with many values, one may count only by the few values of some part of the leaf.
  const apart = others.find(({ domain }) => countOf(domain) > enumerationLimit);
  finite.push(...others.filter((each) => each !== apart));
  const combinations = finite.reduce((product, { domain }) => product * countOf(domain), 1);
  if (combinations > (apart === undefined ? combinationLimit : apartCombinations)) return free;

  const grow = (at: number): LeafTree => {
    const each = finite[at];
    if (each === undefined) {
      if (searched === undefined) return truth(truthOfLeaf(leaf, reader));
      if (apart === undefined) return threshold(leaf, searched);
      return (
        thresholdsFor(searched, apart, mostSteps) ??
        thresholdsFor(apart, searched, fewSteps) ??
        free
      );
    }
    const { variable, domain } = each;
    const key = variableKey(variable);
    const children = valuesOf(domain).map((value) => {
      values.set(key, value);
      return grow(at + 1);
    });
    values.delete(key);
    if (domain.order !== 'ordered') return split(variable, children);
    return split(
      variable,
      children,
      children.map((_, index) => domain.first + index),
    );
  };
  const axisOf = ({ variable: { fact }, domain }: Open<Ordered>): Axis => ({
    fact,
    first: domain.first,
    last: domain.last,
    whole: domain.whole,
    at: (position) => {
      values.set(fact, domain.valueAt(position));
      return reader;
    },
    remembered: (term, find) => memory.remembered(term, fact, values, find),
  });
  const threshold = (each: Leaf, along: Open<Ordered>): LeafTree => {
    const axis = axisOf(along);
    const starts = cutsOfLeaf(each, axis);
    if (starts === undefined) return free;
    const children = starts.map((start) => truth(truthOfLeaf(each, axis.at(start))));
    values.delete(axis.fact);
    return split(along.variable, children, starts);
  };
  /** For each value of what the leaf makes of `one` fact alone, the thresholds of the other. */
  const thresholdsFor = (
    one: Open<Ordered>,
    other: Open<Ordered>,
    most: number,
  ): LeafTree | undefined => {
    const parts = constantParts(leaf, axisOf(one), axisOf(other), most);
    if (parts === undefined) return undefined;
    // These hold for the present values of the finite facts alone.
    const found = new Map<string, LeafTree>();
    const children = parts.starts.map((start) => {
      const text = parts.textAt(start);
      const child = found.get(text) ?? threshold(parts.leafAt(start), other);
      found.set(text, child);
      return child;
    });
    values.delete(one.variable.fact);
    values.delete(other.variable.fact);
    return split(one.variable, children, parts.starts);
  };
  const tree = grow(0);
  if (others.length === 0) return tree;
  return widest(tree) > (apart === undefined ? cellLimit : apartLimit) ? free : tree;
}

function valuesOf(domain: ValueDomain): readonly FactValue[] {
  if (domain.order === 'finite') return domain.values;
  return Array.from({ length: countOf(domain) }, (_, at) => domain.valueAt(domain.first + at));
}

/** How many values there are; of a decimal, no end of them. */
function countOf(domain: ValueDomain): number {
  if (domain.order === 'finite') return domain.values.length;
  return domain.whole ? domain.last - domain.first + 1 : Number.POSITIVE_INFINITY;
}

function widest(tree: LeafTree): number {
  return tree.node === 'split' ? Math.max(tree.children.length, ...tree.children.map(widest)) : 0;
}

interface Trees {
  /** What more ordered facts at once make than can be told apart. */
  readonly free: LeafTree;
  truth(truth: boolean | undefined): LeafTree;
  /** Neighbouring children that are the same become one; where all are, that one is the tree. */
  split(variable: Variable, children: readonly LeafTree[], starts?: readonly number[]): LeafTree;
}

/** Makes trees; those that are the same are one object. */
function treesOf(facts: readonly string[]): Trees {
  const made = new Map<string, LeafTree>();
  const numbers = new Map<LeafTree, number>();
  const once = (key: string, tree: LeafTree): LeafTree => {
    const known = made.get(key);
    if (known !== undefined) return known;
    made.set(key, tree);
    numbers.set(tree, numbers.size);
    return tree;
  };
  return {
    free: { node: 'free', facts },
    truth: (truth) => once(`${truth}`, { node: 'truth', truth }),
    split: (variable, children, starts) => {
      const [first] = children;
      if (first !== undefined && children.every((child) => child === first)) return first;
      const isKept = (_: unknown, at: number): boolean =>
        starts === undefined || children[at] !== children[at - 1];
      const kept = children.filter(isKept);
      const cuts = starts?.filter(isKept);
      // The one without a number is what is free.
      const key = [variableKey(variable), cuts, kept.map((child) => numbers.get(child))];
      return once(JSON.stringify(key), { node: 'split', variable, starts: cuts, children: kept });
    },
  };
}
