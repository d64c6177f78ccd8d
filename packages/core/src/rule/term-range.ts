import { type Comparison, order } from './comparison.ts';
import type { FactScalar } from './condition.ts';
import type { World } from './derived-operator.ts';
import type { Term } from './term.ts';

/** The least and the greatest value, both included. */
export interface Range {
  readonly low: FactScalar;
  readonly high: FactScalar;
}

/**
 * Between which values a term lies, whatever its parts are between theirs: `rangeOf` gives a part's,
 * or `undefined` where the term has to be taken apart. Not always the narrowest range; `undefined`
 * where an operator's direction is not known, or there may be no value.
 */
export function termRange(
  term: Term,
  world: World,
  rangeOf: (part: Term) => Range | undefined,
): Range | undefined {
  const own = rangeOf(term);
  if (own !== undefined || term.op !== 'apply') return own;
  const { operator } = term;
  if (operator.breaks !== undefined) return undefined;
  const ranges: Range[] = [];
  for (const operand of term.operands) {
    const range = termRange(operand, world, rangeOf);
    if (range === undefined) return undefined;
    ranges.push(range);
  }
  const fixed = ranges.map(({ low, high }) => (low === high ? low : undefined));
  const lowest: FactScalar[] = [];
  const highest: FactScalar[] = [];
  for (const [position, { low, high }] of ranges.entries()) {
    const direction = low === high ? 0 : operator.direction(position, fixed);
    if (direction === 'any') return undefined;
    lowest.push(direction < 0 ? high : low);
    highest.push(direction < 0 ? low : high);
  }
  const low = operator.apply(lowest, world);
  const high = operator.apply(highest, world);
  return low === undefined || high === undefined ? undefined : { low, high };
}

/**
 * Whether a comparison that hangs on nothing but which side is greater comes to the same for all of
 * one range and all of the other.
 */
export function isSettled(
  one: Range | undefined,
  other: Range | undefined,
  holds: Comparison,
): boolean {
  if (one === undefined || other === undefined) return false;
  const truths = [holds(one.low, other.high), holds(one.high, other.low)];
  // Where the ranges meet, both sides may be the same.
  if (order(one.low, other.high) <= 0 && order(other.low, one.high) <= 0)
    truths.push(holds(one.low, one.low));
  return truths.every((truth) => truth === truths[0]);
}
