import type { FactValue } from './condition.ts';
import type { World } from './derived-operator.ts';
import { always, createDiagrams, type Diagram, type Diagrams, never } from './diagrams.ts';
import type { FactDeclaration } from './fact-declaration.ts';
import { type LeafTree, leafTree } from './leaf-tree.ts';
import type { Formula, Leaf, Variable } from './term.ts';
import { variableKey } from './term.ts';
import type { ValueDomain } from './value-domain.ts';

export interface CheckedRules {
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly domains: ReadonlyMap<string, ValueDomain>;
  readonly world: World;
  readonly rules: readonly { readonly id: string; readonly formula: Formula }[];
}

/** One variable of the diagrams. Values of an ordered fact are the cells that begin at `starts`. */
export interface DiagramVariable {
  /** The facts that can change it; none: nothing that is asked can. */
  readonly facts: readonly string[];
  readonly option?: string;
  readonly starts?: readonly number[];
  readonly values?: readonly FactValue[];
}

/** Rules as diagrams, given the values of some facts. */
export interface RuleContext {
  readonly diagrams: Diagrams;
  readonly roots: ReadonlyMap<string, Diagram>;
  readonly variables: readonly DiagramVariable[];
  /** Facts that are compared in ways that only their values can resolve. */
  readonly unresolved: ReadonlySet<string>;
}

/** Compiles with the `fixed` facts taken as known. */
export function ruleContext(checked: CheckedRules, fixed: ReadonlyMap<string, FactValue>): RuleContext {
  const trees = new Map<string, LeafTree>();
  for (const { formula } of checked.rules) {
    visitLeaves(formula, (leaf) => {
      if (!trees.has(leaf.key)) {
        trees.set(leaf.key, leafTree(leaf, checked.domains, fixed, checked.world));
      }
    });
  }
  const cuts = new Map<string, Set<number>>();
  const unresolved = new Set<string>();
  for (const tree of trees.values()) collect(tree, cuts, unresolved);

  const diagrams = createDiagrams();
  const variables: DiagramVariable[] = [];
  const numbers = new Map<string, number>();
  for (const [fact, declaration] of Object.entries(checked.facts)) {
    if (fixed.has(fact)) continue;
    for (const variable of variablesOf(fact, declaration, checked.domains.get(fact), cuts.get(fact))) {
      numbers.set(variableKey({ fact, ...(variable.option === undefined ? {} : { option: variable.option }) }), variables.length);
      variables.push(variable);
    }
  }
  const freeVariable = (key: string, facts: readonly string[]): Diagram => {
    const known = numbers.get(key);
    const number = known ?? variables.length;
    if (known === undefined) {
      numbers.set(key, number);
      variables.push({ facts });
    }
    return diagrams.node(number, [never, always]);
  };
  const has = (variable: Variable): Diagram => {
    const { fact, option } = variable;
    const declaration = checked.facts[fact];
    const own = diagrams.node(numbers.get(variableKey(variable)) ?? -1, [never, always]);
    if (declaration?.kind !== 'multiple-choice') return own;
    const { none } = declaration;
    if (none === undefined || none === option) return own;
    const alone = diagrams.node(numbers.get(variableKey({ fact, option: none })) ?? -1, [never, always]);
    return diagrams.and(diagrams.not(alone), own);
  };
  const treeDiagram = (tree: LeafTree, leaf: Leaf): Diagram => {
    switch (tree.node) {
      case 'truth':
        if (tree.truth === undefined) return freeVariable(`\u0001${leaf.key}`, []);
        return tree.truth ? always : never;
      case 'free':
        return freeVariable(`\u0002${leaf.key}`, tree.facts);
      case 'split': {
        const kids = tree.children.map((child) => treeDiagram(child, leaf));
        return splitDiagram(tree, kids);
      }
      default: {
        const impossible: never = tree;
        return impossible;
      }
    }
  };
  const splitDiagram = (tree: LeafTree & { readonly node: 'split' }, kids: readonly Diagram[]): Diagram => {
    const { variable, starts } = tree;
    if (variable.option !== undefined) {
      const chosen = has(variable);
      return diagrams.or(
        diagrams.and(chosen, kids[1] ?? never),
        diagrams.and(diagrams.not(chosen), kids[0] ?? never),
      );
    }
    const number = numbers.get(variable.fact) ?? -1;
    const cells = variables[number]?.starts;
    const childAt = (cell: number): number =>
      starts === undefined ? cell : starts.findLastIndex((start) => start <= (cells?.[cell] ?? 0));
    const count = cells?.length ?? variables[number]?.values?.length ?? 0;
    const cellKids = Array.from({ length: count }, (_, cell) => childAt(cell));
    return kids.reduce((whole, kid, at) => {
      const here = diagrams.node(number, cellKids.map((child) => (child === at ? always : never)));
      return diagrams.or(whole, diagrams.and(here, kid));
    }, never);
  };
  const formulaDiagram = (formula: Formula): Diagram => {
    switch (formula.op) {
      case 'all':
        return formula.parts.reduce((whole, part) => diagrams.and(whole, formulaDiagram(part)), always);
      case 'any':
        return formula.parts.reduce((whole, part) => diagrams.or(whole, formulaDiagram(part)), never);
      case 'not':
        return diagrams.not(formulaDiagram(formula.part));
      case 'has':
        return has(formula.variable);
      case 'leaf': {
        const tree = trees.get(formula.leaf.key);
        return tree === undefined ? never : treeDiagram(tree, formula.leaf);
      }
      default: {
        const impossible: never = formula;
        return impossible;
      }
    }
  };
  const roots = new Map(checked.rules.map(({ id, formula }) => [id, formulaDiagram(formula)]));
  return { diagrams, roots, variables, unresolved };
}

function visitLeaves(formula: Formula, visit: (leaf: Leaf) => void): void {
  if (formula.op === 'leaf') visit(formula.leaf);
  else if (formula.op === 'not') visitLeaves(formula.part, visit);
  else if (formula.op !== 'has') for (const part of formula.parts) visitLeaves(part, visit);
}

function collect(tree: LeafTree, cuts: Map<string, Set<number>>, unresolved: Set<string>): void {
  if (tree.node === 'free') for (const fact of tree.facts) unresolved.add(fact);
  if (tree.node !== 'split') return;
  const { fact } = tree.variable;
  const known = cuts.get(fact) ?? new Set<number>();
  for (const start of tree.starts ?? []) known.add(start);
  cuts.set(fact, known);
  for (const child of tree.children) collect(child, cuts, unresolved);
}

function variablesOf(
  fact: string,
  declaration: FactDeclaration,
  domain: ValueDomain | undefined,
  cuts: ReadonlySet<number> | undefined,
): readonly DiagramVariable[] {
  if (declaration.kind === 'multiple-choice') {
    const { none, options } = declaration;
    const first = none === undefined ? [] : [none];
    return [...first, ...options.filter((option) => option !== none)].map((option) => ({
      facts: [fact],
      option,
      values: [false, true],
    }));
  }
  if (domain?.order === 'finite') return [{ facts: [fact], values: domain.values }];
  if (domain === undefined) return [];
  const starts = [...new Set([domain.first, ...(cuts ?? [])])].sort((one, other) => one - other);
  return [{ facts: [fact], starts }];
}
