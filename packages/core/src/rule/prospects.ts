import { always, type Diagram, DiagramsFull } from './diagrams.ts';
import { createPairTable, type PairTable } from './pair-table.ts';
import type { RuleDiagrams } from './rule-diagrams.ts';

/** An undecided rule, and what can still decide it where some facts will never be known. */
export interface Prospect {
  readonly rule: string;
  /** The unknown facts on which it depends whether the rule becomes true. */
  readonly towardsTrue: readonly string[];
  /** And on which it depends whether it becomes false. */
  readonly towardsFalse: readonly string[];
  /**
   * What is left of the rule: the same text, the same future, within one `space()`. `undefined` where
   * it cannot be told.
   */
  readonly rest: string | undefined;
}

const quantified = new WeakMap<RuleDiagrams, PairTable>();

/** By rule and what is left of it, where nobody is unsure of anything: most states of an interview. */
const sure = new WeakMap<RuleDiagrams, Map<string, Map<Diagram, Prospect>>>();

/**
 * The prospect of a rule of which `left` is left, if the facts in `unsure` stay unknown: it becomes
 * true only where it is true whatever they are, and false likewise. So with what no answer settles.
 */
export function prospectOf(
  diagrams: RuleDiagrams,
  rule: string,
  left: Diagram,
  unsure: ReadonlySet<string>,
): Prospect {
  if (unsure.size > 0) return { rule, ...restOf(diagrams, left, unsure) };
  const byRule = sure.get(diagrams) ?? new Map<string, Map<Diagram, Prospect>>();
  sure.set(diagrams, byRule);
  const known = byRule.get(rule) ?? new Map<Diagram, Prospect>();
  byRule.set(rule, known);
  const found = known.get(left) ?? { rule, ...restOf(diagrams, left, unsure) };
  known.set(left, found);
  return found;
}

function restOf(
  diagrams: RuleDiagrams,
  left: Diagram,
  unsure: ReadonlySet<string>,
): Omit<Prospect, 'rule'> {
  const { store } = diagrams;
  const factsOf = (root: Diagram): readonly string[] => [
    ...new Set(store.support(root).flatMap((variable) => diagrams.factsOf(variable))),
  ];
  const lost = store.support(left).filter((variable) => {
    const facts = diagrams.factsOf(variable);
    return facts.length === 0 || facts.some((fact) => unsure.has(fact));
  });
  if (lost.length === 0) {
    const facts = factsOf(left);
    return { towardsTrue: facts, towardsFalse: facts, rest: `${left}` };
  }
  try {
    const forAll = (root: Diagram): Diagram =>
      lost.reduce((rest, variable) => whatever(diagrams, rest, variable), root);
    const [becomesTrue, becomesFalse] = [forAll(left), forAll(store.not(left))];
    return {
      towardsTrue: factsOf(becomesTrue),
      towardsFalse: factsOf(becomesFalse),
      rest: `${becomesTrue}/${becomesFalse}`,
    };
  } catch (error) {
    if (!(error instanceof DiagramsFull)) throw error;
    const facts = factsOf(left).filter((fact) => !unsure.has(fact));
    return { towardsTrue: facts, towardsFalse: facts, rest: undefined };
  }
}

/** True where `root` is true for every value of the variable. */
function whatever(diagrams: RuleDiagrams, root: Diagram, variable: number): Diagram {
  const { store } = diagrams;
  const known = quantified.get(diagrams) ?? createPairTable();
  quantified.set(diagrams, known);
  const visit = (node: Diagram): Diagram => {
    const own = store.variableOf(node);
    if (own > variable) return node;
    const before = known.get(node, variable);
    if (before >= 0) return before;
    const children = Array.from({ length: store.widthOf(node) }, (_, value) =>
      store.child(node, value),
    );
    const made =
      own === variable
        ? children.reduce((all, child) => store.and(all, child), always)
        : store.node(own, children.map(visit));
    known.set(node, variable, made);
    return made;
  };
  return visit(root);
}
