import type { FactScalar, FactValue } from './condition.ts';
import type { World } from './derived-operator.ts';
import { slotOptions, type VariableSlots } from './encoded-facts.ts';
import type { ExpandedFacts } from './expand-facts.ts';
import { leafTree } from './leaf-tree.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';
import type { RuleMemory } from './rule-memory.ts';
import type { LeafTree } from './shared-trees.ts';
import { type Formula, type Leaf, variableKey } from './term.ts';
import type { ValueDomain } from './value-domain.ts';

/** Rules that passed every check. */
export interface CheckedRules {
  readonly facts: Readonly<Record<string, PlainFactDeclaration>>;
  readonly expanded: ExpandedFacts;
  readonly domains: ReadonlyMap<string, ValueDomain>;
  readonly world: World;
  readonly memory: RuleMemory;
  readonly rules: readonly CheckedRule[];
}

export interface CheckedRule {
  readonly id: string;
  readonly formula: Formula;
}

/** A base fact, or one option of a multiple choice, as its conditions tell its values apart. */
export type RuleVariable =
  | { readonly kind: 'cells'; readonly fact: string; readonly starts: readonly number[] }
  | { readonly kind: 'values'; readonly fact: string; readonly values: readonly FactScalar[] }
  | { readonly kind: 'option'; readonly fact: string; readonly option: string };

/** How facts enter rules: both the clauses and the diagrams are built over this. */
export interface RuleVariables extends VariableSlots {
  /** In the order in which facts are declared; of a multiple choice, the exclusive option first. */
  readonly list: readonly RuleVariable[];
  readonly trees: ReadonlyMap<string, LeafTree>;
  /** Facts that are compared in ways that only their values can resolve. */
  readonly unresolved: ReadonlySet<string>;
  numberOf(key: string): number;
}

/** With the `fixed` facts known, and so no longer variables. */
export function ruleVariables(
  checked: CheckedRules,
  fixed: ReadonlyMap<string, FactValue>,
): RuleVariables {
  const trees = new Map<string, LeafTree>();
  const seen = new Set<Formula>();
  for (const { formula } of checked.rules) {
    visitLeaves(formula, seen, (leaf) => {
      if (!trees.has(leaf.key)) {
        const { domains, world, memory } = checked;
        const find = (): LeafTree => leafTree(leaf, domains, fixed, world, memory);
        trees.set(leaf.key, memory.tree(leaf, domains, fixed, find));
      }
    });
  }
  const cuts = new Map<string, Set<number>>();
  const unresolved = new Set<string>();
  const collected = new Set<LeafTree>();
  for (const tree of trees.values()) collect(tree, collected, cuts, unresolved);
  const list = Object.entries(checked.facts).flatMap(([fact, declaration]) =>
    fixed.has(fact)
      ? []
      : variablesOf(fact, declaration, checked.domains.get(fact), cuts.get(fact)),
  );
  const numbers = new Map(list.map((variable, number) => [variableKey(variable), number]));
  return { list, ...slotsOf(list), trees, unresolved, numberOf: (key) => numbers.get(key) ?? -1 };
}

function slotsOf(list: readonly RuleVariable[]): VariableSlots {
  const slots: number[] = [];
  const bits: number[] = [];
  for (const [number, { kind, fact }] of list.entries()) {
    const shares = kind === 'option' && list[number - 1]?.fact === fact;
    const bit = shares ? ((bits.at(-1) ?? 0) + 1) % slotOptions : 0;
    slots.push((slots.at(-1) ?? -1) + (shares && bit > 0 ? 0 : 1));
    bits.push(kind === 'option' ? bit : -1);
  }
  return { slots, bits };
}

/** How many values a variable has. */
export function widthOf(variable: RuleVariable): number {
  switch (variable.kind) {
    case 'cells':
      return variable.starts.length;
    case 'values':
      return variable.values.length;
    case 'option':
      return 2;
    default: {
      const impossible: never = variable;
      return impossible;
    }
  }
}

/** Of each value of a split's variable, which child stands for it. */
export function childPlaces(
  { starts }: LeafTree & { readonly node: 'split' },
  variable: RuleVariable,
): readonly number[] {
  if (starts === undefined || variable.kind !== 'cells') {
    return Array.from({ length: widthOf(variable) }, (_, value) => value);
  }
  let place = 0;
  return variable.starts.map((position) => {
    while ((starts[place + 1] ?? Number.POSITIVE_INFINITY) <= position) place += 1;
    return place;
  });
}

/** Ways to count share most of their parts: each is visited once. */
function visitLeaves(formula: Formula, seen: Set<Formula>, visit: (leaf: Leaf) => void): void {
  if (seen.has(formula)) return;
  seen.add(formula);
  if (formula.op === 'leaf') visit(formula.leaf);
  else if (formula.op === 'not') visitLeaves(formula.part, seen, visit);
  else if (formula.op !== 'has') for (const part of formula.parts) visitLeaves(part, seen, visit);
}

function collect(
  tree: LeafTree,
  seen: Set<LeafTree>,
  cuts: Map<string, Set<number>>,
  unresolved: Set<string>,
): void {
  if (seen.has(tree)) return;
  seen.add(tree);
  if (tree.node === 'free') for (const fact of tree.facts) unresolved.add(fact);
  if (tree.node !== 'split') return;
  const { fact } = tree.variable;
  const known = cuts.get(fact) ?? new Set<number>();
  // Values that have no order have no cuts.
  tree.starts?.forEach((start) => {
    known.add(start);
  });
  cuts.set(fact, known);
  for (const child of tree.children) collect(child, seen, cuts, unresolved);
}

function variablesOf(
  fact: string,
  declaration: PlainFactDeclaration,
  domain: ValueDomain | undefined,
  cuts: ReadonlySet<number> | undefined,
): readonly RuleVariable[] {
  if (declaration.kind === 'multiple-choice') {
    const { none, options } = declaration;
    const first = none === undefined ? [] : [none];
    return [...first, ...options.filter((option) => option !== none)].map((option) => ({
      kind: 'option',
      fact,
      option,
    }));
  }
  if (domain === undefined) return [];
  if (domain.order === 'finite') return [{ kind: 'values', fact, values: domain.values }];
  const starts = [...new Set([domain.first, ...(cuts ?? [])])].sort((one, other) => one - other);
  return [{ kind: 'cells', fact, starts }];
}
