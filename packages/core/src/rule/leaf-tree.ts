import type { Axis } from './axis.ts';
import { isList } from './comparison.ts';
import type { FactValue } from './condition.ts';
import { constantParts } from './constant-parts.ts';
import type { World } from './derived-operator.ts';
import { type Reader, truthOfLeaf } from './evaluate-term.ts';
import type { PieceMemory } from './piece-memory.ts';
import { type LeafTree, treesOf } from './shared-trees.ts';
import { sumTree } from './sum-tree.ts';
import { type Leaf, type Variable, variableKey } from './term.ts';
import { cutsOfLeaf } from './threshold-search.ts';
import { countOfDomain, type ValueDomain, valuesOfDomain } from './value-domain.ts';

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
  const trees = treesOf([...facts]);
  const { truth, split, free } = trees;
  const open = [...finite, ...ordered];
  // The fact with the most values is searched for thresholds; all others are told apart one by one.
  const [searched, ...others] = ordered.sort(
    (one, other) => countOfDomain(other.domain) - countOfDomain(one.domain),
  );
  // Of two facts with many values, one may count only by the few values of some part of the leaf.
  const apart = others.find(({ domain }) => countOfDomain(domain) > enumerationLimit);
  finite.push(...others.filter((each) => each !== apart));
  const combinations = finite.reduce((product, { domain }) => product * countOfDomain(domain), 1);
  const summed = (): LeafTree => sumTree(leaf, open, { values, reader, trees }) ?? free;
  if (combinations > (apart === undefined ? combinationLimit : apartCombinations)) return summed();

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
    const children = valuesOfDomain(domain).map((value) => {
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
  const isTooWide = widest(tree) > (apart === undefined ? cellLimit : apartLimit);
  return isTooWide || tree === free ? summed() : tree;
}

function widest(tree: LeafTree): number {
  return tree.node === 'split' ? Math.max(tree.children.length, ...tree.children.map(widest)) : 0;
}
