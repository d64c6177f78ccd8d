import { type Variable, variableKey } from './term.ts';

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

export interface Trees {
  /** What more ordered facts at once make than can be told apart. */
  readonly free: LeafTree;
  truth(truth: boolean | undefined): LeafTree;
  /** Neighbouring children that are the same become one; where all are, that one is the tree. */
  split(variable: Variable, children: readonly LeafTree[], starts?: readonly number[]): LeafTree;
}

/** Makes trees; those that are the same are one object. */
export function treesOf(facts: readonly string[]): Trees {
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
