import type { Facts, FactValue } from './condition.ts';
import { always, type Diagram } from './diagrams.ts';
import { type EncodedFacts, valueIn } from './encoded-facts.ts';
import { valueOfFact } from './fact-part.ts';
import { valueOfNumber } from './fact-program.ts';
import type { RuleDiagrams } from './rule-diagrams.ts';
import type { RuleView } from './rule-view.ts';

/** Known facts in the numbers of a view, and how to turn numbers back into facts. */
export interface Known {
  readonly view: RuleView;
  readonly diagrams: RuleDiagrams;
  readonly encoded: EncodedFacts;
  readonly facts: Facts;
}

export function knownIn(view: RuleView, facts: Facts): Known {
  const encoded = view.encoder.create();
  view.encoder.encode(encoded, facts);
  return { view, diagrams: view.diagrams(), encoded, facts };
}

/** What is left of a diagram under the known facts. */
export function restDiagram({ view, diagrams, encoded }: Known, root: Diagram): Diagram {
  const { store } = diagrams;
  return store.support(root).reduce((rest, variable) => {
    const value = valueIn(encoded, view.variables, variable);
    return value < 0 ? rest : store.assign(rest, variable, value);
  }, root);
}

/**
 * A way to the end `end` that changes the values of as few known facts as can be; `undefined` where
 * there is none. Variables that it does not pass are as they were, or open.
 */
export function nearestWay(
  { view, diagrams, encoded }: Known,
  root: Diagram,
  end: Diagram,
):
  | { readonly values: ReadonlyMap<number, number>; readonly changed: ReadonlySet<string> }
  | undefined {
  const { store, factsOf } = diagrams;
  const best = new Map<string, number>();
  const unreachable = Number.POSITIVE_INFINITY;
  const factOf = (variable: number): string => view.variables.list[variable]?.fact ?? `${variable}`;
  /** What a value costs where the fact's change has, or has not, been paid for by an earlier option. */
  const cost = (node: Diagram, value: number, paid: string): number => {
    const known = valueIn(encoded, view.variables, store.variableOf(node));
    return known < 0 || known === value || factOf(store.variableOf(node)) === paid ? 0 : 1;
  };
  const paidAfter = (node: Diagram, value: number, paid: string): string => {
    const fact = factOf(store.variableOf(node));
    return paid === fact || cost(node, value, paid) > 0 ? fact : '';
  };
  const distance = (node: Diagram, paid: string): number => {
    if (node === end) return 0;
    if (node <= always) return unreachable;
    const isSameFact = paid === factOf(store.variableOf(node));
    const key = `${node} ${isSameFact}`;
    const known = best.get(key);
    if (known !== undefined) return known;
    let least = unreachable;
    for (let value = 0; value < store.widthOf(node); value += 1) {
      const own = cost(node, value, paid);
      least = Math.min(
        least,
        own + distance(store.child(node, value), paidAfter(node, value, paid)),
      );
    }
    best.set(key, least);
    return least;
  };
  if (distance(root, '') === unreachable) return undefined;
  const values = new Map<number, number>();
  const changed = new Set<string>();
  let paid = '';
  for (let node = root; node > always; ) {
    const least = distance(node, paid);
    const chosen = cheapest(
      store.widthOf(node),
      valueIn(encoded, view.variables, store.variableOf(node)),
      (value) =>
        cost(node, value, paid) +
          distance(store.child(node, value), paidAfter(node, value, paid)) ===
        least,
    );
    const variable = store.variableOf(node);
    values.set(variable, chosen);
    if (cost(node, chosen, '') > 0) for (const fact of factsOf(variable)) changed.add(fact);
    const child = store.child(node, chosen);
    paid = paidAfter(node, chosen, paid);
    node = child;
  }
  return { values, changed };
}

/** A value that is one of the best: the present one where it is, else the nearest to it. */
function cheapest(width: number, present: number, isBest: (value: number) => boolean): number {
  let found = -1;
  for (let value = 0; value < width; value += 1) {
    if (!isBest(value)) continue;
    if (found < 0 || Math.abs(value - present) < Math.abs(found - present)) found = value;
  }
  return found;
}

/** The facts of a way: those on it with values of their own, kept where they already fit. */
export function factsOfWay(
  { view, encoded, facts }: Known,
  values: ReadonlyMap<number, number>,
): Readonly<Record<string, FactValue>> {
  const { list } = view.variables;
  const found: Record<string, FactValue> = Object.fromEntries(view.fixed);
  for (const [variable, value] of values) {
    const read = list[variable];
    if (read === undefined) continue;
    const present = valueOfFact(facts, read.fact, view.checked.expanded.parts.get(read.fact));
    if (read.kind === 'option') found[read.fact] = chosenOptions(view, encoded, values, read.fact);
    else if (valueIn(encoded, view.variables, variable) === value && present !== undefined)
      found[read.fact] = present;
    else found[read.fact] = valueOfNumber(view.checked, read, value, present);
  }
  return found;
}

function chosenOptions(
  view: RuleView,
  encoded: EncodedFacts,
  values: ReadonlyMap<number, number>,
  fact: string,
): readonly string[] {
  const declaration = view.checked.facts[fact];
  const none = declaration?.kind === 'multiple-choice' ? declaration.none : undefined;
  const chosen = new Set<string>();
  for (const [variable, read] of view.variables.list.entries()) {
    if (read.kind !== 'option' || read.fact !== fact) continue;
    const value = values.get(variable) ?? Math.max(0, valueIn(encoded, view.variables, variable));
    if (value === 1) chosen.add(read.option);
  }
  if (none !== undefined && chosen.has(none)) return [none];
  const options = declaration?.kind === 'multiple-choice' ? declaration.options : [];
  return options.filter((option) => chosen.has(option));
}
