import {
  always,
  createDiagrams,
  type Diagram,
  type Diagrams,
  DiagramsFull,
  never,
} from './diagrams.ts';
import { type CheckedRules, childPlaces, type RuleVariables } from './rule-variables.ts';
import type { LeafTree } from './shared-trees.ts';
import { type Formula, type Leaf, type Variable, variableKey } from './term.ts';

/** Rules as diagrams over the variables of the rules, and after them the free ones. */
export interface RuleDiagrams {
  readonly store: Diagrams;
  /** A rule's diagram, built when first asked for; `undefined` where it is too large. */
  root(rule: number): Diagram | undefined;
  /** The unanswered facts behind a variable; none behind one that no answer settles. */
  factsOf(variable: number): readonly string[];
  /** The variables of the rules come before the free ones. */
  readonly freeFrom: number;
}

/** How many nodes may be made after the rules' own, for what is left of them. */
const sessionLimit = 4_000_000;

/** The values of one option: not chosen, chosen. */
const unchosen: readonly Diagram[] = [never, always];

/** `nodeLimit`: how many nodes one rule may take. */
export function ruleDiagrams(
  checked: CheckedRules,
  variables: RuleVariables,
  nodeLimit = 200_000,
): RuleDiagrams {
  const store = createDiagrams();
  const freeFrom = variables.list.length;
  const free = new Map<string, number>();
  const freeFacts: (readonly string[])[] = [];
  const freeVariable = (key: string, facts: readonly string[]): Diagram => {
    const known = free.get(key);
    const number = known ?? freeFrom + freeFacts.length;
    if (known === undefined) {
      free.set(key, number);
      freeFacts.push(facts);
    }
    return store.node(number, unchosen);
  };
  const has = (variable: Variable): Diagram => {
    const { fact, option } = variable;
    const declaration = checked.facts[fact];
    const own = store.node(variables.numberOf(variableKey(variable)), unchosen);
    const none = declaration?.kind === 'multiple-choice' ? declaration.none : undefined;
    if (none === undefined || none === option) return own;
    // Where the exclusive option is chosen no other is, whatever their variables say.
    const alone = store.node(variables.numberOf(variableKey({ fact, option: none })), unchosen);
    return store.and(store.not(alone), own);
  };
  /** The tree of a sum shares its parts. */
  const splits = new Map<LeafTree, Diagram>();
  const treeDiagram = (tree: LeafTree, leaf: Leaf): Diagram => {
    switch (tree.node) {
      case 'truth':
        if (tree.truth === undefined) return freeVariable(`no value ${leaf.key}`, []);
        return tree.truth ? always : never;
      case 'free':
        return freeVariable(`not resolved ${leaf.key}`, tree.facts);
      case 'split': {
        const known = splits.get(tree);
        if (known !== undefined) return known;
        const children = tree.children.map((child) => treeDiagram(child, leaf));
        const made = splitDiagram(tree, children);
        splits.set(tree, made);
        return made;
      }
      default: {
        const impossible: never = tree;
        return impossible;
      }
    }
  };
  const splitDiagram = (
    tree: LeafTree & { readonly node: 'split' },
    children: readonly Diagram[],
  ): Diagram => {
    const { variable: read } = tree;
    if (read.option !== undefined) {
      const chosen = has(read);
      return store.or(
        store.and(chosen, children[1] ?? never),
        store.and(store.not(chosen), children[0] ?? never),
      );
    }
    const number = variables.numberOf(variableKey(read));
    const variable = variables.list[number];
    if (variable === undefined) return never;
    const places = childPlaces(tree, variable);
    if (children.every((child) => store.variableOf(child) > number)) {
      return store.node(
        number,
        places.map((place) => children[place] ?? never),
      );
    }
    return [...new Set(places)].reduce((whole, place) => {
      const here = store.node(
        number,
        places.map((each) => (each === place ? always : never)),
      );
      return store.or(whole, store.and(here, children[place] ?? never));
    }, never);
  };
  const leaves = new Map<string, Diagram>();
  const leafDiagram = (leaf: Leaf): Diagram => {
    const known = leaves.get(leaf.key);
    if (known !== undefined) return known;
    const tree = variables.trees.get(leaf.key);
    const made = tree === undefined ? never : treeDiagram(tree, leaf);
    leaves.set(leaf.key, made);
    return made;
  };
  /** Ways to count share most of their parts: each is made once. */
  const joined = new Map<Formula, Diagram>();
  const joinedDiagram = (formula: Formula & { readonly op: 'all' | 'any' }): Diagram => {
    const known = joined.get(formula);
    if (known !== undefined) return known;
    const made =
      formula.op === 'all'
        ? formula.parts.reduce((whole, part) => store.and(whole, diagramOf(part)), always)
        : formula.parts.reduce((whole, part) => store.or(whole, diagramOf(part)), never);
    joined.set(formula, made);
    return made;
  };
  const diagramOf = (formula: Formula): Diagram => {
    switch (formula.op) {
      case 'all':
      case 'any':
        return joinedDiagram(formula);
      case 'not':
        return store.not(diagramOf(formula.part));
      case 'has':
        return has(formula.variable);
      case 'leaf':
        return leafDiagram(formula.leaf);
      default: {
        const impossible: never = formula;
        return impossible;
      }
    }
  };
  const roots: (Diagram | undefined)[] = [];
  const tooLarge = new Set<number>();
  return {
    store,
    freeFrom,
    factsOf: (variable) => {
      const own = variables.list[variable];
      return own === undefined ? (freeFacts[variable - freeFrom] ?? []) : [own.fact];
    },
    root: (rule) => {
      const known = roots[rule];
      const formula = checked.rules[rule]?.formula;
      if (known !== undefined || formula === undefined || tooLarge.has(rule)) return known;
      store.allow(nodeLimit);
      try {
        roots[rule] = diagramOf(formula);
      } catch (error) {
        if (!(error instanceof DiagramsFull)) throw error;
        tooLarge.add(rule);
      } finally {
        store.allow(sessionLimit);
      }
      return roots[rule];
    },
  };
}
