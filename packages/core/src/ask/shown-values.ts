import type { BundleRules } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Entry } from '../guide/entry.ts';
import type { DerivedFact } from '../guide/question.ts';
import { adviceRule, materialRule } from '../link/entry-rules.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { LocalizedText } from '../vocabulary/text.ts';
import { placesOf } from '../vocabulary/text-places.ts';

/** A value that a step shows: a place in a text, the headline, the day a deadline counts from. */
export interface ShownValue {
  /** Shown unless this rule is false. */
  readonly gate: string;
  /** Shown only where the rule is true: of advice, which an undecided step does not show. */
  readonly ifTrue: boolean;
  readonly fact: string;
  /** The questions on which it rests. */
  readonly questions: readonly string[];
  /** Unknown as long as one of them is. */
  readonly strict: boolean;
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
    const strict = !dependsOnBranches(derived.get(fact)?.expression, derived);
    found.set(`${gate} ${fact}`, { gate, ifTrue, fact, questions: own, strict });
  }
  const advice = bundle.entries.flatMap((entry) =>
    (entry.advice ?? []).map((_, index) => adviceRule(entry.id, index)),
  );
  return { values: [...found.values()], advice: new Set(advice) };
}

type Place = Pick<ShownValue, 'gate' | 'ifTrue' | 'fact'>;

function placesOfEntry(entry: Entry): readonly Place[] {
  const at = (gate: string, ifTrue: boolean, facts: readonly string[]): readonly Place[] =>
    facts.map((fact) => ({ gate, ifTrue, fact }));
  const inTexts = (texts: readonly (LocalizedText | undefined)[]): readonly string[] =>
    texts.flatMap((text) => placesOf(text));
  return [
    ...at(entry.id, false, [
      ...inTexts([
        entry.title,
        entry.plain,
        entry.gives,
        entry.headline?.label,
        entry.headline?.note,
        entry.takes?.note,
        entry.deadline?.say,
        ...(entry.excludes ?? []).map(({ say }) => say),
        ...(entry.confirm ?? []),
      ]),
      ...(entry.headline === undefined ? [] : [entry.headline.fact]),
      ...(entry.deadline === undefined ? [] : [entry.deadline.from]),
    ]),
    ...(entry.materials ?? []).flatMap(({ when, note }, index) =>
      at(when === undefined ? entry.id : materialRule(entry.id, index), false, inTexts([note])),
    ),
    ...(entry.advice ?? []).flatMap(({ when, say }, index) =>
      at(
        when === undefined ? entry.id : adviceRule(entry.id, index),
        when !== undefined,
        inTexts([say]),
      ),
    ),
  ];
}

type DerivedFacts = ReadonlyMap<string, DerivedFact>;

/** Derived outside the days for which its law is known: no answer gives it a value. */
function isOutOfForce(fact: string, derived: DerivedFacts, asOf: PlainDate): boolean {
  const { from, to } = derived.get(fact)?.valid ?? {};
  return (from !== undefined && asOf < from) || (to !== undefined && asOf > to);
}

const branching: ReadonlySet<string> = new Set(['if', 'some', 'every', 'count', 'sum']);

/** Whether a part of what a fact is computed from may not be needed. */
function dependsOnBranches(expression: unknown, derived: DerivedFacts): boolean {
  if (typeof expression === 'string') {
    const inner = derived.get(expression)?.expression;
    return inner !== undefined && dependsOnBranches(inner, derived);
  }
  if (typeof expression !== 'object' || expression === null) return false;
  return Object.entries(expression).some(
    ([key, part]) => branching.has(key) || dependsOnBranches(part, derived),
  );
}
