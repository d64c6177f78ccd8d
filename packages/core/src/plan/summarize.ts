import type { Entry } from '../guide/entry.ts';
import type { Channel } from '../guide/guide.ts';
import type { PlannedMaterial, Step, Summary } from './plan.ts';

/**
 * What this plan spares against doing each of its steps alone. A visit is a step that the resident
 * can only do, or may do, at a counter; steps that can be done together share one. A material counts
 * once for each step that asks for it, against once for the whole plan.
 */
export function summarize(
  needed: readonly Step[],
  materials: readonly PlannedMaterial[],
  entries: ReadonlyMap<string, Entry>,
  channels: readonly Channel[],
): Summary {
  const atCounter = new Set(
    channels.filter(({ kind }) => kind === 'hall' || kind === 'self-service').map(({ id }) => id),
  );
  const visited = needed.filter(
    ({ who, channels: ways }) => who === 'resident' && ways.some(({ id }) => atCounter.has(id)),
  );
  return {
    steps: needed.length,
    visits: {
      separately: visited.length,
      together: sharedVisits(
        visited.map(({ id }) => id),
        entries,
      ),
    },
    materials: {
      separately: needed.reduce((total, step) => total + step.materials.length, 0),
      together: materials.length,
    },
  };
}

/** Number of groups, where `together` joins two steps into one. */
function sharedVisits(ids: readonly string[], entries: ReadonlyMap<string, Entry>): number {
  const joined = (left: string, right: string): boolean =>
    entries.get(left)?.together?.includes(right) === true ||
    entries.get(right)?.together?.includes(left) === true;
  const waiting = new Set(ids);
  let groups = 0;
  for (const first of ids) {
    if (!waiting.delete(first)) continue;
    groups += 1;
    const group = [first];
    for (let member = group.pop(); member !== undefined; member = group.pop()) {
      for (const other of [...waiting]) {
        if (joined(member, other)) {
          waiting.delete(other);
          group.push(other);
        }
      }
    }
  }
  return groups;
}
