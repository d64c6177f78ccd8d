import type { Decision, Facts, FactValue } from './condition.ts';
import { always, type Diagram, never } from './diagrams.ts';
import { valueIn } from './encoded-facts.ts';
import { valueOfFact } from './fact-part.ts';
import { factsOfWay, type Known, nearestWay, restDiagram } from './find-witness.ts';
import { knownRule } from './known-rule.ts';
import type { RuleSet } from './rule-set.ts';

export interface RuleExplanation {
  readonly decision: Decision;
  /** A smallest set of known facts that forces the decision; empty where it is open. */
  readonly because: readonly string[];
  /**
   * Of a rule that is false, a smallest change of known facts that would make it true: `from` is
   * absent where the fact is not known. Absent where nothing makes it true.
   */
  readonly change?: readonly FactChange[];
}

export interface FactChange {
  readonly fact: string;
  readonly from?: FactValue;
  readonly to: FactValue;
}

/** Why a rule is what it is. Facts in the order of declaration. Throws where no rule has the id. */
export function explainRule(rules: RuleSet, id: string, facts: Facts): RuleExplanation {
  const found = knownRule(rules, id, facts);
  if (found === undefined) return { decision: 'unknown', because: [] };
  const { known, root } = found;
  const rest = restDiagram(known, root);
  if (rest > always) return { decision: 'unknown', because: [] };
  // Facts that the view fixed are not among its variables: they count where the rule reads them.
  const names = Object.keys(known.view.checked.facts);
  const forcing = smallestReason(known, root, rest === always ? never : always);
  const because = names.filter((fact) => forcing.has(fact) || known.view.fixed.has(fact));
  if (rest === always) return { decision: true, because };
  const way = nearestWay(known, root, always);
  if (way === undefined) return { decision: false, because };
  const wanted = factsOfWay(known, way.values);
  const change = names.flatMap((fact): FactChange[] => {
    const to = wanted[fact];
    const from = valueOfFact(facts, fact, known.view.checked.expanded.parts.get(fact)) ?? undefined;
    if (to === undefined || (from !== undefined && !way.changed.has(fact))) return [];
    return [{ fact, ...(from === undefined ? {} : { from }), to }];
  });
  return { decision: false, because, change };
}

/**
 * A smallest set of known facts with which no way to `other` is left. Each way that the kept facts
 * leave open must be closed by one of the facts that it changes, so only those are tried, the
 * smallest sets first.
 */
function smallestReason(known: Known, root: Diagram, other: Diagram): ReadonlySet<string> {
  for (let size = 0; ; size += 1) {
    const found = closeWays(known, root, other, new Set(), size);
    if (found !== undefined) return found;
  }
}

function closeWays(
  known: Known,
  left: Diagram,
  other: Diagram,
  kept: ReadonlySet<string>,
  more: number,
): ReadonlySet<string> | undefined {
  const way = nearestWay(known, left, other);
  if (way === undefined) return kept;
  if (more === 0) return undefined;
  for (const fact of way.changed) {
    const found = closeWays(
      known,
      keep(known, left, fact),
      other,
      new Set([...kept, fact]),
      more - 1,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `fact` is known. */
function keep({ view, diagrams, encoded }: Known, root: Diagram, fact: string): Diagram {
  return view.variables.list.reduce(
    (rest, variable, number) =>
      variable.fact === fact
        ? diagrams.store.assign(rest, number, valueIn(encoded, view.variables, number))
        : rest,
    root,
  );
}
