import {
  type Axis,
  before,
  type Piece,
  scan,
  scanApart,
  sorted,
  tooFine,
  withFirst,
} from './axis.ts';
import { eachPiece, mergedPieces, withoutSame } from './axis-pieces.ts';
import { order } from './comparison.ts';
import type { FactValue } from './condition.ts';
import type { Direction } from './derived-operator.ts';
import { truthOf, truthOfLeaf, valueOf } from './evaluate-term.ts';
import type { Formula, Leaf, Term } from './term.ts';
import { termKey } from './term-key.ts';
import { isSettled } from './term-range.ts';
import {
  constantsOf,
  crossings,
  rangeBetween,
  scalarOf,
  side,
  thresholds,
  varies,
} from './values-on-axis.ts';

/**
 * The positions, beginning with the axis' first, at which the leaf's truth may change: between two of
 * them it is the same. `undefined` where that would take too many trials.
 * Exact because every operator is monotone in each operand between its breaks: each threshold is
 * found by bisection, in about 20 evaluations for a day and 60 for a decimal.
 */
export function cutsOfLeaf(leaf: Leaf, axis: Axis): readonly number[] | undefined {
  try {
    return withFirst(axis, leafCuts(leaf, axis));
  } catch (error) {
    if (error === tooFine) return undefined;
    throw error;
  }
}

function leafCuts(leaf: Leaf, axis: Axis): readonly number[] {
  const left = piecesOf(leaf.left, axis);
  const right = piecesOf(leaf.right, axis);
  return eachPiece(axis, [left, right], (start, end, [leftMove, rightMove]) => {
    const truth = (position: number): boolean | undefined => truthOfLeaf(leaf, axis.at(position));
    const difference = (position: number): number =>
      order(valueOf(leaf.left, axis.at(position)), valueOf(leaf.right, axis.at(position)));
    if (leftMove === 0 && rightMove === 0) return [];
    if (rightMove === 0 && leftMove !== 'any') {
      return thresholds(
        leaf.left,
        axis,
        start,
        end,
        constantsOf(valueOf(leaf.right, axis.at(start))),
      );
    }
    if (leftMove === 0 && rightMove !== 'any') {
      return thresholds(
        leaf.right,
        axis,
        start,
        end,
        constantsOf(valueOf(leaf.left, axis.at(start))),
      );
    }
    if (leftMove !== 'any' && rightMove !== 'any' && leftMove !== rightMove) {
      return crossings(axis, start, end, difference);
    }
    if (leftMove === 'any' || rightMove === 'any') return scan(axis, start, end, truth);
    if (isSameOn(start, leaf.left, leaf.right, axis)) return [];
    return scanApart(axis, start, end, truth, (from, to) =>
      isSettled(
        rangeBetween(leaf.left, axis, from, to),
        rangeBetween(leaf.right, axis, from, to),
        leaf.holds,
      ),
    );
  });
}

/** Whether two terms compute the same from the same, where `start`'s piece leaves the rest as it is. */
function isSameOn(start: number, one: Term, other: Term, axis: Axis): boolean {
  if (termKey(one) === termKey(other)) return true;
  if (isStill(start, one, axis) && isStill(start, other, axis)) {
    return valueOf(one, axis.at(start)) === valueOf(other, axis.at(start));
  }
  return (
    one.op === 'apply' &&
    other.op === 'apply' &&
    one.operator === other.operator &&
    one.operands.length === other.operands.length &&
    one.operands.every((operand, at) => {
      const counterpart = other.operands[at];
      return counterpart !== undefined && isSameOn(start, operand, counterpart, axis);
    })
  );
}

function isStill(start: number, term: Term, axis: Axis): boolean {
  return piecesOf(term, axis).findLast((piece) => piece.start <= start)?.move === 0;
}

export function piecesOf(term: Term, axis: Axis): readonly Piece[] {
  if (!varies(term, axis)) return [{ start: axis.first, move: 0 }];
  return axis.remembered(term, () => foundPieces(term, axis));
}

