import type { FactValue } from './condition.ts';
import { createKeptValues } from './kept-values.ts';
import type { LeafTree } from './shared-trees.ts';
import type { Leaf } from './term.ts';
import type { ValueDomain } from './value-domain.ts';

/** The trees of leaves, kept by what else is known: the same comparison stands in several rule sets. */
export interface TreeMemory {
  tree(
    leaf: Leaf,
    domains: ReadonlyMap<string, ValueDomain>,
    fixed: ReadonlyMap<string, FactValue>,
    find: () => LeafTree,
  ): LeafTree;
}

export function createTreeMemory(): TreeMemory {
  const { kept } = createKeptValues<string, LeafTree>(() => new Map());
  return {
    tree: (leaf, domains, fixed, find) => {
      // Which texts are told apart is a matter of each rule set.
      const given = leaf.reads.map(({ fact }) => [fixed.get(fact) ?? null, domains.get(fact)]);
      return kept(leaf.key, JSON.stringify(given), find);
    },
  };
}
