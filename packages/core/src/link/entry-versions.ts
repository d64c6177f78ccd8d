import type { GuideLibrary } from '../guide/guide-library.ts';

/** The ids with those of their versions behind each: whoever names an entry means the valid one. */
export function withVersionIds(
  ids: readonly string[],
  entries: GuideLibrary['entries'],
): readonly string[] {
  const versions = versionsIn(entries);
  if (versions.size === 0) return ids;
  return [...new Set(ids.flatMap((id) => [id, ...(versions.get(id) ?? [])]))];
}

const found = new WeakMap<GuideLibrary['entries'], ReadonlyMap<string, readonly string[]>>();

function versionsIn(entries: GuideLibrary['entries']): ReadonlyMap<string, readonly string[]> {
  const known = found.get(entries);
  if (known !== undefined) return known;
  const versions = new Map<string, string[]>();
  for (const { value } of entries.values()) {
    const first = value['version-of'];
    if (first !== undefined) versions.set(first, [...(versions.get(first) ?? []), value.id]);
  }
  found.set(entries, versions);
  return versions;
}
