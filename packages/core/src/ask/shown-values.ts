import type { BundleRules } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Entry } from '../guide/entry.ts';
import type { DerivedFact } from '../guide/question.ts';
import { shownFactsOf } from '../link/entry-facts.ts';
import { type PartKey, partsOf } from '../link/entry-parts.ts';
import { partRule } from '../link/entry-rules.ts';
import { isBranch, operandsOf } from '../link/expression-parts.ts';
import type { Expression } from '../rule/derivation.ts';
import { isGroupExpression, type OverGroup, overGroup } from '../rule/group-expression.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';

/** A value that a step shows: a place in a text, the headline, the day a deadline counts from. */
export interface ShownValue {
  /** Shown unless this rule is false. */
  readonly gate: string;
  /** Shown only where the rule is true: of advice, which an undecided step does not show. */
  readonly ifTrue: boolean;
  readonly fact: string;
  /** The questions on which it rests. */
  readonly questions: readonly string[];
  /** Those that every way to compute it needs: unknown as long as one of them is. */
  readonly required: readonly string[];
}

/** What the entries' steps show. */
export interface Shown {
  /** The values that rest on questions, each once. */
  readonly values: readonly ShownValue[];
  /** The rules of advice: it makes no difference whether one is false or open. */
  readonly advice: ReadonlySet<string>;
}

export function shownBy(
  bundle: GuideBundle,
  { rules, questions }: BundleRules,
  asOf: PlainDate,
): Shown {
  const derived = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  const found = new Map<string, ShownValue>();
  for (const { gate, ifTrue, fact } of bundle.entries.flatMap(placesOfEntry)) {
    const own = rules.baseFactsOf(fact).filter((base) => questions.has(base));
    if (own.length === 0 || isOutOfForce(fact, derived, asOf)) continue;
    const always = requiredBy(fact, { derived, questions });
    const required = own.filter((question) => always.has(question));
    found.set(`${gate} ${fact}`, { gate, ifTrue, fact, questions: own, required });
  }
  const advice = bundle.entries.flatMap((entry) =>
    partsOf(entry)
      .filter(isSaidIfTrue)
      .map(({ key, index }) => partRule(entry.id, key, index)),
  );
  return { values: [...found.values()], advice: new Set(advice) };
}

type Place = Pick<ShownValue, 'gate' | 'ifTrue' | 'fact'>;

function placesOfEntry(entry: Entry): readonly Place[] {
  const own = new Set(
    partsOf(entry)
      .filter(({ when, valid }) => when !== undefined || valid !== undefined)
      .map(({ key, index }) => partRule(entry.id, key, index)),
  );
  return shownFactsOf(entry).flatMap(({ part, facts }) => {
    const rule = part === null ? entry.id : partRule(entry.id, part.key, part.index);
    const gate = own.has(rule) ? rule : entry.id;
    const ifTrue = part !== null && gate === rule && isSaidIfTrue(part);
    return facts.filter((fact) => fact !== 'as-of').map((fact) => ({ gate, ifTrue, fact }));
  });
}

/** Advice and pieces of text are said only where they hold; other parts are shown as uncertain. */
function isSaidIfTrue({ key }: { readonly key: PartKey }): boolean {
  return key === 'advice' || key === 'pieces';
}

type DerivedFacts = ReadonlyMap<string, DerivedFact>;

/** Derived outside the days for which its law is known: no answer gives it a value. */
function isOutOfForce(fact: string, derived: DerivedFacts, asOf: PlainDate): boolean {
  const { from, to } = derived.get(fact)?.valid ?? {};
  return (from !== undefined && asOf < from) || (to !== undefined && asOf > to);
}

interface Named {
  readonly derived: DerivedFacts;
  readonly questions: BundleRules['questions'];
}

/** The facts without which there is no value: of branches, those that both need. */
function requiredBy(expression: Expression, named: Named): ReadonlySet<string> {
  if (typeof expression === 'string') {
    const inner = named.derived.get(expression)?.expression;
    return inner === undefined ? new Set([expression]) : requiredBy(inner, named);
  }
  if (isBranch(expression)) {
    const otherwise = requiredBy(expression.if.else, named);
    const both = [...requiredBy(expression.if.then, named)].filter((fact) => otherwise.has(fact));
    return new Set(both);
  }
  if (typeof expression === 'object' && isGroupExpression(expression))
    return requiredOver(overGroup(expression), named);
  return new Set(operandsOf(expression).flatMap((operand) => [...requiredBy(operand, named)]));
}

/** How many there are; and of each, what is added up, unless only of some. */
function requiredOver({ of, where, value }: OverGroup, named: Named): ReadonlySet<string> {
  const group = named.questions.get(of);
  if (value === undefined || where !== undefined || group === undefined) return new Set([of]);
  const { each = [], max = 0, facts = [] } = group;
  const own = facts.map((fact) => [fact.id, fact] as const);
  const inside = { ...named, derived: new Map([...named.derived, ...own]) };
  const parts = [...requiredBy(value, inside)].filter((part) => each.includes(part));
  const ofItems = Array.from({ length: max }, (_, at) =>
    parts.map((part) => `${of}.${at}.${part}`),
  );
  return new Set([of, ...ofItems.flat()]);
}
