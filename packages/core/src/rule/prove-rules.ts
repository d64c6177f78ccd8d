import type { Facts, FactValue } from './condition.ts';
import { always, type Diagram, never } from './diagrams.ts';
import { valueIn } from './encoded-facts.ts';
import { factsOfWay, type Known, nearestWay, restDiagram } from './find-witness.ts';
import { knownRule } from './known-rule.ts';
import type { RuleSet } from './rule-set.ts';
import type { RuleVariable } from './rule-variables.ts';
import { readsOf, variableKey } from './term.ts';

/**
 * What is proved of all completions of the given facts. `notExact`: a rule compares facts in a way
 * that only their values resolve, or reads a derived fact that has no value, or is too large.
 */
export type Proof =
  | { readonly holds: true }
  | { readonly holds: false; readonly witness: Readonly<Record<string, FactValue>> }
  | { readonly holds: 'notExact' };

export type Satisfiability =
  | { readonly satisfiable: true; readonly witness: Readonly<Record<string, FactValue>> }
  | { readonly satisfiable: false }
  | { readonly satisfiable: 'notExact' };

/** Whether some completion makes the rule true, with one that does. Throws where no rule has the id. */
export function satisfiable(rules: RuleSet, id: string, facts: Facts = {}): Satisfiability {
  const found = knownRule(rules, id, facts);
  if (found === undefined) return { satisfiable: 'notExact' };
  const rest = restDiagram(found.known, found.root);
  if (rest === never) return { satisfiable: false };
  if (!isExact(found.known, rest)) return { satisfiable: 'notExact' };
  return { satisfiable: true, witness: witnessOf(found.known, rest, []) };
}

/** Whether two rules decide alike under every completion; else one under which they differ. */
export function equivalent(rules: RuleSet, one: string, other: string, facts: Facts = {}): Proof {
  const first = knownRule(rules, one, facts);
  const second = knownRule(rules, other, facts);
  if (first === undefined || second === undefined) return { holds: 'notExact' };
  const { known } = first;
  const { store } = known.diagrams;
  const left = restDiagram(known, first.root);
  const right = restDiagram(known, second.root);
  if (left === right) return { holds: true };
  const difference = store.or(store.and(left, store.not(right)), store.and(store.not(left), right));
  if (!isExact(known, difference)) return { holds: 'notExact' };
  // They may differ whatever else is so: the witness says all that decides both.
  return { holds: false, witness: witnessOf(known, difference, [left, right]) };
}

export interface ModelCount {
  /** Completions under which the rule is true. */
  readonly holds: bigint;
  /** All completions of the facts that the rule reads. */
  readonly of: bigint;
}

/**
 * How many ways to give the unknown facts that the rule reads a value make it true. A decimal or a
 * text counts once for each range or text that conditions tell apart. `undefined`: not exact.
 */
export function modelCount(rules: RuleSet, id: string, facts: Facts = {}): ModelCount | undefined {
  const found = knownRule(rules, id, facts);
  if (found === undefined) return undefined;
  const { known, root, number } = found;
  const { view, diagrams, encoded } = known;
  const { store, freeFrom } = diagrams;
  const rest = restDiagram(known, root);
  if (!isExact(known, rest)) return undefined;
  const formula = view.checked.rules[number]?.formula;
  const read = new Set((formula === undefined ? [] : readsOf(formula)).map(({ fact }) => fact));
  const counted = [...view.variables.list.entries()].filter(
    ([variable, { fact }]) => read.has(fact) && valueIn(encoded, view.variables, variable) < 0,
  );
  const possible = counted.reduce(
    (all, [variable, each]) => store.and(all, notExcluded(known, variable, each)),
    always,
  );
  const count = (diagram: Diagram): bigint => {
    const done = new Map<Diagram, bigint>();
    /** The combinations of the counted variables between two places in the order. */
    const between = (from: number, to: number): bigint =>
      counted.reduce(
        (product, [variable]) =>
          variable >= from && variable < to ? product * totalWeight(known, variable) : product,
        1n,
      );
    const below = (node: Diagram): bigint => {
      if (node <= always) return BigInt(node);
      const before = done.get(node);
      if (before !== undefined) return before;
      const variable = store.variableOf(node);
      let total = 0n;
      for (let value = 0; value < store.widthOf(node); value += 1) {
        const child = store.child(node, value);
        const rest =
          below(child) * between(variable + 1, Math.min(store.variableOf(child), freeFrom));
        total += weight(known, variable, value) * rest;
      }
      done.set(node, total);
      return total;
    };
    return below(diagram) * between(0, Math.min(store.variableOf(diagram), freeFrom));
  };
  return { holds: count(store.and(rest, possible)), of: count(possible) };
}

/** Where the exclusive option of a choice is chosen, this other one is not. */
function notExcluded({ view, diagrams }: Known, variable: number, read: RuleVariable): Diagram {
  const declaration = view.checked.facts[read.fact];
  const none = declaration?.kind === 'multiple-choice' ? declaration.none : undefined;
  if (read.kind !== 'option' || none === undefined || none === read.option) return always;
  const { store } = diagrams;
  const exclusive = view.variables.numberOf(variableKey({ fact: read.fact, option: none }));
  return store.node(exclusive, [always, store.node(variable, [always, never])]);
}

/** How many values of the fact one value of its variable stands for. */
function weight({ view }: Known, variable: number, value: number): bigint {
  const read = view.variables.list[variable];
  if (read?.kind !== 'cells') return 1n;
  const domain = view.checked.domains.get(read.fact);
  if (domain?.order !== 'ordered' || !domain.whole) return 1n;
  const start = read.starts[value] ?? domain.first;
  const end = read.starts[value + 1] ?? domain.last + 1;
  return BigInt(end) - BigInt(start);
}

function totalWeight(known: Known, variable: number): bigint {
  const read = known.view.variables.list[variable];
  const width =
    read?.kind === 'cells' ? read.starts.length : read?.kind === 'values' ? read.values.length : 2;
  let total = 0n;
  for (let value = 0; value < width; value += 1) total += weight(known, variable, value);
  return total;
}

/** Nothing is left that no answer settles. */
function isExact({ diagrams }: Known, diagram: Diagram): boolean {
  return diagrams.store.support(diagram).every((variable) => variable < diagrams.freeFrom);
}

function witnessOf(
  known: Known,
  diagram: Diagram,
  decided: readonly Diagram[],
): Readonly<Record<string, FactValue>> {
  const values = new Map(nearestWay(known, diagram, always)?.values);
  for (const variable of decided.flatMap((each) => known.diagrams.store.support(each))) {
    if (!values.has(variable)) values.set(variable, 0);
  }
  const given = Object.entries(known.facts).flatMap(([fact, value]) =>
    value === undefined || value === null ? [] : [[fact, value] as const],
  );
  return { ...Object.fromEntries(given), ...factsOfWay(known, values) };
}
