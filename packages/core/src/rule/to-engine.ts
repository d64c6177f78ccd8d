import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Condition, FactValue } from './condition.ts';
import type { RuleSet, RulesInput } from './rule-set.ts';

/**
 * A json-rules-engine `Engine` with the same rules: each that holds gives the event
 * `{ type: 'holds', params: { rule: id } }`. Derived facts are computed from the facts given to `run`;
 * one without a value is `undefined` there, as is a fact that is not given.
 */
export function toEngine(input: RulesInput, rules: RuleSet): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, condition] of Object.entries(input.conditions ?? {})) {
    engine.setCondition(name, topLevel(condition));
  }
  for (const fact of Object.keys(input.derived ?? {})) {
    const read = [...new Set(rules.baseFactsOf(fact).map((base) => wholeOf(rules, base)))];
    engine.addFact(fact, async (_params, almanac) => {
      const values = await Promise.all(read.map((base) => almanac.factValue<FactValue>(base)));
      return rules.derive(Object.fromEntries(read.map((base, at) => [base, values[at]])))[fact];
    });
  }
  for (const { id, conditions } of input.rules) {
    engine.addRule({
      conditions: topLevel(conditions),
      event: { type: 'holds', params: { rule: id } },
    });
  }
  return engine;
}

function wholeOf(rules: RuleSet, fact: string): string {
  return rules.views.base.checked.expanded.parts.get(fact)?.whole ?? fact;
}

/** The library wants a group or a reference at the root. */
function topLevel(condition: Condition): TopLevelCondition {
  if ('all' in condition) return { all: condition.all.map(nested) };
  if ('any' in condition) return { any: condition.any.map(nested) };
  if ('not' in condition) return { not: nested(condition.not) };
  if ('condition' in condition) return { condition: condition.condition };
  return { all: [nested(condition)] };
}

function nested(condition: Condition): NestedCondition {
  return 'fact' in condition ? { ...condition } : topLevel(condition);
}

type NestedCondition = Extract<TopLevelCondition, { readonly not: unknown }>['not'];
