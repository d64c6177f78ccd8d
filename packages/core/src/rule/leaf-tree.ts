import type { FactValue } from './condition.ts';
import type { World } from './derived-operator.ts';
import { type Reader, truthOfLeaf } from './evaluate-term.ts';
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

/** `fixed` facts are known; the tree is over the others that the leaf reads. */
export function leafTree(
  leaf: Leaf,
  domains: ReadonlyMap<string, ValueDomain>,
  fixed: ReadonlyMap<string, FactValue>,
  world: World,
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
  const ordered = open.filter(isOrdered);
  const finite = open.filter((variable) => !isOrdered(variable));
  const combinations = finite.reduce((product, each) => product * valuesOf(each, domains).length, 1);
  if (ordered.length > 1 || combinations > combinationLimit) {
    return { node: 'free', facts: [...new Set(open.map(({ fact }) => fact))] };
  }

  const grow = (at: number): LeafTree => {
    const variable = finite[at];
    if (variable === undefined) {
      return ordered[0] === undefined
        ? { node: 'truth', truth: truthOfLeaf(leaf, reader) }
        : threshold(ordered[0]);
    }
    const children = valuesOf(variable, domains).map((value) => {
      values.set(variableKey(variable), value);
      return grow(at + 1);
    });
    values.delete(variableKey(variable));
    return joined({ node: 'split', variable, children });
  };
  const threshold = (variable: Variable): LeafTree => {
    const { fact } = variable;
    const domain = domains.get(fact);
    if (domain?.order !== 'ordered') return { node: 'free', facts: [fact] };
    const at = (position: number): Reader => {
      values.set(fact, domain.valueAt(position));
      return reader;
    };
    const { first, last, whole } = domain;
    const starts = cutsOfLeaf(leaf, { fact, first, last, whole, at });
    if (starts === undefined) return { node: 'free', facts: [fact] };
    const children = starts.map((start): LeafTree => ({ node: 'truth', truth: truthOfLeaf(leaf, at(start)) }));
    values.delete(fact);
    return joined({ node: 'split', variable, starts, children });
  };
  return grow(0);
}

function valuesOf(variable: Variable, domains: ReadonlyMap<string, ValueDomain>): readonly FactValue[] {
  if (variable.option !== undefined) return [false, true];
  const domain = domains.get(variable.fact);
  return domain?.order === 'finite' ? domain.values : [];
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
  const pick = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, at) => kept.includes(at));
  return { ...tree, starts: pick(tree.starts), children: pick(tree.children) };
}

function isSame(one: LeafTree, other: LeafTree): boolean {
  if (one.node === 'truth' && other.node === 'truth') return one.truth === other.truth;
  return one.node === other.node && JSON.stringify(one) === JSON.stringify(other);
}
