import type { Entry } from '../guide/entry.ts';
import { always, never } from '../rule/diagrams.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';

/**
 * No two entries are the same rule. Services that belong together may well apply in the same cases:
 * that is a note, unless the two have the same title too.
 */
export function proveDuplicates(context: CheckContext): readonly Finding[] {
  const { space, applies, bundle } = context;
  const first = new Map<number, Entry>();
  return bundle.entries.flatMap((entry) => {
    const truth = applies.get(entry.id);
    const root = truth && space.attempt(() => space.within(truth.root));
    if (root === undefined || root === never) return [];
    if (space.attempt(() => space.within(space.store.not(truth?.root ?? always))) === never)
      return [];
    const other = first.get(root);
    if (other === undefined) {
      first.set(root, entry);
      return [];
    }
    const goal = truth?.holds ?? never;
    const witness = context.witness(
      goal,
      [entry.id, other.id],
      (steps) => steps[entry.id] === 'needed' && steps[other.id] === 'needed',
    );
    const isSameService = entry.title.zh === other.title.zh;
    return [
      context.finding(
        'same-rule',
        isSameService ? 'warning' : 'note',
        context.places('entries', entry.id, entry.when === undefined ? [] : ['when']),
        { reference: other.id, ...(typeof witness === 'string' ? {} : { witness }) },
      ),
    ];
  });
}
