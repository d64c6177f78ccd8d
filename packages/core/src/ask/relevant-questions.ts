import type { BundleRules } from '../compile/bundle-rules.ts';
import type { Facts } from '../rule/condition.ts';
import type { Decision } from '../rule/condition.ts';

/** Relevant question ▶ the entries whose step its answer can still change. */
export type RelevantQuestions = ReadonlyMap<string, readonly string[]>;

/**
 * The questions, answered "not sure" or not at all, whose answer can still change the plan: because
 * an undecided entry, material or advice hangs on it, or because a step that may be needed shows a
 * value that rests on it. Exact, as far as `RuleSet.relevant` is.
 */
export function relevantQuestions(
  prepared: BundleRules,
  facts: Facts,
  decisions: Readonly<Record<string, Decision>>,
): RelevantQuestions {
  const found = new Map<string, Set<string>>();
  const add = (question: string, entry: string): void => {
    const entries = found.get(question);
    if (entries === undefined) found.set(question, new Set([entry]));
    else entries.add(entry);
  };
  for (const { fact, rules } of prepared.rules.relevant(facts)) {
    for (const rule of rules) {
      const entry = prepared.entryOfRule.get(rule);
      if (entry !== undefined && prepared.questions.has(fact)) add(fact, entry);
    }
  }
  for (const [entry, questions] of prepared.valueQuestions) {
    if (decisions[entry] === false) continue;
    for (const question of questions) {
      const answer = facts[question];
      if (answer === undefined || answer === null) add(question, entry);
    }
  }
  return new Map([...found].map(([question, entries]) => [question, [...entries]]));
}
