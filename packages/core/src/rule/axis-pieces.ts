import { type Axis, before, type Piece, sorted } from './axis.ts';
import type { Direction } from './derived-operator.ts';

export function mergedPieces(
  axis: Axis,
  lists: readonly (readonly Piece[])[],
  moveOf: (start: number, moves: readonly (Direction | 'any')[]) => Direction | 'any',
): readonly Piece[] {
  const merged: Piece[] = [];
  eachPiece(axis, lists, (start, _end, moves) => {
    merged.push({ start, move: moveOf(start, moves) });
    return [];
  });
  return merged;
}

/** Visits the common refinement of several lists of pieces; gives its starts and what was found. */
export function eachPiece(
  axis: Axis,
  lists: readonly (readonly Piece[])[],
  visit: (start: number, end: number, moves: readonly (Direction | 'any')[]) => readonly number[],
): readonly number[] {
  const starts = sorted(lists.flatMap((list) => list.map(({ start }) => start)));
  return starts.flatMap((start, index) => {
    const end = before(axis, starts[index + 1]);
    const moves = lists.map((list) => list.findLast((piece) => piece.start <= start)?.move ?? 0);
    return [start, ...visit(start, end, moves)];
  });
}

/** Of neighbouring pieces on which the value stays the same, the first. */
export function withoutSame<Value>(
  pieces: readonly Piece[],
  valueAt: (start: number) => Value,
): readonly Piece[] {
  const kept: Piece[] = [];
  let last: { readonly value: Value } | undefined;
  for (const piece of pieces) {
    const value = valueAt(piece.start);
    if (last === undefined || last.value !== value) kept.push(piece);
    last = { value };
  }
  return kept;
}
