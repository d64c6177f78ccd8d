import { order } from './comparison.ts';
import type { FactValue } from './condition.ts';
import type { LookupKey, LookupRow } from './term.ts';

type Keys = readonly (FactValue | undefined)[];
type Finder = (keys: Keys) => LookupRow | undefined;

const finders = new WeakMap<readonly LookupRow[], Finder>();

/**
 * The first row of a table whose keys all match. Tables have hundreds of rows and are looked up for
 * many days: exact keys are found by hash, ranges in ascending order by halving, and only what is
 * neither is gone through.
 */
export function findRow(rows: readonly LookupRow[], keys: Keys): LookupRow | undefined {
  const known = finders.get(rows);
  if (known !== undefined) return known(keys);
  const made = finderOf(rows, 0);
  finders.set(rows, made);
  return made(keys);
}

function finderOf(rows: readonly LookupRow[], column: number): Finder {
  const width = rows[0]?.keys.length ?? 0;
  if (column === width) return () => rows[0];
  const cells = rows.map(({ keys }) => keys[column] ?? {});
  if (cells.every(({ from, to }) => from !== undefined && from === to)) {
    return byValue(rows, column);
  }
  if (column === width - 1 && isAscending(cells)) return byHalving(rows, cells, column);
  return (keys) => rows.find((row) => row.keys.every((key, at) => matches(key, keys[at])));
}

function byValue(rows: readonly LookupRow[], column: number): Finder {
  const groups = new Map<FactValue | undefined, LookupRow[]>();
  for (const row of rows) {
    const value = row.keys[column]?.from;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  const inner = new Map(
    Array.from(groups, ([value, group]) => [value, finderOf(group, column + 1)]),
  );
  return (keys) => inner.get(keys[column])?.(keys);
}

/** Each begins after the one before it has ended; what has no order, or an end left out, does not. */
function isAscending(cells: readonly LookupKey[]): boolean {
  return cells.every(({ from, to }, at) => {
    const before = cells[at - 1];
    if (order(from, to) > 0) return false;
    return before === undefined || order(before.to, from) < 0;
  });
}

function byHalving(
  rows: readonly LookupRow[],
  cells: readonly LookupKey[],
  column: number,
): Finder {
  return (keys) => {
    const value = keys[column];
    let [low, high] = [0, cells.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const { from } = cells[middle] ?? {};
      if (order(value, from) >= 0) low = middle;
      else high = middle - 1;
    }
    return matches(cells[low] ?? {}, value) ? rows[low] : undefined;
  };
}

function matches({ from, to }: LookupKey, value: FactValue | undefined): boolean {
  if (typeof value === 'boolean') return value === from;
  return (
    (from === undefined || order(value, from) >= 0) && (to === undefined || order(value, to) <= 0)
  );
}
