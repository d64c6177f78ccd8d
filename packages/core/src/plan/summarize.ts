import type { Entry } from '../guide/entry.ts';
import type { Channel } from '../guide/guide.ts';
import type { PlanLength } from './critical-path.ts';
import type { Step, StepMaterial, Summary } from './plan.ts';

/**
 * What this plan spares against doing each of its steps alone. A visit is a step that the resident
 * can only do, or may do, at a counter; steps that can be done together share one. A material, and a
 * field of a form, counts once for each step that asks for it, against once for the whole plan;
 * materials any one of which will do count as one.
 */
export function summarize(
  steps: readonly Step[],
  { path, separately, lowerBound }: PlanLength,
  entries: ReadonlyMap<string, Entry>,
  channels: readonly Channel[],
): Summary {
  const atCounter = new Set(
    channels.filter(({ kind }) => kind === 'hall' || kind === 'self-service').map(({ id }) => id),
  );
  const visited = steps.filter(
    ({ who, channels: ways }) => who === 'resident' && ways.some(({ id }) => atCounter.has(id)),
  );
  const fees = steps.map(({ fee }) => fee.amount);
  return {
    steps: steps.length,
    visits: {
      separately: visited.length,
      together: sharedVisits(
        visited.map(({ id }) => id),
        entries,
      ),
    },
    materials: {
      separately: sum(steps.map(({ materials }) => papers([materials]))),
      together: papers(steps.map(({ materials }) => materials)),
    },
    fields: {
      separately: sum(steps.map(({ form }) => form.length)),
      together: new Set(steps.flatMap(({ form }) => form.map(({ id }) => id))).size,
    },
    workingDays: { separately, together: path.workingDays, lowerBound },
    fees: {
      total: sum(fees.map((amount) => amount ?? 0)),
      unknown: fees.filter((amount) => amount === null).length,
    },
  };
}

/** Materials over all the lists; those any one of which will do count as one. */
function papers(lists: readonly (readonly StepMaterial[])[]): number {
  const needed = new Set<string>();
  const groups = new Map<string, readonly string[]>();
  for (const { id, alternatives } of lists.flat()) {
    if (alternatives.length === 0) needed.add(id);
    else {
      const group = [id, ...alternatives].sort();
      groups.set(group.join(' '), group);
    }
  }
  // Of alternatives, one that is needed anyway will do.
  const open = [...groups.values()].filter((group) => !group.some((id) => needed.has(id)));
  return needed.size + open.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
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
