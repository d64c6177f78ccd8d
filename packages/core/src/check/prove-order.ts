import type { Entry } from '../guide/entry.ts';
import { never } from '../rule/diagrams.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';

/**
 * No answers make steps wait for each other. Entries that lead to each other through `after` form a
 * knot; the order is kept through steps that do not apply, so a knot is a circle for exactly those
 * answers that need two of its entries at once.
 */
export function proveOrder(context: CheckContext): readonly Finding[] {
  return knotsOf(context.bundle.entries).flatMap((knot) => circleIn(context, knot));
}

function circleIn(context: CheckContext, knot: readonly Entry[]): readonly Finding[] {
  const { space, applies } = context;
  for (const [at, one] of knot.entries()) {
    for (const other of knot.slice(at + 1)) {
      const [own, theirs] = [applies.get(one.id), applies.get(other.id)];
      if (own === undefined || theirs === undefined) continue;
      const both = space.attempt(() => space.store.and(own.holds, theirs.holds));
      if (both === undefined || both === never) continue;
      const found = context.witness(
        both,
        knot.map(({ id }) => id),
        (steps) => steps[one.id] === 'needed' && steps[other.id] === 'needed',
      );
      if (typeof found === 'string') continue;
      const reference = knot.map(({ id }) => id).join(', ');
      const place = context.places('entries', one.id, ['after']);
      return [context.finding('cyclic-steps', 'error', place, { reference, witness: found })];
    }
  }
  return [];
}

/** Sets of entries each of which waits, directly or not, for every other one of its set. */
function knotsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const numbers = new Map<string, number>();
  const lows = new Map<string, number>();
  const trail: Entry[] = [];
  const knots: (readonly Entry[])[] = [];
  const visit = (entry: Entry): number => {
    const number = numbers.size;
    numbers.set(entry.id, number);
    lows.set(entry.id, number);
    trail.push(entry);
    let low = number;
    for (const id of entry.after ?? []) {
      const before = byId.get(id);
      if (before === undefined) continue;
      if (!numbers.has(id)) low = Math.min(low, visit(before));
      else if (trail.includes(before)) low = Math.min(low, numbers.get(id) ?? low);
    }
    if (low === number) {
      const knot = trail.splice(trail.indexOf(entry));
      if (knot.length > 1) knots.push(knot);
    }
    return low;
  };
  for (const entry of entries) if (!numbers.has(entry.id)) visit(entry);
  return knots;
}
