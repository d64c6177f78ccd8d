import { askingOrder, type Strategy } from '../ask/asking-order.ts';
import type { InterviewState } from '../ask/interview-states.ts';
import type { Remaining } from '../ask/remaining-questions.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';

/** How large a guide is, and how much it asks. */
export interface GuideFigures {
  readonly questions: number;
  readonly entries: number;
  /**
   * Ways of answering every question, answers that no rule tells apart counted once. `null` where
   * the values of some question cannot be listed.
   */
  readonly combinations: bigint | null;
  /** At the start: at least `min` and at most `max` questions. */
  readonly remaining: Remaining;
  /**
   * Questions expected where every answer that the rules tell apart is equally likely, in the author's
   * order and in the best one; `null` where there are too many states to go through.
   */
  readonly expected: Readonly<Record<Strategy, number | null>>;
}

/** So many states are gone through for what is expected. */
const mostStates = 50_000;

export function guideFigures(bundle: GuideBundle, asOf: PlainDate): GuideFigures {
  const { states, remaining } = askingOrder(bundle, asOf, 'author');
  const start = states.start();
  let combinations: bigint | null = 1n;
  for (const { id } of bundle.questions) {
    const values = states.valuesOf(start, id);
    if (combinations === null) break;
    combinations = values?.length ? combinations * BigInt(values.length) : null;
  }
  return {
    questions: bundle.questions.length,
    entries: bundle.entries.length,
    combinations,
    remaining: remaining(start),
    expected: {
      author: expectedQuestions(bundle, asOf, 'author'),
      fewest: expectedQuestions(bundle, asOf, 'fewest'),
    },
  };
}

function expectedQuestions(
  bundle: GuideBundle,
  asOf: PlainDate,
  strategy: Strategy,
): number | null {
  const { states, choose } = askingOrder(bundle, asOf, strategy);
  const known = new Map<InterviewState, number>();
  const expectedAt = (state: InterviewState): number => {
    const before = known.get(state);
    if (before !== undefined) return before;
    const question = choose(state);
    if (question === undefined) return 0;
    const values = states.valuesOf(state, question);
    if (values === undefined || values.length === 0 || known.size >= mostStates) return Number.NaN;
    let sum = 0;
    for (const value of values) {
      sum += expectedAt(states.after(state, question, value));
      if (Number.isNaN(sum)) return Number.NaN;
    }
    const found = 1 + sum / values.length;
    known.set(state, found);
    return found;
  };
  const found = expectedAt(states.start());
  return Number.isNaN(found) ? null : found;
}
