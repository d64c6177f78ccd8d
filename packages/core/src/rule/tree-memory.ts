import type { FactValue } from './condition.ts';
import type { LeafTree } from './leaf-tree.ts';
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

/** Rules are read on many days in a server: past so many trees, all are found anew. */
const mostKept = 20_000;

export function createTreeMemory(): TreeMemory {
  let kept = new Map<string, Map<string, LeafTree>>();
  let count = 0;
  return {
    tree: (leaf, domains, fixed, find) => {
      // Which texts are told apart is a matter of each rule set; all other domains are the facts' own.
      const others = leaf.reads.map(({ fact }) => {
        const domain = domains.get(fact);
        const texts = domain?.order === 'finite' && domain.open ? domain.values : [];
        return [fixed.get(fact) ?? null, ...texts];
      });
      const key = JSON.stringify(others);
      const known = kept.get(leaf.key)?.get(key);
      if (known !== undefined) return known;
      const found = find();
      count += 1;
      if (count > mostKept) {
        kept = new Map();
        count = 0;
      }
      const own = kept.get(leaf.key) ?? new Map<string, LeafTree>();
      own.set(key, found);
      kept.set(leaf.key, own);
      return found;
    },
  };
}
