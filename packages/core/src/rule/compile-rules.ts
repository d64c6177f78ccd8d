import { fail, type Issue, type Result, succeed } from '../vocabulary/issue.ts';
import { formulaOf } from './check-condition.ts';
import type { Facts } from './condition.ts';
import { valueOf } from './evaluate-term.ts';
import { expandFacts } from './expand-facts.ts';
import { valueOfFact } from './fact-part.ts';
import { factReader } from './fact-reader.ts';
import { openScope } from './open-scope.ts';
import { ruleIssue } from './rule-issue.ts';
import { ruleMemory } from './rule-memory.ts';
import { ruleSession } from './rule-session.ts';
import type { RuleSet, RulesInput } from './rule-set.ts';
import type { CheckedRules } from './rule-variables.ts';
import { type RuleView, ruleViews } from './rule-view.ts';
import type { Formula, Term } from './term.ts';
import { textsOf } from './texts-of.ts';
import { valueDomain } from './value-domain.ts';

/**
 * Checks and compiles rules. Every problem is returned, its path beginning with `rules`, `conditions`
 * or `derived`; conditions that json-rules-engine accepts but that would surprise are refused by name.
 */
export function compileRules(input: RulesInput): Result<RuleSet> {
  const read = readRules(input);
  return read.ok ? succeed(ruleSet(read.value)) : read;
}

/** The problems that `compileRules` would return, for a small part of its time. */
export function ruleProblems(input: RulesInput): readonly Issue[] {
  const read = readRules(input);
  return read.ok ? [] : read.issues;
}

interface ReadRules {
  readonly checked: CheckedRules;
  readonly terms: ReadonlyMap<string, Term>;
}

function readRules(input: RulesInput): Result<ReadRules> {
  const expanded = expandFacts(input.facts);
  const scope = openScope(input, expanded);
  const terms = new Map<string, Term>();
  for (const fact of Object.keys(input.derived ?? {})) {
    const term = scope.termOfFact(fact, ['derived', fact]);
    if (term !== undefined) terms.set(fact, term);
  }
  const seen = new Set<string>();
  const rules = input.rules.flatMap(
    ({ id, conditions }, index): { id: string; formula: Formula }[] => {
      if (seen.has(id)) scope.issues.push(ruleIssue('duplicate-id', ['rules', index, 'id'], id));
      seen.add(id);
      const formula = formulaOf(scope, conditions, ['rules', index, 'conditions']);
      return formula === undefined ? [] : [{ id, formula }];
    },
  );
  for (const [name, condition] of Object.entries(input.conditions ?? {})) {
    formulaOf(scope, condition, ['conditions', name], [name]);
  }
  if (scope.issues.length > 0) return fail(distinct(scope.issues));
  const texts = textsOf(input);
  const checked: CheckedRules = {
    facts: expanded.declarations,
    expanded,
    domains: new Map(
      Object.entries(expanded.declarations).map(([fact, each]) => [fact, valueDomain(each, texts)]),
    ),
    memory: ruleMemory(input.facts, input.workingDays),
    world: { workingDays: input.workingDays ?? { years: {} } },
    rules,
  };
  return succeed({ checked, terms });
}

function ruleSet({ checked, terms }: ReadRules): RuleSet {
  const views = ruleViews(checked);
  const ruleIds = checked.rules.map(({ id }) => id);
  const { parts } = checked.expanded;
  const viewOf = (facts: Facts): RuleView =>
    views.base.variables.unresolved.size === 0
      ? views.base
      : views.for((fact) => valueOfFact(facts, fact, parts.get(fact)));
  return {
    ruleIds,
    views,
    decide: (facts) => viewOf(facts).evaluator.decide(facts),
    holding: (facts) => viewOf(facts).evaluator.holding(facts),
    encode: (facts) => viewOf(facts).evaluator.encode(facts),
    program: (given = {}) => viewOf(given).program(),
    relevant: (facts) => ruleSession(views, facts).relevantRules(),
    session: (facts = {}) => ruleSession(views, facts),
    derive: (facts) => {
      const reader = factReader(checked, facts);
      return Object.fromEntries(
        [...terms].flatMap(([fact, term]) => {
          const value = valueOf(term, reader);
          return value === undefined || value === null ? [] : [[fact, value] as const];
        }),
      );
    },
    baseFactsOf: (fact) => {
      const reads = new Set(
        (terms.get(fact)?.reads ?? [{ fact }]).map((variable) => variable.fact),
      );
      return Object.keys(checked.facts).filter((each) => reads.has(each));
    },
  };
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
