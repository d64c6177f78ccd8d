import type { Piece } from './axis.ts';
import type { FactValue } from './condition.ts';
import { createKeptValues } from './kept-values.ts';
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

export function createPieceMemory(): PieceMemory {
  const { kept } = createKeptValues<Term, readonly Piece[]>(() => new WeakMap());
  return {
    remembered: (term, fact, values, find) => {
      const others = term.reads.map((variable) => {
        const key = variableKey(variable);
        return key === fact ? fact : (values.get(key) ?? null);
      });
      return kept(term, JSON.stringify(others), find);
    },
  };
}
