import type { Direction } from './derived-operator.ts';
import type { Reader } from './evaluate-term.ts';
import type { Term } from './term.ts';

/** From `start` up to the next piece's start, a term only rises, only falls, or stays. */
export interface Piece {
  readonly start: number;
  readonly move: Direction | 'any';
}

/** One ordered fact that varies while everything else that a leaf reads is given. */
export interface Axis {
  readonly fact: string;
  readonly first: number;
  readonly last: number;
  readonly whole: boolean;
  /** What is known when the fact stands at a position. */
  at(position: number): Reader;
  /** A term's pieces, found once for the same values of whatever else the term reads. */
  remembered(term: Term, find: () => readonly Piece[]): readonly Piece[];
}

/** So many positions are tried one by one where no operator says how its result moves. */
const scanLimit = 200_000;

/** Thrown where positions would have to be tried one by one, and are too many. */
export const tooFine: unique symbol = Symbol('too fine');

/** The first position after `start` at which a monotone predicate differs from what it is there. */
export function change(
  axis: Axis,
  start: number,
  end: number,
  predicate: (position: number) => boolean,
): readonly number[] {
  const begins = predicate(start);
  if (predicate(end) === begins) return [];
  let low = start;
  let high = end;
  for (;;) {
    const middle = axis.whole ? Math.floor(low / 2 + high / 2) : low / 2 + high / 2;
    if (middle <= low || middle >= high) return [high];
    if (predicate(middle) === begins) low = middle;
    else high = middle;
  }
}

/** Every position after `start` at which what is seen differs from the one before it. */
export function scan<Seen>(
  axis: Axis,
  start: number,
  end: number,
  seen: (position: number) => Seen,
): readonly number[] {
  if (!axis.whole || end - start > scanLimit) throw tooFine;
  const cuts: number[] = [];
  let last = seen(start);
  for (let position = start + 1; position <= end; position += 1) {
    const now = seen(position);
    if (now !== last) cuts.push(position);
    last = now;
  }
  return cuts;
}

/**
 * The same, without looking inside what `isOne` says is seen as one: a wide stretch is halved until
 * it is, so that two things far from each other are told apart in few looks.
 */
export function scanApart<Seen>(
  axis: Axis,
  start: number,
  end: number,
  seen: (position: number) => Seen,
  isOne: (from: number, to: number) => boolean,
): readonly number[] {
  if (!axis.whole) throw tooFine;
  const cuts: number[] = [];
  let last = seen(start);
  let looks = 0;
  const visit = (from: number, to: number): void => {
    looks += 1;
    if (looks > scanLimit) throw tooFine;
    if (from < to && !isOne(from, to)) {
      const middle = Math.floor((from + to) / 2);
      visit(from, middle);
      visit(middle + 1, to);
      return;
    }
    const now = seen(from);
    if (now !== last) cuts.push(from);
    last = now;
  };
  visit(start, end);
  return cuts;
}

/** The starts in order, and before them the axis' own. */
export function withFirst(axis: Axis, starts: readonly number[]): readonly number[] {
  return sorted([axis.first, ...starts]);
}

export function sorted(positions: readonly number[]): readonly number[] {
  return [...new Set(positions)].sort((one, other) => one - other);
}

/** The last position before `next`, or of the axis where nothing follows. */
export function before(axis: Axis, next: number | undefined): number {
  if (next === undefined) return axis.last;
  return axis.whole ? next - 1 : previousDouble(next);
}

function previousDouble(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return bits.getFloat64(0);
}
