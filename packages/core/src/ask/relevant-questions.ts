import type { BundleRules } from '../compile/bundle-rules.ts';
import { isThere } from '../link/group-items.ts';
import type { Decision, Facts } from '../rule/condition.ts';
import type { RelevantFact } from '../rule/relevant-fact.ts';

/** What the answer to a question can still change. */
export interface Relevance {
  /** Entries whose step it can change in any way, its advice and values included. */
  readonly changes: readonly string[];
  /** Those among them that it can help to decide: needed or not. */
  readonly decides: readonly string[];
}

export type RelevantQuestions = ReadonlyMap<string, Relevance>;

/** What is known at some point of an interview, as a rule set or a running session tells it. */
export interface Knowledge {
  readonly relevantRules: readonly RelevantFact[];
  readonly decisionOf: (entry: string) => Decision;
  /** The value of the question's answer is known: given, and not "not sure". */
  readonly isKnown: (question: string) => boolean;
  /** It is asked of an item that there is, or of no item at all. */
  readonly isThere: (question: string) => boolean;
}

export function knowledgeFrom(
  { rules, questions }: BundleRules,
  facts: Facts,
  decisions: Readonly<Record<string, Decision>>,
): Knowledge {
  return {
    relevantRules: rules.relevant(facts),
    decisionOf: (entry) => decisions[entry] ?? 'unknown',
    isKnown: (question) => (facts[question] ?? null) !== null,
    isThere: (question) => isThere(questions.get(question) ?? {}, facts) === true,
  };
}

/**
 * The questions, answered "not sure" or not at all, whose answer can still change the plan: because
 * an undecided entry, material or advice hangs on it, or because a step that may be needed shows a
 * value that rests on it. Exact, as far as the rules are.
 */
export function relevantQuestions(prepared: BundleRules, known: Knowledge): RelevantQuestions {
  const changes = new Map<string, Set<string>>();
  const decides = new Map<string, Set<string>>();
  for (const { fact, rules } of known.relevantRules) {
    if (!prepared.questions.has(fact) || !known.isThere(fact)) continue;
    for (const rule of rules) {
      const entry = prepared.entryOfRule.get(rule);
      if (entry !== undefined) add(changes, fact, entry);
      if (entry === rule) add(decides, fact, entry);
    }
  }
  for (const [entry, questions] of prepared.valueQuestions) {
    if (known.decisionOf(entry) === false) continue;
    for (const question of questions) {
      if (!known.isKnown(question) && known.isThere(question)) add(changes, question, entry);
    }
  }
  return new Map(
    [...changes].map(([question, entries]) => [
      question,
      { changes: [...entries], decides: [...(decides.get(question) ?? [])] },
    ]),
  );
}

function add(map: Map<string, Set<string>>, key: string, item: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([item]));
  else known.add(item);
}
