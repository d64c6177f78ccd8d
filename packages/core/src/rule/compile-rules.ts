import { fail, type Result, succeed } from '../vocabulary/issue.ts';
import { formulaOf } from './check-condition.ts';
import type { Decision, Facts, FactValue } from './condition.ts';
import { always, never } from './diagrams.ts';
import { type Reader, valueOf } from './evaluate-term.ts';
import { knownFacts, valueIn } from './known-facts.ts';
import { type CheckedRules, type RuleContext, ruleContext } from './rule-context.ts';
import { ruleIssue } from './rule-issue.ts';
import { ruleScope } from './rule-scope.ts';
import type { RelevantFact, RuleSet, RulesInput } from './rule-set.ts';
import type { Formula, Term } from './term.ts';
import { textsOf } from './texts-of.ts';
import { valueDomain } from './value-domain.ts';

/** So many days (values of the facts that only their values resolve) are kept compiled. */
const keptContexts = 16;

/**
 * Checks and compiles rules. Every problem is returned, its path beginning with `rules`, `conditions`
 * or `derived`; conditions that json-rules-engine accepts but that would surprise are refused by name.
 */
export function compileRules(input: RulesInput): Result<RuleSet> {
  const scope = ruleScope(input);
  const terms = new Map<string, Term>();
  for (const fact of Object.keys(input.derived ?? {})) {
    const term = scope.termOfFact(fact, ['derived', fact]);
    if (term !== undefined) terms.set(fact, term);
  }
  const seen = new Set<string>();
  const rules = input.rules.flatMap(({ id, conditions }, index): { id: string; formula: Formula }[] => {
    if (seen.has(id)) scope.issues.push(ruleIssue('duplicate-id', ['rules', index, 'id'], id));
    seen.add(id);
    const formula = formulaOf(scope, conditions, ['rules', index, 'conditions']);
    return formula === undefined ? [] : [{ id, formula }];
  });
  for (const [name, condition] of Object.entries(input.conditions ?? {})) {
    formulaOf(scope, condition, ['conditions', name], [name]);
  }
  if (scope.issues.length > 0) return fail(distinct(scope.issues));
  const texts = textsOf(input);
  const checked: CheckedRules = {
    facts: input.facts,
    domains: new Map(Object.entries(input.facts).map(([fact, each]) => [fact, valueDomain(each, texts)])),
    world: { workingDays: input.workingDays ?? { years: {} } },
    rules,
  };
  return succeed(ruleSet(checked, terms));
}

function ruleSet(checked: CheckedRules, terms: ReadonlyMap<string, Term>): RuleSet {
  const contexts = new Map<string, RuleContext>();
  const baseContext = ruleContext(checked, new Map());
  const contextWith = (fixed: ReadonlyMap<string, FactValue>): RuleContext => {
    if (fixed.size === 0) return baseContext;
    const key = JSON.stringify([...fixed]);
    const known = contexts.get(key);
    const context = known ?? ruleContext(checked, fixed);
    contexts.delete(key);
    contexts.set(key, context);
    const [oldest] = contexts.keys();
    if (contexts.size > keptContexts && oldest !== undefined) contexts.delete(oldest);
    return context;
  };
  /** The day first: it is the same for a whole interview. */
  const contextFor = (known: ReadonlyMap<string, FactValue>): RuleContext => {
    const only = (facts: ReadonlySet<string>): ReadonlyMap<string, FactValue> =>
      new Map([...known].filter(([fact]) => facts.has(fact)));
    const unresolved = baseContext.unresolved;
    if (unresolved.size === 0) return baseContext;
    const dated = contextWith(only(new Set([...unresolved].filter((fact) => fact === 'as-of'))));
    const open = [...dated.unresolved].filter((fact) => known.has(fact));
    return open.length === 0 ? dated : contextWith(only(new Set(['as-of', ...open])));
  };
  const residues = (facts: Facts): { context: RuleContext; roots: Map<string, number> } => {
    const known = knownFacts(checked, facts);
    const context = contextFor(known);
    const values = context.variables.map((variable) => valueIn(variable, checked.domains, known));
    const valueAt = (variable: number): number => values[variable] ?? -1;
    const roots = new Map(
      [...context.roots].map(([id, root]) => [id, context.diagrams.restrict(root, valueAt)]),
    );
    return { context, roots };
  };
  const decision = (root: number): Decision => (root === always ? true : root === never ? false : 'unknown');

  return {
    ruleIds: checked.rules.map(({ id }) => id),
    decide: (facts) =>
      Object.fromEntries([...residues(facts).roots].map(([id, root]) => [id, decision(root)])),
    relevant: (facts) => {
      const known = knownFacts(checked, facts);
      const { context, roots } = residues(facts);
      const found = new Map<string, Set<string>>();
      for (const [id, root] of roots) {
        for (const variable of context.diagrams.support(root)) {
          for (const fact of context.variables[variable]?.facts ?? []) {
            if (known.has(fact)) continue;
            const rules = found.get(fact) ?? new Set();
            found.set(fact, rules.add(id));
          }
        }
      }
      return Object.keys(checked.facts).flatMap((fact): RelevantFact[] => {
        const rules = found.get(fact);
        return rules === undefined ? [] : [{ fact, rules: [...rules] }];
      });
    },
    derive: (facts) => {
      const reader = readerOf(checked, knownFacts(checked, facts));
      return Object.fromEntries(
        [...terms].flatMap(([fact, term]) => {
          const value = valueOf(term, reader);
          return value === undefined || value === null ? [] : [[fact, value] as const];
        }),
      );
    },
    baseFactsOf: (fact) => {
      const reads = new Set((terms.get(fact)?.reads ?? [{ fact }]).map((variable) => variable.fact));
      return Object.keys(checked.facts).filter((each) => reads.has(each));
    },
  };
}

function readerOf(checked: CheckedRules, known: ReadonlyMap<string, FactValue>): Reader {
  return {
    world: checked.world,
    value: (fact) => known.get(fact),
    has: ({ fact, option }) => {
      const chosen = known.get(fact);
      return Array.isArray(chosen) ? chosen.includes(option) : undefined;
    },
  };
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
