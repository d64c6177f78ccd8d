import { always, type Diagram, never } from '../rule/diagrams.ts';
import { answersInShort } from './answers-in-short.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import { notExact } from './not-exact.ts';

/** No answers lead to a plan in which nothing is to do and nothing is open. */
export function provePlanIsThere(context: CheckContext): readonly Finding[] {
  const { space, applies, bundle } = context;
  const { store } = space;
  const place = context.places('guides', bundle.guide.id, ['entries']);
  const fails = bundle.entries.map(({ id }) => applies.get(id)?.fails);
  // An entry that is too large may apply: then nothing is known of the paths without it.
  const known = fails.filter((each) => each !== undefined);
  const ordered = [...known].sort(
    (one, other) => store.support(one).length - store.support(other).length,
  );
  const nothing = space.attempt(() => {
    let whole: Diagram = always;
    for (const each of ordered) {
      whole = store.and(whole, each);
      if (whole === never) return never;
    }
    return space.within(whole) === never ? never : whole;
  });
  if (nothing === never) return [];
  if (nothing === undefined || known.length < fails.length)
    return [notExact(context, place, bundle.guide.id, [])];
  const found = context.witness(nothing, [], (_, { statuses }) =>
    [...statuses.values()].every((status) => status === 'notNeeded'),
  );
  if (typeof found === 'string') return [notExact(context, place, bundle.guide.id, [])];
  const more = { reference: answersInShort(found.answers), witness: found };
  return [context.finding('nothing-to-do', 'warning', place, more)];
}
