import type { SourceMap } from '../guide/guide.ts';
import type { GuideLibrary, Placed } from '../guide/guide-library.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';

export type PartKind = keyof GuideLibrary;

export type Place = Pick<Issue, 'path' | 'file' | 'line' | 'column'>;

/** Where a part of a bundle is written: with file and line where the library is known. */
export type Places = (kind: PartKind, id: string, path?: Path) => Place;

export function placesIn(library: GuideLibrary | undefined): Places {
  return (kind, id, path = []) => {
    const parts: ReadonlyMap<string, Placed<unknown>> | undefined = library?.[kind];
    const source = parts?.get(id)?.source;
    return source === undefined ? { path: [kind, id, ...path] } : placeIn(source, path);
  };
}

function placeIn(source: SourceMap, path: Path): Place {
  return { path, file: source.file, ...source.position(path) };
}
