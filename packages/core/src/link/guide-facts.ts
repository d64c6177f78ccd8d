import type { Guide } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Expression } from '../rule/derivation.ts';
import { conditionsOf, decidingFactsOf, valueFactsOf } from './entry-facts.ts';
import type { Condition } from '../rule/condition.ts';

/** What a guide rests on, found by following its entries' conditions, texts and deadlines. */
export interface GuideFacts {
  readonly questions: ReadonlySet<string>;
  readonly derived: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

export function guideFacts(library: GuideLibrary, guide: Guide): GuideFacts {
  const named = new Map([...library.conditions].map(([id, { value }]) => [id, value.when]));
  const found = {
    questions: new Set<string>(),
    derived: new Set<string>(),
    conditions: new Set<string>(),
    tables: new Set<string>(),
    parameters: new Set<string>(),
  };
  const addFact = (id: string): void => {
    if (library.questions.has(id)) found.questions.add(id);
    const fact = library.facts.get(id)?.value;
    if (fact === undefined || found.derived.has(id)) return;
    found.derived.add(id);
    addExpression(fact.expression);
  };
  const addExpression = (expression: Expression): void => {
    const parts = expressionParts(expression);
    for (const table of parts.tables) found.tables.add(table);
    for (const parameter of parts.parameters) found.parameters.add(parameter);
    for (const fact of parts.facts) addFact(fact);
  };
  const addConditions = (condition: Condition): void => {
    for (const name of referencesOf(condition)) {
      const target = named.get(name);
      if (target === undefined || found.conditions.has(name)) continue;
      found.conditions.add(name);
      addConditions(target);
    }
  };
  for (const id of guide.entries) {
    const entry = library.entries.get(id)?.value;
    if (entry === undefined) continue;
    for (const fact of [...decidingFactsOf(entry, named), ...valueFactsOf(entry)]) addFact(fact);
    for (const condition of conditionsOf(entry)) addConditions(condition);
  }
  for (const fact of guide.facts ?? []) addFact(fact);
  for (const id of found.questions) {
    for (const { must } of library.questions.get(id)?.value.constraints ?? []) addConditions(must);
  }
  return found;
}

function referencesOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(referencesOf);
  if ('any' in condition) return condition.any.flatMap(referencesOf);
  if ('not' in condition) return referencesOf(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
}

interface ExpressionParts {
  readonly facts: readonly string[];
  readonly tables: readonly string[];
  readonly parameters: readonly string[];
}

function expressionParts(expression: unknown): ExpressionParts {
  if (typeof expression === 'string') return { facts: [expression], tables: [], parameters: [] };
  if (typeof expression !== 'object' || expression === null || 'value' in expression) return nothing;
  if (Array.isArray(expression)) return joined(expression.map(expressionParts));
  if ('lookup' in expression && isObject(expression.lookup)) {
    const { table, by } = expression.lookup;
    const keys = isObject(by) ? joined(Object.values(by).map(expressionParts)) : nothing;
    return { ...keys, tables: [...keys.tables, String(table)] };
  }
  if ('parameter' in expression && isObject(expression.parameter)) {
    const { id, on } = expression.parameter;
    const day = on === undefined ? nothing : expressionParts(on);
    return { ...day, parameters: [...day.parameters, String(id)] };
  }
  return joined(Object.values(expression).map(expressionParts));
}

const nothing: ExpressionParts = { facts: [], tables: [], parameters: [] };

function joined(parts: readonly ExpressionParts[]): ExpressionParts {
  return {
    facts: parts.flatMap(({ facts }) => facts),
    tables: parts.flatMap(({ tables }) => tables),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
