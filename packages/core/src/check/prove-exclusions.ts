import { never } from '../rule/diagrams.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import { notExact } from './not-exact.ts';

/**
 * Entries that exclude each other are not needed by the same person. Where they are, the plan shows a
 * choice: that is for the author to know, and wrong where nobody has to take either of the two or
 * where one waits for the other.
 */
export function proveExclusions(context: CheckContext): readonly Finding[] {
  const { bundle, applies, space, entries } = context;
  const done = new Set<string>();
  return bundle.entries.flatMap((entry) =>
    (entry.excludes ?? []).flatMap(({ entry: other }, index) => {
      const pair = [entry.id, other].sort().join(' ');
      const target = entries.get(other);
      if (target === undefined || done.has(pair)) return [];
      done.add(pair);
      const place = context.places('entries', entry.id, ['excludes', index, 'entry']);
      const [own, theirs] = [applies.get(entry.id), applies.get(other)];
      const both = space.attempt(() =>
        own === undefined || theirs === undefined
          ? undefined
          : space.store.and(own.holds, theirs.holds),
      );
      if (both === undefined) return [notExact(context, place, `${entry.id}, ${other}`, [])];
      if (both === never) return [];
      const found = context.witness(
        both,
        [entry.id, other],
        (steps) => steps[entry.id] === 'needed' && steps[other] === 'needed',
      );
      if (found === 'none') return [];
      if (found === 'unconfirmed') {
        return [context.finding('proof-contradicted', 'error', place, { reference: pair })];
      }
      const waits =
        entry.after?.includes(other) === true || target.after?.includes(entry.id) === true;
      const [code, severity] = waits
        ? (['exclusive-prerequisite', 'error'] as const)
        : (['exclusive-both-needed', 'note'] as const);
      return [context.finding(code, severity, place, { reference: other, witness: found })];
    }),
  );
}
