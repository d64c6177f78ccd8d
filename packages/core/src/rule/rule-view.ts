import type { FactValue } from './condition.ts';
import { type EncodedFacts, type FactEncoder, factEncoder } from './fact-encoder.ts';
import type { GateValues } from './gate-list.ts';
import { type RuleDiagrams, ruleDiagrams } from './rule-diagrams.ts';
import { type RuleGates, ruleGates } from './rule-gates.ts';
import { type CheckedRules, type RuleVariables, ruleVariables } from './rule-variables.ts';

/** Rules as they read once some facts are fixed. */
export interface RuleView {
  readonly checked: CheckedRules;
  readonly fixed: ReadonlyMap<string, FactValue>;
  readonly variables: RuleVariables;
  readonly encoder: FactEncoder;
  readonly gates: RuleGates;
  /** Written anew for each evaluation, which never waits in between. */
  readonly values: GateValues;
  readonly truths: Uint8Array;
  readonly found: Int32Array;
  readonly encoded: EncodedFacts;
  /** Built when first asked for, and anew when what earlier answers left behind fills the store. */
  diagrams(): RuleDiagrams;
}

/** A store this much larger than the rules' own nodes is given up. */
const spareNodes = 500_000;

function ruleView(checked: CheckedRules, fixed: ReadonlyMap<string, FactValue>): RuleView {
  const variables = ruleVariables(checked, fixed);
  const encoder = factEncoder(checked, variables);
  const gates = ruleGates(checked, variables);
  let diagrams: RuleDiagrams | undefined;
  return {
    checked,
    fixed,
    variables,
    encoder,
    gates,
    values: gates.list.createValues(),
    truths: new Uint8Array(checked.rules.length),
    found: new Int32Array(checked.rules.length + 1),
    encoded: encoder.create(),
    diagrams: () => {
      if (diagrams === undefined || diagrams.store.size > spareNodes) {
        diagrams = ruleDiagrams(checked, variables);
      }
      return diagrams;
    },
  };
}

/** The same rules under many fixed facts, the latest few kept. */
export interface RuleViews {
  readonly base: RuleView;
  /** The view in which as much is resolved as the known facts allow. */
  for(valueOf: (fact: string) => FactValue | undefined): RuleView;
}

const keptViews = 16;

export function ruleViews(checked: CheckedRules): RuleViews {
  const base = ruleView(checked, new Map());
  const kept = new Map<string, RuleView>();
  const viewWith = (fixed: ReadonlyMap<string, FactValue>): RuleView => {
    if (fixed.size === 0) return base;
    const key = JSON.stringify([...fixed]);
    const view = kept.get(key) ?? ruleView(checked, fixed);
    kept.delete(key);
    kept.set(key, view);
    const [oldest] = kept.keys();
    if (kept.size > keptViews && oldest !== undefined) kept.delete(oldest);
    return view;
  };
  const { unresolved } = base.variables;
  return {
    base,
    for: (valueOf) => {
      if (unresolved.size === 0) return base;
      const fixed = new Map<string, FactValue>();
      const fix = (fact: string): void => {
        const value = valueOf(fact);
        if (value !== undefined && base.encoder.encodeFact(base.encoded, fact, value))
          fixed.set(fact, value);
      };
      // The day first, alone: it is the same for a whole interview, and often all that is missing.
      if (unresolved.has('as-of')) fix('as-of');
      const dated = viewWith(fixed);
      for (const fact of dated.variables.unresolved) fix(fact);
      return viewWith(fixed);
    },
  };
}
