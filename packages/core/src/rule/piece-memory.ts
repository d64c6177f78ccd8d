import type { Piece } from './axis.ts';
import type { FactValue } from './condition.ts';
import { type Term, variableKey } from './term.ts';

/**
 * Pieces of terms along an ordered fact, kept by the values of whatever else a term reads: a table
 * looked up by a birth date is searched once, not once for every number that it is compared with.
 */
export interface PieceMemory {
  remembered(
    term: Term,
    fact: string,
    values: ReadonlyMap<string, FactValue>,
    find: () => readonly Piece[],
  ): readonly Piece[];
}

/** Rules are read on many days in a server: past so many lists of pieces, all are found anew. */
const mostKept = 20_000;

export function createPieceMemory(): PieceMemory {
  let kept = new WeakMap<Term, Map<string, readonly Piece[]>>();
  let count = 0;
  return {
    remembered: (term, fact, values, find) => {
      const others = term.reads.map((variable) => {
        const key = variableKey(variable);
        return key === fact ? fact : (values.get(key) ?? null);
      });
      const key = JSON.stringify(others);
      const own = kept.get(term) ?? new Map<string, readonly Piece[]>();
      const known = own.get(key);
      if (known !== undefined) return known;
      const found = find();
      count += 1;
      if (count > mostKept) {
        kept = new WeakMap();
        count = 0;
      }
      own.set(key, found);
      kept.set(term, own);
      return found;
    },
  };
}
