import type { Entry } from '../guide/entry.ts';
import type { Lane } from './plan.ts';

export interface OrderedStep {
  readonly entry: Entry;
  readonly lane: Lane;
  /** Entries among those that apply that come directly before it. */
  readonly after: readonly string[];
}

/**
 * The entries of a step and its direct predecessors, prerequisites kept through entries that do not
 * apply: with A before B before C and B left out, A comes before C.
 */
export function directlyAfter(
  entry: Entry,
  all: ReadonlyMap<string, Entry>,
  applies: (id: string) => boolean,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>([entry.id]);
  const visit = (from: Entry): void => {
    for (const id of from.after ?? []) {
      const before = all.get(id);
      if (before === undefined || seen.has(id)) continue;
      seen.add(id);
      if (applies(id)) found.add(id);
      else visit(before);
    }
  };
  visit(entry);
  return found.size < 2 ? [...found] : [...all.keys()].filter((id) => found.has(id));
}

/**
 * The entries that apply in the order in which to do them. `now` is the longest chain of steps with
 * all that it stands on; `parallel` goes on beside it; `later` waits for its end, or for a change;
 * `optional` is a choice. Every prerequisite comes first; among equals the author's order decides.
 */
export function orderSteps(
  entries: readonly Entry[],
  applies: (id: string) => boolean,
  all: ReadonlyMap<string, Entry> = new Map(entries.map((entry) => [entry.id, entry])),
): readonly OrderedStep[] {
  const needed = entries.filter(({ id }) => applies(id));
  const after = new Map(needed.map((entry) => [entry.id, directlyAfter(entry, all, applies)]));
  const before = (id: string): readonly string[] => after.get(id) ?? [];

  const main = needed.filter(
    ({ optional, later, who }) => optional !== true && later !== true && who !== 'automatic',
  );
  const end = longestChainEnd(
    main.map(({ id }) => id),
    before,
  );
  const now = end === undefined ? new Set<string>() : ancestors(end, before).add(end);
  const beforeOf = new Map(needed.map(({ id }) => [id, ancestors(id, before)]));
  const isOptionalOnly = (entry: Entry): boolean =>
    entry.optional === true &&
    !needed.some((other) => other.optional !== true && beforeOf.get(other.id)?.has(entry.id));
  const laneOf = (entry: Entry): Lane => {
    if (now.has(entry.id)) return 'now';
    if (isOptionalOnly(entry)) return 'optional';
    if (entry.later === true) return 'later';
    const waits = end !== undefined && beforeOf.get(entry.id)?.has(end) === true;
    return waits && entry.who !== 'automatic' ? 'later' : 'parallel';
  };

  const lanes: readonly Lane[] = ['now', 'parallel', 'later', 'optional'];
  const rank = new Map(
    needed.map((entry, index) => [entry.id, lanes.indexOf(laneOf(entry)) * needed.length + index]),
  );
  return sorted(needed, before, (id) => rank.get(id) ?? 0).map((entry) => ({
    entry,
    lane: laneOf(entry),
    after: before(entry.id),
  }));
}

/** The last step of the longest chain; of equally long ones, the one that the author named first. */
function longestChainEnd(
  ids: readonly string[],
  before: (id: string) => readonly string[],
): string | undefined {
  const lengths = new Map<string, number>();
  const lengthOf = (id: string): number => {
    const known = lengths.get(id);
    if (known !== undefined) return known;
    // Steps that wait for each other would wait for ever: `checkGuide` makes plans of such guides too.
    lengths.set(id, 1);
    const length = 1 + Math.max(0, ...before(id).map(lengthOf));
    lengths.set(id, length);
    return length;
  };
  return ids.reduce<string | undefined>(
    (best, id) => (best === undefined || lengthOf(id) > lengthOf(best) ? id : best),
    undefined,
  );
}

function ancestors(id: string, before: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (step: string): void => {
    for (const earlier of before(step)) {
      if (found.has(earlier)) continue;
      found.add(earlier);
      visit(earlier);
    }
  };
  visit(id);
  return found;
}

/** Topological order: of the steps whose prerequisites are done, always the one of lowest rank. */
function sorted(
  entries: readonly Entry[],
  before: (id: string) => readonly string[],
  rank: (id: string) => number,
): readonly Entry[] {
  const waiting = [...entries].sort((left, right) => rank(left.id) - rank(right.id));
  const done = new Set<string>();
  const result: Entry[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ id }) => before(id).every((earlier) => done.has(earlier)));
    // `link` refuses cycles, so some step is always ready; the first keeps a broken guide going.
    const [entry] = waiting.splice(Math.max(0, ready), 1);
    if (entry === undefined) break;
    done.add(entry.id);
    result.push(entry);
  }
  return result;
}
