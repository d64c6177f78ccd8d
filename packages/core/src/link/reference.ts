import type { SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue, IssueCode, Path, Severity } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import type { LegalReference, Source } from '../vocabulary/source.ts';

/** An issue at a path of a file that was parsed. */
export function issueAt(
  source: SourceMap,
  code: IssueCode,
  path: Path,
  more: Partial<Pick<Issue, 'reference' | 'hint' | 'expected'>> = {},
  severity: Severity = 'error',
): Issue {
  return { code, severity, path, file: source.file, ...source.position(path), ...more };
}

/** No issue where `id` is among `names`, else one that suggests the nearest. */
export function checkName(
  source: SourceMap,
  code: IssueCode,
  path: Path,
  id: string,
  names: { readonly has: (id: string) => boolean; readonly keys: () => Iterable<string> },
): readonly Issue[] {
  if (names.has(id)) return [];
  const hint = nearestName(id, names.keys());
  return [issueAt(source, code, path, { reference: id, ...(hint === undefined ? {} : { hint }) })];
}

/** An entry with its service guide; a row that is only listed has to be completed first. */
export function checkEntryName(
  { entries, rows }: GuideLibrary,
  source: SourceMap,
  path: Path,
  id: string,
): readonly Issue[] {
  if (!rows.has(id)) return checkName(source, 'unknown-entry', path, id, entries);
  return [issueAt(source, 'entry-only-listed', path, { reference: id })];
}

/** A question, a derived fact, or the day of the plan. */
export function checkFact(
  { questions, facts }: GuideLibrary,
  source: SourceMap,
  path: Path,
  id: string,
): readonly Issue[] {
  const names = new Set([...questions.keys(), ...facts.keys(), 'as-of']);
  return checkName(source, 'unknown-fact', path, id, names);
}

/** The law must be there; an article that the law's file does not list is a warning. */
function checkLegalReference(
  library: GuideLibrary,
  source: SourceMap,
  path: Path,
  reference: LegalReference,
): readonly Issue[] {
  const [id = '', article] = reference.split('#');
  const law = library.laws.get(id);
  if (law === undefined) return checkName(source, 'unknown-law', path, id, library.laws);
  if (article === undefined || law.value.articles?.[article] !== undefined) return [];
  const hint = nearestName(article, Object.keys(law.value.articles ?? {}));
  const more = { reference, ...(hint === undefined ? {} : { hint: `${id}#${hint}` }) };
  return [issueAt(source, 'unlisted-article', path, more, 'warning')];
}

export function checkLegalReferences(
  library: GuideLibrary,
  source: SourceMap,
  path: Path,
  references: LegalReference | readonly LegalReference[] | undefined,
): readonly Issue[] {
  if (references === undefined) return [];
  if (typeof references === 'string') {
    return checkLegalReference(library, source, path, references);
  }
  return references.flatMap((reference, index) =>
    checkLegalReference(library, source, [...path, index], reference),
  );
}

/** A source may name a law; its articles need not be listed, since it only says where we looked. */
export function checkSources(
  library: GuideLibrary,
  source: SourceMap,
  path: Path,
  sources: readonly Source[] | undefined,
): readonly Issue[] {
  return (sources ?? []).flatMap(({ law }, index) =>
    law === undefined
      ? []
      : checkName(source, 'unknown-law', [...path, index, 'law'], law, library.laws),
  );
}
