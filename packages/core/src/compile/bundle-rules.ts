import type { Entry } from '../guide/entry.ts';
import type { Question } from '../guide/question.ts';
import { compileRules } from '../rule/compile-rules.ts';
import type { Condition } from '../rule/condition.ts';
import type { FactDeclaration } from '../rule/fact-declaration.ts';
import type { Rule, RuleSet, RulesInput } from '../rule/rule-set.ts';
import type { GuideBundle } from './guide-bundle.ts';
import { type ReasonNode, reasonTree, rulesOfTree } from './reason-tree.ts';
import { valueFactsOf } from './text-places.ts';

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
  /** Entry ▶ the questions on which the values shown in its step rest. */
  readonly valueQuestions: ReadonlyMap<string, readonly string[]>;
  /** Rule ▶ the entry that it belongs to. */
  readonly entryOfRule: ReadonlyMap<string, string>;
}

export function materialRule(entry: string, index: number): string {
  return `${entry}/materials/${index}`;
}

export function adviceRule(entry: string, index: number): string {
  return `${entry}/advice/${index}`;
}

export function constraintRule(question: string, index: number): string {
  return `${question}/constraints/${index}`;
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
  const shared = sharedInput(bundle);
  const rules = compiled({ ...shared, rules: bundle.entries.flatMap(rulesOfEntry) });
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
      bundle.entries.flatMap((entry) => rulesOfEntry(entry).map(({ id }) => [id, entry.id] as const)),
    ),
  };
}

function compiled(input: RulesInput): RuleSet {
  const result = compileRules(input);
  if (!result.ok) {
    throw new Error(`a bundle's rules do not compile: ${JSON.stringify(result.issues)}`);
  }
  return result.value;
}

function sharedInput(bundle: GuideBundle): Omit<RulesInput, 'rules'> {
  const byId = <Part extends { readonly id: string }, Value>(
    parts: readonly Part[],
    value: (part: Part) => Value,
  ): Record<string, Value> => Object.fromEntries(parts.map((part) => [part.id, value(part)]));
  return {
    facts: { ...byId(bundle.questions, declarationOf), 'as-of': { kind: 'date' } },
    derived: byId(bundle.facts, ({ kind, expression, valid }) => ({
      declaration: { kind },
      expression,
      ...(valid === undefined ? {} : { valid }),
    })),
    conditions: byId(bundle.conditions, ({ when }) => rooted(when)),
    tables: byId(bundle.tables, ({ columns, rows }) => ({ columns, rows })),
    parameters: byId(bundle.parameters, ({ values }) => ({ values })),
    workingDays: {
      years: Object.fromEntries(
        bundle.calendars
          .filter(({ status }) => status === 'published')
          .map(({ year, off, work }) => [String(year), { off, work }]),
      ),
    },
  };
}

/** What values a question's answer can take. Bounds that move with the day are left open. */
export function declarationOf(question: Question): FactDeclaration {
  const options = (question.options ?? []).map(({ id }) => id);
  switch (question.kind) {
    case 'single-choice':
      return { kind: 'single-choice', options };
    case 'multiple-choice': {
      const none = question.options?.find(({ exclusive }) => exclusive === true)?.id;
      return { kind: 'multiple-choice', options, ...(none === undefined ? {} : { none }) };
    }
    case 'yes-no':
      return { kind: 'boolean' };
    case 'number':
      return {
        kind: 'integer',
        ...(question.min === undefined ? {} : { min: question.min }),
        ...(question.max === undefined ? {} : { max: question.max }),
      };
    case 'date':
      return {
        kind: 'date',
        ...(isDay(question.earliest) ? { min: question.earliest } : {}),
        ...(isDay(question.latest) ? { max: question.latest } : {}),
      };
    default: {
      const impossible: never = question.kind;
      return impossible;
    }
  }
}

function isDay(bound: string | undefined): bound is string {
  return bound !== undefined && bound !== 'as-of';
}

function rulesOfEntry(entry: Entry): readonly Rule[] {
  const applies = appliesWhen(entry);
  return [
    { id: entry.id, conditions: applies },
    ...(entry.materials ?? []).flatMap(({ when }, index) =>
      when === undefined ? [] : [{ id: materialRule(entry.id, index), conditions: { all: [applies, when] } }],
    ),
    ...(entry.advice ?? []).flatMap(({ when }, index) =>
      when === undefined ? [] : [{ id: adviceRule(entry.id, index), conditions: { all: [applies, when] } }],
    ),
  ];
}

/** The entry's condition, within the days on which the entry is valid. */
function appliesWhen(entry: Entry): Condition {
  const own: Condition = entry.when ?? { all: [] };
  const { from, to } = entry.valid ?? {};
  if (from === undefined && to === undefined) return rooted(own);
  return {
    all: [
      ...(from === undefined ? [] : [{ fact: 'as-of', operator: 'greaterThanInclusive', value: from }]),
      ...(to === undefined ? [] : [{ fact: 'as-of', operator: 'lessThanInclusive', value: to }]),
      own,
    ],
  };
}

function constraintsOf(question: Question): readonly Rule[] {
  return (question.constraints ?? []).map(({ must }, index) => ({
    id: constraintRule(question.id, index),
    conditions: rooted(must),
  }));
}

/** json-rules-engine wants a group at the root. */
function rooted(condition: Condition): Condition {
  return 'fact' in condition ? { all: [condition] } : condition;
}
