import { type Axis, tooFine } from './axis.ts';
import { eachPiece } from './axis-pieces.ts';
import type { FactValue } from './condition.ts';
import { type Reader, truthOf, valueOf } from './evaluate-term.ts';
import { replaceParts } from './replace-parts.ts';
import { type Formula, type Leaf, type Term, type Variable, variableKey } from './term.ts';
import { isSettled, type Range, termRange } from './term-range.ts';
import { formulaCuts, piecesOf } from './threshold-search.ts';
import { rangeBetween, rangeOfEnds, varies } from './values-on-axis.ts';

/** A leaf in which one ordered fact counts only by what some parts of the leaf make of it. */
export interface ConstantParts {
  /** From one of these positions to the next, the leaf is the same for every value of the other. */
  readonly starts: readonly number[];
  /** The same text, the same values of those parts. */
  textAt(position: number): string;
  /** The leaf with those parts given. */
  leafAt(position: number): Leaf;
}

/** So many positions in a row are tried at two places of a long stretch. */
const tried = 8;

interface PartValues {
  readonly values: ReadonlyMap<Term, FactValue | undefined>;
  readonly text: string;
}

/**
 * The parts of a leaf that read the axis' fact and not the `other` axis', as far up as they go. A birth
 * date is compared with months that were paid by way of the table's months for that birth date: these
 * take few values, and for each of them there is one threshold of the months.
 * `undefined` where they change more than `mostSteps` times: where the fact itself is compared with the
 * other.
 */
export function constantParts(
  leaf: Leaf,
  axis: Axis,
  other: Axis,
  mostSteps: number,
): ConstantParts | undefined {
  const { world } = axis.at(axis.first);
  const isApart = (reads: readonly Variable[]): boolean => {
    const keys = reads.map(variableKey);
    return keys.includes(axis.fact) && !keys.includes(other.fact);
  };
  const terms = new Set<Term>();
  const conditions = new Set<Formula>();
  replaceParts(leaf, isApart, {
    term: (term) => {
      terms.add(term);
      return term;
    },
    condition: (condition) => {
      conditions.add(condition);
      return condition;
    },
  });
  const known = new Map<number, PartValues>();
  const valuesAt = (position: number): PartValues => {
    const before = known.get(position);
    if (before !== undefined) return before;
    const reader = axis.at(position);
    const values = new Map(Array.from(terms, (term) => [term, valueOf(term, reader)]));
    const truths = Array.from(conditions, (condition) => truthOf(condition, reader));
    const found = {
      values,
      text: JSON.stringify([[...values.values()].map(orNull), truths.map(orNull)]),
    };
    known.set(position, found);
    return found;
  };
  const others = new Map<Term, Range | undefined>();
  /** The leaf comes to the same between two positions, whatever the other fact is. */
  const isDecided = (from: number, to: number): boolean => {
    const [start, end] = [valuesAt(from).values, valuesAt(to).values];
    const rangeOf = (part: Term): Range | undefined => {
      if (terms.has(part)) return rangeOfEnds(start.get(part), end.get(part));
      if (!others.has(part)) others.set(part, rangeOn(part, other));
      return others.get(part);
    };
    const [left, right] = [leaf.left, leaf.right].map((side) => termRange(side, world, rangeOf));
    return isSettled(left, right, leaf.holds);
  };
  const isSame = (one: number, next: number): boolean => valuesAt(one).text === valuesAt(next).text;
  /** Most positions tried differ from the next: there would be more than are worth finding. */
  const isFine = (start: number, end: number): boolean =>
    [start, Math.floor((start + end) / 2)].every((from) => {
      const positions = Array.from({ length: tried }, (_, at) => from + at);
      const differing = positions.filter(
        (position) => !isSame(position, position + 1) && !isDecided(position, position + 1),
      );
      return differing.length > tried / 2;
    });
  try {
    const lists = [...terms].map((term) => piecesOf(term, axis));
    const cuts = [...conditions].flatMap((condition) => formulaCuts(condition, axis));
    lists.push(cuts.map((start) => ({ start, move: 0 })));
    let steps = 0;
    const starts = eachPiece(axis, lists, (start, end, moves) => {
      if (moves.every((move) => move === 0)) return [];
      if (!axis.whole || moves.includes('any')) throw tooFine;
      const found: number[] = [];
      const visit = (from: number, to: number): void => {
        // The parts only rise or only fall: where both ends are the same, so is all between.
        if (isSame(from, to) || isDecided(from, to)) return;
        if (to - from === 1) {
          found.push(to);
          steps += 1;
          if (steps > mostSteps) throw tooFine;
          return;
        }
        const middle = Math.floor((from + to) / 2);
        visit(from, middle);
        visit(middle, to);
      };
      if (end - start > mostSteps && isFine(start, end)) throw tooFine;
      visit(start, end);
      return found;
    });
    if (starts.length > 2 * mostSteps) return undefined;
    return {
      starts,
      textAt: (position) => valuesAt(position).text,
      leafAt: (position) => leafWithValues(leaf, isApart, axis.at(position)),
    };
  } catch (error) {
    if (error === tooFine) return undefined;
    throw error;
  }
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}

/** Of what does not read the axis' fact: one value, or what the other fact can be. */
function rangeOn(part: Term, other: Axis): Range | undefined {
  if (part.op !== 'fact' && varies(part, other)) return undefined;
  return rangeBetween(part, other, other.first, other.last);
}

/** What has no value here stays as it is: it has none. */
function leafWithValues(
  leaf: Leaf,
  isApart: (reads: readonly Variable[]) => boolean,
  reader: Reader,
): Leaf {
  return replaceParts(leaf, isApart, {
    term: (term) => {
      const value = valueOf(term, reader);
      return value === undefined ? term : { op: 'value', value, reads: [] };
    },
    condition: (condition) => {
      const truth = truthOf(condition, reader);
      return truth === undefined ? condition : { op: truth ? 'all' : 'any', parts: [] };
    },
  });
}
