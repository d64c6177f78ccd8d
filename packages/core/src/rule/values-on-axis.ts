import { type Axis, change } from './axis.ts';
import { order } from './comparison.ts';
import type { FactValue } from './condition.ts';
import { valueOf } from './evaluate-term.ts';
import { type Term, variableKey } from './term.ts';
import type { Range } from './term-range.ts';

/** The values of a term that only rises or only falls between two positions lie between those. */
export function rangeBetween(term: Term, axis: Axis, from: number, to: number): Range | undefined {
  return rangeOfEnds(valueOf(term, axis.at(from)), valueOf(term, axis.at(to)));
}

/** `undefined` where one of the ends is no single value. */
export function rangeOfEnds(
  one: FactValue | undefined,
  next: FactValue | undefined,
): Range | undefined {
  const [low, high] = [scalarOf(one), scalarOf(next)];
  if (low === undefined || high === undefined) return undefined;
  return order(low, high) > 0 ? { low: high, high: low } : { low, high };
}

/** Between which of the constants a value lies. */
export function side(value: FactValue | undefined, constants: readonly FactValue[]): string {
  return constants.map((constant) => order(value, constant)).join();
}

export function thresholds(
  term: Term,
  axis: Axis,
  start: number,
  end: number,
  constants: readonly FactValue[],
): readonly number[] {
  const first = valueOf(term, axis.at(start));
  const last = valueOf(term, axis.at(end));
  const passed = constants.filter((constant) => order(first, constant) !== order(last, constant));
  return passed.flatMap((constant) =>
    crossings(axis, start, end, (position) => order(valueOf(term, axis.at(position)), constant)),
  );
}

/** Where a difference that only rises or only falls comes to 0, and where it leaves it. */
export function crossings(
  axis: Axis,
  start: number,
  end: number,
  difference: (position: number) => number,
): readonly number[] {
  return [
    ...change(axis, start, end, (position) => difference(position) >= 0),
    ...change(axis, start, end, (position) => difference(position) > 0),
  ];
}

export function varies(term: Term, axis: Axis): boolean {
  return term.reads.some((variable) => variableKey(variable) === axis.fact);
}

export function constantsOf(value: FactValue | undefined): readonly FactValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

export function scalarOf(value: FactValue | undefined): string | number | boolean | undefined {
  return typeof value === 'object' ? undefined : value;
}
