import { askingOrder, type Strategy } from '../ask/asking-order.ts';
import { type Remaining, RemainingQuestions } from '../ask/remaining-questions.ts';
import { rulesOf } from '../compile/bundle-rules.ts';
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

/** So many answers are tried for what is expected. */
const mostAnswers = 200_000;

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
  const { states, chooseIn } = askingOrder(bundle, asOf, strategy);
  const { questions } = rulesOf(bundle);
  const counted = new RemainingQuestions(states, questions, chooseIn, mostAnswers);
  return counted.expectedAt(states.start()) ?? null;
}
