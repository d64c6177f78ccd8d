import type { Clauses, Input } from './clauses.ts';

/**
 * The clauses of up to 32 columns in rows, at most one of each column in each row: as few rows as the
 * longest column has clauses. Clauses that read the same slots come into the same row where they can,
 * so that a value sets bits in few words.
 */
export function placedClauses(
  columns: readonly Clauses[],
  slotOf: (input: Input) => number,
): readonly (readonly (readonly Input[] | undefined)[])[] {
  const count = Math.max(1, ...columns.map(({ length }) => length));
  const rows = Array.from({ length: count }, () =>
    columns.map((): readonly Input[] | undefined => undefined),
  );
  /** The row in which a clause first read the slot. */
  const homes = new Map<number, number>();
  for (const [column, clauses] of columns.entries()) {
    const isFree = (row: number | undefined): row is number =>
      row !== undefined && rows[row]?.[column] === undefined;
    for (const clause of clauses) {
      const slots = clause.map(slotOf);
      const home = slots.map((slot) => homes.get(slot)).find(isFree);
      const row = home ?? rows.findIndex((_, at) => isFree(at));
      const own = rows[row];
      if (own !== undefined) own[column] = clause;
      for (const slot of slots) if (!homes.has(slot)) homes.set(slot, row);
    }
  }
  return rows;
}
