import { askingOrder, type Strategy } from '../ask/asking-order.ts';
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

export function askingFigures(bundle: GuideBundle, asOf: PlainDate): AskingFigures {
  const author = askingOrder(bundle, asOf, 'author');
  const fewest = askingOrder(bundle, asOf, 'fewest');
  const start = author.states.start();
  return {
    remaining: author.remaining(start),
    expected: { author: author.expected(start) ?? null, fewest: fewest.expected(start) ?? null },
  };
}
