import type { Guide } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Condition } from '../rule/condition.ts';
import type { Expression } from '../rule/derivation.ts';
import { factsOfLeaf, leavesOf } from './condition-leaves.ts';
import { conditionsOf, valueFactsOf } from './entry-facts.ts';
import { withVersionIds } from './entry-versions.ts';
import { expressionParts } from './expression-parts.ts';
import { itemsOf } from './group-items.ts';

/** What a guide rests on, named parts and all. */
export interface GuideFacts {
  readonly questions: ReadonlySet<string>;
  readonly derived: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

/**
 * The questions and derived facts that a guide, or some of its entries, rests on: found by following
 * conditions, texts, deadlines and the questions' own constraints.
 */
export function guideFacts(
  library: GuideLibrary,
  guide: Pick<Guide, 'entries' | 'facts'>,
): GuideFacts {
  const found = {
    questions: new Set<string>(),
    derived: new Set<string>(),
    conditions: new Set<string>(),
    tables: new Set<string>(),
    parameters: new Set<string>(),
  };
  const addFact = (id: string): void => {
    const question = library.questions.get(id)?.value;
    if (question !== undefined && !found.questions.has(id)) {
      found.questions.add(id);
      for (const item of itemsOf(question)) found.questions.add(item);
      for (const { expression } of question.facts ?? []) addExpression(expression);
    }
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
    for (const condition of parts.conditions) addCondition(condition);
  };
  const addCondition = (condition: Condition): void => {
    for (const leaf of leavesOf(condition, unnamed))
      for (const fact of factsOfLeaf(leaf)) addFact(fact);
    for (const name of referencesOf(condition)) {
      const target = library.conditions.get(name)?.value;
      if (target === undefined || found.conditions.has(name)) continue;
      found.conditions.add(name);
      addCondition(target.when);
    }
  };
  const entries = withVersionIds(guide.entries, library.entries);
  for (const id of entries) {
    const entry = library.entries.get(id)?.value;
    if (entry === undefined) continue;
    for (const condition of conditionsOf(entry)) addCondition(condition);
    for (const fact of valueFactsOf(entry)) addFact(fact);
  }
  for (const fact of guide.facts ?? []) addFact(fact);
  // What a constraint reads must be known to the guide too; the set grows while it is gone through.
  for (const id of found.questions) {
    for (const { must } of library.questions.get(id)?.value.constraints ?? []) addCondition(must);
  }
  for (const fact of formFacts(library, entries)) {
    const { questions } = guideFacts(library, { entries: [], facts: [fact] });
    if ([...questions].every((id) => found.questions.has(id))) addFact(fact);
  }
  return found;
}

/**
 * Derived facts that fill a form. They are computed where the guide asks all that they need; nobody
 * is asked a question to fill in a form.
 */
function formFacts(library: GuideLibrary, entries: readonly string[]): readonly string[] {
  const fields = entries.flatMap((id) => library.entries.get(id)?.value.form ?? []);
  const facts = fields.flatMap(({ use }) => library.fields.get(use)?.value.from ?? []);
  return [...new Set(facts)].filter((fact) => library.facts.has(fact));
}

const unnamed: ReadonlyMap<string, Condition> = new Map();

function referencesOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(referencesOf);
  if ('any' in condition) return condition.any.flatMap(referencesOf);
  if ('not' in condition) return referencesOf(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
}
