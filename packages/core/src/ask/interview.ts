import { type BundleRules, rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Decision, Facts, FactValue } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { knowledgeFrom, type RelevantQuestions, relevantQuestions } from './relevant-questions.ts';
import { type Remaining, remainingQuestions } from './remaining-questions.ts';

/**
 * Answers by question id: an option id, an array of option ids, a boolean, a number, or a
 * `YYYY-MM-DD` day. `null` is "not sure". A question that is absent has not been answered.
 */
export type Answers = Readonly<Record<string, FactValue>>;

/** The day for which the rules are read; nothing here knows today's date. */
export interface AsOf {
  readonly asOf: PlainDate;
}

/** How far an interview is. Depends on the answers only, never on the order in which they came. */
export interface Interview {
  /** The next page: the relevant unanswered questions of the first open group; empty when done. */
  readonly next: readonly string[];
  /** Questions whose answers count, in the order in which they are asked. */
  readonly asked: readonly string[];
  /** The answers that count. */
  readonly answers: Answers;
  /** Answers that no longer apply; they return if they apply again. */
  readonly setAside: Answers;
  /** How many questions are still to come: at least `min`, at most `max`. */
  readonly remaining: Remaining;
  readonly needed: readonly string[];
  readonly notNeeded: readonly string[];
  readonly undecided: readonly string[];
}

/** Where answers lead: which of them count, and what is known then. */
export interface Standing {
  readonly answers: Answers;
  readonly asked: readonly string[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly relevant: RelevantQuestions;
}

/**
 * Replays `answers` in the author's order and says what comes next. An answer counts if its question
 * is relevant when its turn comes; the others are set aside. `answers` have passed `checkAnswers`.
 */
export function interview(bundle: GuideBundle, answers: Answers, { asOf }: AsOf): Interview {
  const prepared = rulesOf(bundle);
  const standing = standingOf(bundle, prepared, answers, asOf);
  const open = (question: string): boolean => isOpen(standing, question);
  const next = bundle.guide.ask.find((group) => group.some(open))?.filter(open) ?? [];
  const inOrder = (decision: Decision): readonly string[] =>
    bundle.entries.flatMap(({ id }) => (standing.decisions[id] === decision ? [id] : []));
  return {
    next,
    asked: standing.asked,
    answers: standing.answers,
    setAside: Object.fromEntries(
      Object.entries(answers).filter(([question]) => !Object.hasOwn(standing.answers, question)),
    ),
    remaining: remainingQuestions(bundle, prepared, standing.answers, asOf),
    needed: inOrder(true),
    notNeeded: inOrder(false),
    undecided: inOrder('unknown'),
  };
}

export function standingOf(
  bundle: GuideBundle,
  prepared: BundleRules,
  answers: Answers,
  asOf: PlainDate,
): Standing {
  let counted: Record<string, FactValue> = {};
  const asked: string[] = [];
  for (;;) {
    const facts: Facts = { ...counted, 'as-of': asOf };
    const decisions = prepared.rules.decide(facts);
    const relevant = relevantQuestions(prepared, knowledgeFrom(prepared, facts, decisions));
    const turn = bundle.questions.find(
      ({ id }) => relevant.has(id) && Object.hasOwn(answers, id) && !Object.hasOwn(counted, id),
    );
    const answer = turn === undefined ? undefined : answers[turn.id];
    if (turn === undefined || answer === undefined) {
      return { answers: counted, asked, decisions, relevant };
    }
    counted = { ...counted, [turn.id]: answer };
    asked.push(turn.id);
  }
}

function isOpen({ relevant, answers }: Standing, question: string): boolean {
  return relevant.has(question) && !Object.hasOwn(answers, question);
}
