import { always, type Diagram } from './diagrams.ts';
import type { RuleDiagrams } from './rule-diagrams.ts';
import type { DiagramProgram } from './rule-program.ts';
import type { RuleVariables } from './rule-variables.ts';

/** Copies the diagrams of some rules out of the store, children before what leads to them. */
export function diagramProgram(
  diagrams: RuleDiagrams,
  { slots, bits }: RuleVariables,
  rules: readonly number[],
): DiagramProgram {
  const { store } = diagrams;
  const nodes: number[] = [];
  const placeOf = new Map<Diagram, number>();
  const place = (node: Diagram): number => {
    if (node <= always) return node;
    const known = placeOf.get(node);
    if (known !== undefined) return known;
    const children = Array.from({ length: store.widthOf(node) }, (_, value) =>
      place(store.child(node, value)),
    );
    const variable = store.variableOf(node);
    // The two ends are 0 and 1, so that a node begins at 2 at the least.
    const made = nodes.length + 2;
    nodes.push(slots[variable] ?? -1, bits[variable] ?? -1, children.length, ...children);
    placeOf.set(node, made);
    return made;
  };
  const roots = rules.map((rule) => {
    const root = diagrams.root(rule);
    return root === undefined ? -1 : place(root);
  });
  return { rules, roots, nodes };
}
