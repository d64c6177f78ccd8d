import { askingOrder, type Strategy } from '../ask/asking-order.ts';
import type { InterviewState } from '../ask/interview-states.ts';
import type { Remaining } from '../ask/remaining-questions.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';

/** How much a guide asks. */
export interface AskingFigures {
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

export function askingFigures(bundle: GuideBundle, asOf: PlainDate): AskingFigures {
  const { states, remaining } = askingOrder(bundle, asOf, 'author');
  return {
    remaining: remaining(states.start()),
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