function foundPieces(term: Term, axis: Axis): readonly Piece[] {
  switch (term.op) {
    case 'fact':
      return [{ start: axis.first, move: 1 }];
    case 'value':
    case 'none':
      return [{ start: axis.first, move: 0 }];
    case 'apply': {
      const { operator } = term;
      const start = axis.at(axis.first);
      const given = term.operands.map((operand) =>
        varies(operand, axis) ? undefined : scalarOf(valueOf(operand, start)),
      );
      const parts = term.operands.map((operand, position) => {
        const pieces = piecesOf(operand, axis);
        if (operator.breaks === undefined || !varies(operand, axis)) return pieces;
        const breaks = operator.breaks(start.world, position, given);
        if (breaks === undefined) throw tooFine;
        return split(operand, pieces, axis, breaks);
      });
      return mergedPieces(axis, parts, (start, moves) => {
        const values = term.operands.map((operand, at) =>
          moves[at] === 0 ? scalarOf(valueOf(operand, axis.at(start))) : undefined,
        );
        let result: Direction | 'any' = 0;
        for (const [position, move] of moves.entries()) {
          if (move === 0) continue;
          const own = operator.direction(position, values);
          if (own === 0) continue;
          const moved = move === 'any' || own === 'any' ? 'any' : own === move ? 1 : -1;
          result = result === 0 || result === moved ? moved : 'any';
        }
        return result;
      });
    }
    case 'lookup': {
      const starts = term.keys.flatMap((key, at) => {
        const bounds = term.rows.flatMap(({ keys }) => [keys[at]?.from, keys[at]?.to]);
        const constants = [
          ...new Set(bounds.flatMap((bound) => (bound === undefined ? [] : [bound]))),
        ];
        return split(key, piecesOf(key, axis), axis, constants).map(({ start }) => start);
      });
      return withoutSame(
        withFirst(axis, starts).map((start): Piece => ({ start, move: 0 })),
        (start) => valueOf(term, axis.at(start)),
      );
    }
    case 'if': {
      const cuts = withFirst(axis, formulaCuts(term.condition, axis));
      const choice = cuts.map((start): Piece => ({ start, move: 0 }));
      const branches = [choice, piecesOf(term.then, axis), piecesOf(term.else, axis)];
      return mergedPieces(axis, branches, (start, [, thenMove = 0, elseMove = 0]) => {
        const holds = truthOf(term.condition, axis.at(start));
        if (holds !== undefined) return holds ? thenMove : elseMove;
        // There is a value only where both come to the same.
        return thenMove === 0 && elseMove === 0 ? 0 : 'any';
      });
    }
    default: {
      const impossible: never = term;
      return impossible;
    }
  }
}

export function formulaCuts(formula: Formula, axis: Axis): readonly number[] {
  switch (formula.op) {
    case 'all':
    case 'any':
      return formula.parts.flatMap((part) => formulaCuts(part, axis));
    case 'not':
      return formulaCuts(formula.part, axis);
    case 'leaf':
      return leafCuts(formula.leaf, axis);
    case 'has':
      return [];
    default: {
      const impossible: never = formula;
      return impossible;
    }
  }
}

/** Pieces cut further wherever the term passes one of the constants. */
function split(
  term: Term,
  pieces: readonly Piece[],
  axis: Axis,
  constants: readonly FactValue[],
): readonly Piece[] {
  return pieces.flatMap((piece, index) => {
    if (piece.move === 0) return [piece];
    const end = before(axis, pieces[index + 1]?.start);
    const cuts =
      piece.move === 'any'
        ? scan(axis, piece.start, end, (position) =>
            side(valueOf(term, axis.at(position)), constants),
          )
        : thresholds(term, axis, piece.start, end, constants);
    return sorted([piece.start, ...cuts]).map((start): Piece => ({ start, move: piece.move }));
  });
}
