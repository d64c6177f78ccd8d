import type { FactValue } from './condition.ts';
import { diagramProgram } from './diagram-program.ts';
import type { FactEncoder } from './fact-encoder.ts';
import { factPrograms } from './fact-program.ts';
import { type LastWord, lastWord } from './last-word.ts';
import { type RuleClauses, ruleClauses } from './rule-clauses.ts';
import { type RuleDiagrams, ruleDiagrams } from './rule-diagrams.ts';
import { type EncodedEvaluator, evaluatorWith } from './rule-evaluator.ts';
import type { DiagramProgram, FactProgram, RuleProgram } from './rule-program.ts';
import { type CheckedRules, type RuleVariables, ruleVariables } from './rule-variables.ts';
import { truthInStore } from './truth-in-store.ts';

/** Rules as they read once some facts are fixed. */
export interface RuleView {
  readonly checked: CheckedRules;
  readonly fixed: ReadonlyMap<string, FactValue>;
  readonly variables: RuleVariables;
  readonly facts: readonly FactProgram[];
  readonly clauses: RuleClauses;
  readonly encoder: FactEncoder;
  readonly evaluator: EncodedEvaluator;
  /** Built when first asked for, and anew when what earlier answers left behind fills the store. */
  diagrams(): RuleDiagrams;
  program(): RuleProgram;
}

/** A store this much larger than the rules' own nodes is given up. */
const spareNodes = 500_000;

/** A view that decides no more than a resident or two is not worth laying its diagrams out. */
const fewWalks = 32;

function ruleView(checked: CheckedRules, fixed: ReadonlyMap<string, FactValue>): RuleView {
  const variables = ruleVariables(checked, fixed);
  const facts = factPrograms(checked, variables);
  const clauses = ruleClauses(checked, variables);
  let made: RuleDiagrams | undefined;
  const diagrams = (): RuleDiagrams => {
    if (made === undefined || made.store.size > spareNodes) made = ruleDiagrams(checked, variables);
    return made;
  };
  const ruleIds = checked.rules.map(({ id }) => id);
  const programOfDiagrams = (): DiagramProgram =>
    diagramProgram(diagrams(), variables, clauses.inexact);
  let word: LastWord | undefined;
  let walks = 0;
  const evaluator = evaluatorWith(
    { ruleIds, facts, clauses: clauses.program },
    {
      rules: clauses.inexact,
      truth: (rule, encoded) => {
        walks += 1;
        if (word === undefined && walks <= fewWalks)
          return truthInStore(diagrams(), variables, rule, encoded);
        word ??= lastWord(programOfDiagrams());
        return word.truth(rule, encoded);
      },
    },
  );
  const isExact = (rule: number): boolean => {
    const { store, freeFrom, root } = diagrams();
    const own = root(rule);
    return own !== undefined && store.support(own).every((variable) => variable < freeFrom);
  };
  return {
    checked,
    fixed,
    variables,
    facts,
    clauses,
    encoder: evaluator.encoder,
    evaluator,
    diagrams,
    program: () => ({
      ruleIds,
      facts,
      clauses: clauses.program,
      diagrams: programOfDiagrams(),
      given: Object.fromEntries(fixed),
      notExact: clauses.inexact.filter((rule) => !isExact(rule)).map((rule) => ruleIds[rule] ?? ''),
    }),
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
  const scratch = base.encoder.create();
  return {
    base,
    for: (valueOf) => {
      if (unresolved.size === 0) return base;
      const fixed = new Map<string, FactValue>();
      const fix = (fact: string): void => {
        const value = valueOf(fact);
        if (value !== undefined && base.encoder.encodeFact(scratch, fact, value))
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
