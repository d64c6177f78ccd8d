import type { Entry } from '../guide/entry.ts';
import type { FormField, Material } from '../guide/guide.ts';
import type { Question } from '../guide/question.ts';
import { valueFactsOf } from '../link/entry-facts.ts';
import { appliesWhen, constraintsOf, rulesOfEntry } from '../link/entry-rules.ts';
import { rulesInputOf } from '../link/rules-input.ts';
import { compileRules } from '../rule/compile-rules.ts';
import type { Condition } from '../rule/condition.ts';
import type { RuleSet, RulesInput } from '../rule/rule-set.ts';
import type { GuideBundle } from './guide-bundle.ts';
import { knownValueRules } from './known-value-rules.ts';
import { type ReasonNode, reasonTree, rulesOfTree } from './reason-tree.ts';

/** A bundle made ready to run: its rules compiled, its parts by id. */
export interface BundleRules {
  readonly rules: RuleSet;
  /** Constraints on answers; they never decide whether a question is asked. */
  readonly constraints: RuleSet;
  /** Every part of every entry's condition as a rule of its own. */
  readonly reasons: RuleSet;
  readonly reasonTrees: ReadonlyMap<string, ReasonNode>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly named: ReadonlyMap<string, Condition>;
  readonly materials: ReadonlyMap<string, Material>;
  readonly fields: ReadonlyMap<string, FormField>;
  /** Entry ▶ the questions on which the values shown in its step rest. */
  readonly valueQuestions: ReadonlyMap<string, readonly string[]>;
  /** Rule ▶ the entry that it belongs to. */
  readonly entryOfRule: ReadonlyMap<string, string>;
}

const prepared = new WeakMap<GuideBundle, BundleRules>();

/**
 * The compiled rules of a bundle. Compiled once for each bundle object and remembered beside it.
 * Throws where the bundle's conditions do not compile: `link` refuses such guides, so it was not made
 * by `compileGuide`.
 */
export function rulesOf(bundle: GuideBundle): BundleRules {
  const known = prepared.get(bundle);
  if (known !== undefined) return known;
  const made = prepare(bundle);
  prepared.set(bundle, made);
  return made;
}

function prepare(bundle: GuideBundle): BundleRules {
  const shared = rulesInputOf(bundle);
  const known = knownValueRules(
    new Set(bundle.entries.flatMap(valueFactsOf)),
    new Map(bundle.facts.map((fact) => [fact.id, fact])),
  );
  const rules = compiled({ ...shared, rules: [...bundle.entries.flatMap(rulesOfEntry), ...known] });
  const conditions = new Map(bundle.conditions.map((condition) => [condition.id, condition]));
  const reasonTrees = new Map(
    bundle.entries.map((entry) => [entry.id, reasonTree(entry.id, appliesWhen(entry), conditions)]),
  );
  return {
    rules,
    reasons: compiled({ ...shared, rules: [...reasonTrees.values()].flatMap(rulesOfTree) }),
    reasonTrees,
    constraints: compiled({ ...shared, rules: bundle.questions.flatMap(constraintsOf) }),
    entries: new Map(bundle.entries.map((entry) => [entry.id, entry])),
    questions: new Map(bundle.questions.map((question) => [question.id, question])),
    materials: new Map(bundle.materials.map((material) => [material.id, material])),
    fields: new Map(bundle.fields.map((field) => [field.id, field])),
    named: new Map(bundle.conditions.map(({ id, when }) => [id, when])),
    valueQuestions: new Map(
      bundle.entries.map((entry) => [
        entry.id,
        [...new Set(valueFactsOf(entry).flatMap((fact) => rules.baseFactsOf(fact)))].filter(
          (fact) => fact !== 'as-of',
        ),
      ]),
    ),
    entryOfRule: new Map(
      bundle.entries.flatMap((entry) =>
        rulesOfEntry(entry).map(({ id }) => [id, entry.id] as const),
      ),
    ),
  };
}

/** Rules that a bundle's conditions make; they compile, as `link` has seen to. */
export function compiled(input: RulesInput): RuleSet {
  const result = compileRules(input);
  if (!result.ok) {
    throw new Error(`a bundle's rules do not compile: ${JSON.stringify(result.issues)}`);
  }
  return result.value;
}
