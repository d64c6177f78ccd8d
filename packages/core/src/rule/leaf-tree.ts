import type { Axis } from './axis.ts';
import type { FactValue } from './condition.ts';
import { constantParts } from './constant-parts.ts';
import type { World } from './derived-operator.ts';
import { type Reader, truthOfLeaf } from './evaluate-term.ts';
import type { PieceMemory } from './piece-memory.ts';
import { sumTree } from './sum-tree.ts';
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
      readonly starts?: readonly number[];
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
    has: (variable) => {
      const chosen = values.get(variableKey(variable));
      return typeof chosen === 'boolean' ? chosen : undefined;
    },
  };
  const open = leaf.reads.filter((variable) => !fixed.has(variable.fact));
  const isOrdered = ({ fact, option }: Variable): boolean =>
    option === undefined && domains.get(fact)?.order === 'ordered';
  // The fact with the most values is searched for thresholds; all others are told apart one by one.
  const [searched, ...others] = open
    .filter(isOrdered)
    .sort((one, other) => countOf(other, domains) - countOf(one, domains));
  // Of two facts with many values, one may count only by the few values of some part of the leaf.
  const many = others.filter((each) => countOf(each, domains) > enumerationLimit);
  const [apart] = many;
  const finite = [...open.filter((variable) => !isOrdered(variable)), ...others].filter(
    (each) => each !== apart,
  );
  const combinations = finite.reduce((product, each) => product * countOf(each, domains), 1);
  const free: LeafTree = { node: 'free', facts: [...new Set(open.map(({ fact }) => fact))] };
  const mostCombinations = apart === undefined ? combinationLimit : apartCombinations;
  const added = (): LeafTree =>
    sumTree(leaf, open, {
      values,
      reader,
      valuesOf: (variable) => valuesOf(variable, domains),
      countOf: (variable) => countOf(variable, domains),
      firstOf: ({ fact, option }) => {
        const domain = option === undefined ? domains.get(fact) : undefined;
        return domain?.order === 'ordered' ? domain.first : undefined;
      },
    }) ?? free;
  if (combinations > mostCombinations || many.length > 1) return added();

  const grow = (at: number): LeafTree => {
    const variable = finite[at];
    if (variable === undefined) {
      if (searched === undefined) return { node: 'truth', truth: truthOfLeaf(leaf, reader) };
      if (apart === undefined) return threshold(leaf, searched);
      return (
        thresholdsFor(searched, apart, mostSteps) ??
        thresholdsFor(apart, searched, fewSteps) ??
        free
      );
    }
    const children = valuesOf(variable, domains).map((value) => {
      values.set(variableKey(variable), value);
      return grow(at + 1);
    });
    values.delete(variableKey(variable));
    const domain = domains.get(variable.fact);
    if (domain?.order !== 'ordered') return joined({ node: 'split', variable, children });
    const starts = children.map((_, index) => domain.first + index);
    return joined({ node: 'split', variable, starts, children });
  };
  const axisOf = ({ fact }: Variable): Axis | undefined => {
    const domain = domains.get(fact);
    if (domain?.order !== 'ordered') return undefined;
    const { first, last, whole } = domain;
    return {
      fact,
      first,
      last,
      whole,
      at: (position) => {
        values.set(fact, domain.valueAt(position));
        return reader;
      },
      remembered: (term, find) => memory.remembered(term, fact, values, find),
    };
  };
  const threshold = (each: Leaf, variable: Variable): LeafTree => {
    const axis = axisOf(variable);
    const starts = axis === undefined ? undefined : cutsOfLeaf(each, axis);
    if (axis === undefined || starts === undefined) return { node: 'free', facts: [variable.fact] };
    const children = starts.map(
      (start): LeafTree => ({ node: 'truth', truth: truthOfLeaf(each, axis.at(start)) }),
    );
    values.delete(variable.fact);
    return joined({ node: 'split', variable, starts, children });
  };
  const found = new Map<string, LeafTree>();
  /** For each value of what the leaf makes of `variable` alone, the thresholds of the other. */
  const thresholdsFor = (
    variable: Variable,
    other: Variable,
    most: number,
  ): LeafTree | undefined => {
    const axis = axisOf(variable);
    const otherAxis = axisOf(other);
    const parts = axis && otherAxis && constantParts(leaf, axis, otherAxis, most);
    if (parts === undefined) return undefined;
    const children = parts.starts.map((start) => {
      const key = `${other.fact} ${parts.textAt(start)}`;
      const child = found.get(key) ?? threshold(parts.leafAt(start), other);
      found.set(key, child);
      return child;
    });
    values.delete(variable.fact);
    values.delete(other.fact);
    return joined({ node: 'split', variable, starts: parts.starts, children });
  };
  const tree = grow(0);
  if (others.length === 0) return tree;
  const isTooWide = widest(tree) > (apart === undefined ? cellLimit : apartLimit);
  return isTooWide || tree.node === 'free' ? added() : tree;
}

function valuesOf(
  variable: Variable,
  domains: ReadonlyMap<string, ValueDomain>,
): readonly FactValue[] {
  if (variable.option !== undefined) return [false, true];
  const domain = domains.get(variable.fact);
  if (domain === undefined) return [];
  if (domain.order === 'finite') return domain.values;
  return Array.from({ length: domain.last - domain.first + 1 }, (_, at) =>
    domain.valueAt(domain.first + at),
  );
}

/** How many values a variable has; a decimal has no end of them. */
function countOf(variable: Variable, domains: ReadonlyMap<string, ValueDomain>): number {
  if (variable.option !== undefined) return 2;
  const domain = domains.get(variable.fact);
  if (domain === undefined) return 0;
  if (domain.order === 'finite') return domain.values.length;
  return domain.whole ? domain.last - domain.first + 1 : Number.POSITIVE_INFINITY;
}

function widest(tree: LeafTree): number {
  return tree.node === 'split' ? Math.max(tree.children.length, ...tree.children.map(widest)) : 0;
}

/** Neighbouring children that are the same become one; a node whose children are all the same, none. */
function joined(tree: LeafTree & { readonly node: 'split' }): LeafTree {
  const [first] = tree.children;
  if (first !== undefined && tree.children.every((child) => isSame(child, first))) return first;
  if (tree.starts === undefined) return tree;
  const kept = tree.children.flatMap((child, at) => {
    const previous = tree.children[at - 1];
    return previous !== undefined && isSame(child, previous) ? [] : [at];
  });
  const pick = <Item>(items: readonly Item[]): readonly Item[] =>
    items.filter((_, at) => kept.includes(at));
  return { ...tree, starts: pick(tree.starts), children: pick(tree.children) };
}

function isSame(one: LeafTree, other: LeafTree): boolean {
  if (one === other) return true;
  if (one.node === 'truth') return other.node === 'truth' && one.truth === other.truth;
  if (one.node === 'free') return other.node === 'free';
  return (
    other.node === 'split' &&
    variableKey(one.variable) === variableKey(other.variable) &&
    isSameList(one.starts ?? [], other.starts ?? [], (start, otherStart) => start === otherStart) &&
    isSameList(one.children, other.children, isSame)
  );
}

function isSameList<Item>(
  one: readonly Item[],
  other: readonly Item[],
  isEqual: (one: Item, other: Item) => boolean,
): boolean {
  return (
    one.length === other.length &&
    one.every((item, at) => {
      const counterpart = other[at];
      return counterpart !== undefined && isEqual(item, counterpart);
    })
  );
}
