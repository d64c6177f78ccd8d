import type { SourcedTerm } from '../guide/glossary.ts';
import type { GuideLibrary, Placed } from '../guide/guide-library.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';
import { checkSources, issueAt } from './reference.ts';

/** No name stands for two words, within one language: a text could not tell them apart. */
export function checkGlossary(library: GuideLibrary): readonly Issue[] {
  const terms = [...library.glossary.values()];
  return [
    ...(['zh', 'en'] as const).flatMap((language) => sameNames(terms, language)),
    ...terms.flatMap(({ value, source }) =>
      checkSources(library, source, ['sources'], value.sources),
    ),
  ];
}

function sameNames(terms: readonly Placed<SourcedTerm>[], language: 'zh' | 'en'): readonly Issue[] {
  const seen = new Set<string>();
  return terms.flatMap(({ value: { term, aliases }, source }) => {
    const named: readonly { readonly name: string; readonly path: Path }[] = [
      ...(term[language] === undefined ? [] : [{ name: term[language], path: ['term', language] }]),
      ...(aliases?.[language] ?? []).map((name, index) => ({
        name,
        path: ['aliases', language, index],
      })),
    ];
    return named.flatMap(({ name, path }) => {
      const isKnown = seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      return isKnown ? [issueAt(source, 'duplicate-id', path, { reference: name })] : [];
    });
  });
}
