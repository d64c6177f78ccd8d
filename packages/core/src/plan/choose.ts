import type { Entry, Exclusion } from '../guide/entry.ts';

/** Entries that exclude each other and all apply. */
export interface OpenChoice {
  readonly id: string;
  /** In the author's order. */
  readonly entries: readonly string[];
  readonly exclusion: Exclusion;
  readonly chosen: string | null;
}

export interface Chosen {
  readonly choices: readonly OpenChoice[];
  /** Entry ▶ the chosen one that leaves it out. */
  readonly dropped: ReadonlyMap<string, Dropped>;
  /** Entry ▶ the open choice on which it hangs: its own, or that of the entries it comes with. */
  readonly hangsOn: ReadonlyMap<string, string>;
  /** Entry ▶ the entries that come only with it. */
  readonly brings: ReadonlyMap<string, readonly string[]>;
}

export interface Dropped {
  readonly by: string;
  /** `null`: it comes only with an entry that was dropped. */
  readonly exclusion: Exclusion | null;
}

const nothingToChoose: Chosen = {
  choices: [],
  dropped: new Map(),
  hangsOn: new Map(),
  brings: new Map(),
};

/**
 * What the law does not let one person have together, among the entries that apply. Of those that
 * exclude each other, the `wanted` one stays and the others are dropped; where none is wanted, the
 * choice is open. What comes only with dropped entries is dropped with them.
 */
export function choose(applying: readonly Entry[], wanted: ReadonlySet<string>): Chosen {
  const pairs = exclusivePairs(applying);
  if (pairs.size === 0) return nothingToChoose;
  const excludes = (left: string, right: string): Exclusion | undefined =>
    pairs.get(left)?.get(right);
  const dropped = new Map<string, Dropped>();
  const taken = new Set<string>();
  for (const { id } of applying) {
    if (!wanted.has(id) || !pairs.has(id) || dropped.has(id)) continue;
    taken.add(id);
    for (const [other, exclusion] of pairs.get(id) ?? []) {
      if (!dropped.has(other)) dropped.set(other, { by: id, exclusion });
    }
  }
  const groups = exclusiveGroups(
    applying.map(({ id }) => id).filter((id) => pairs.has(id)),
    excludes,
  );
  const choices = groups.flatMap((entries): readonly OpenChoice[] => {
    const left = entries.filter((id) => !dropped.has(id));
    const chosen = left.length === 1 ? (left.find((id) => taken.has(id)) ?? null) : null;
    const [first = '', second = ''] = entries;
    const exclusion = excludes(first, second);
    if (exclusion === undefined || (chosen === null && left.length < 2)) return [];
    const shown = chosen === null ? left : entries;
    return [{ id: shown.join('+'), entries: shown, exclusion, chosen }];
  });
  const hangsOn = new Map(
    choices
      .filter(({ chosen }) => chosen === null)
      .flatMap(({ id, entries }) => entries.map((entry) => [entry, id] as const))
      .reverse(),
  );
  const brings = followWith(applying, taken, dropped, hangsOn);
  return { choices, dropped, hangsOn, brings };
}

/** Both ways, whichever of the two says it; the words of the earlier entry go first. */
function exclusivePairs(
  applying: readonly Entry[],
): ReadonlyMap<string, ReadonlyMap<string, Exclusion>> {
  const ids = new Set(applying.map(({ id }) => id));
  const pairs = new Map<string, Map<string, Exclusion>>();
  const add = (from: string, to: string, exclusion: Exclusion): void => {
    const others = pairs.get(from) ?? new Map<string, Exclusion>();
    pairs.set(from, others);
    if (!others.has(to)) others.set(to, exclusion);
  };
  for (const { id, excludes = [] } of applying) {
    for (const exclusion of excludes) {
      if (!ids.has(exclusion.entry) || exclusion.entry === id) continue;
      add(id, exclusion.entry, exclusion);
      add(exclusion.entry, id, exclusion);
    }
  }
  return pairs;
}

/** Groups all of whose members exclude each other, so that every pair is in one of them. */
function exclusiveGroups(
  ids: readonly string[],
  excludes: (left: string, right: string) => Exclusion | undefined,
): readonly (readonly string[])[] {
  const covered = new Set<string>();
  const groups: (readonly string[])[] = [];
  for (const [position, first] of ids.entries()) {
    for (const second of ids.slice(position + 1)) {
      if (excludes(first, second) === undefined || covered.has(`${first} ${second}`)) continue;
      const group = [first, second];
      for (const id of ids) {
        const fits = group.every((member) => excludes(member, id) !== undefined);
        if (fits && !group.includes(id)) group.push(id);
      }
      const ordered = ids.filter((id) => group.includes(id));
      groups.push(ordered);
      for (const one of ordered) for (const other of ordered) covered.add(`${one} ${other}`);
    }
  }
  return groups;
}

/** Adds to both maps what comes only with their entries, and says what each entry brings. */
function followWith(
  applying: readonly Entry[],
  taken: ReadonlySet<string>,
  dropped: Map<string, Dropped>,
  hangsOn: Map<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const ids = new Set(applying.map(({ id }) => id));
  const brings = new Map<string, string[]>();
  const followers = applying.filter(
    (entry) => (entry['only-with'] ?? []).length > 0 && !taken.has(entry.id),
  );
  // Each round carries the consequences one entry further; there are never more rounds than entries.
  for (let changed = true; changed; ) {
    changed = false;
    for (const entry of followers) {
      if (dropped.has(entry.id) || hangsOn.has(entry.id)) continue;
      const hosts = (entry['only-with'] ?? []).filter((id) => ids.has(id));
      const left = hosts.filter((id) => !dropped.has(id));
      const [host] = hosts;
      if (host !== undefined && left.length === 0) {
        dropped.set(entry.id, { by: dropped.get(host)?.by ?? host, exclusion: null });
        changed = true;
      } else if (left.length > 0 && left.every((id) => hangsOn.has(id))) {
        hangsOn.set(entry.id, hangsOn.get(left[0] ?? '') ?? '');
        for (const id of left) brings.set(id, [...(brings.get(id) ?? []), entry.id]);
        changed = true;
      }
    }
  }
  return brings;
}
