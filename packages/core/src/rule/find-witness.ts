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
  const { store } = diagrams;
  const best = new Map<string, number>();
  const unreachable = Number.POSITIVE_INFINITY;
  /** The known fact that giving the node's variable this value changes. */
  const changedBy = (node: Diagram, value: number): string | undefined => {
    const variable = store.variableOf(node);
    const known = valueIn(encoded, view.variables, variable);
    return known < 0 || known === value ? undefined : view.variables.list[variable]?.fact;
  };
  /** From a value on. `paid`: the fact changed last; the options of a choice follow each other. */
  const after = (node: Diagram, value: number, paid: string | undefined): number => {
    const fact = changedBy(node, value);
    const own = fact === undefined || fact === paid ? 0 : 1;
    return own + distance(store.child(node, value), fact ?? paid);
  };
  const distance = (node: Diagram, paid: string | undefined): number => {
    if (node <= always) return node === end ? 0 : unreachable;
    const isPaid = view.variables.list[store.variableOf(node)]?.fact === paid;
    const key = `${node} ${isPaid}`;
    const known = best.get(key);
    if (known !== undefined) return known;
    let least = unreachable;
    for (let value = 0; value < store.widthOf(node); value += 1)
      least = Math.min(least, after(node, value, paid));
    best.set(key, least);
    return least;
  };
  if (distance(root, undefined) === unreachable) return undefined;
  const values = new Map<number, number>();
  const changed = new Set<string>();
  let paid: string | undefined;
  for (let node = root; node > always; ) {
    const [at, before, least] = [node, paid, distance(node, paid)];
    const variable = store.variableOf(node);
    const chosen = cheapest(
      store.widthOf(node),
      valueIn(encoded, view.variables, variable),
      (value) => after(at, value, before) === least,
    );
    values.set(variable, chosen);
    const fact = changedBy(node, chosen);
    if (fact !== undefined) changed.add(fact);
    paid = fact ?? paid;
    node = store.child(node, chosen);
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
    const isPresent = valueIn(encoded, view.variables, variable) === value;
    if (read.kind === 'option') found[read.fact] = chosenOptions(view, encoded, values, read.fact);
    else
      found[read.fact] =
        (isPresent ? present : undefined) ?? valueOfNumber(view.checked, read, value, present);
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
  const chosen: string[] = [];
  for (const [variable, read] of view.variables.list.entries()) {
    if (read.kind !== 'option' || read.fact !== fact) continue;
    const value = values.get(variable) ?? valueIn(encoded, view.variables, variable);
    if (value === 1) chosen.push(read.option);
  }
  const alone = chosen.find((option) => option === none);
  return alone === undefined ? chosen : [alone];
}
