import type { Entry } from '../guide/entry.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import { withVersionIds } from '../link/entry-versions.ts';

/** A guide's entries with their versions; what names an entry then names its versions too. */
export function withVersions(
  ids: readonly string[],
  library: GuideLibrary['entries'],
): readonly Entry[] {
  const all = withVersionIds(ids, library);
  const listed = all.flatMap((id) => library.get(id)?.value ?? []);
  return all.length === ids.length ? listed : listed.map((entry) => naming(entry, library));
}

function naming(entry: Entry, library: GuideLibrary['entries']): Entry {
  const { after, together, replaces, excludes } = entry;
  const others = (ids: readonly string[]): readonly string[] =>
    withVersionIds(ids, library).filter((id) => id !== entry.id);
  return {
    ...entry,
    ...(after === undefined ? {} : { after: others(after) }),
    ...(together === undefined ? {} : { together: others(together) }),
    ...(replaces === undefined ? {} : { replaces: others(replaces) }),
    ...(entry['only-with'] === undefined ? {} : { 'only-with': others(entry['only-with']) }),
    ...(excludes === undefined
      ? {}
      : {
          excludes: excludes.flatMap((exclusion) =>
            others([exclusion.entry]).map((id) => ({ ...exclusion, entry: id })),
          ),
        }),
  };
}
