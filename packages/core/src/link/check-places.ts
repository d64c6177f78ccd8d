import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';
import { placesOf } from '../vocabulary/text-places.ts';
import { checkFact, issueAt } from './reference.ts';
import { writtenTexts } from './written-texts.ts';

/** The keys of an entry whose texts a plan fills in; `entry-facts.ts` reads the same ones. */
const filled: readonly (readonly string[])[] = [
  ['title'],
  ['plain'],
  ['gives'],
  ['headline', 'label'],
  ['headline', 'note'],
  ['takes', 'note'],
  ['cross-district', 'say'],
  ['deadline', 'say'],
  ['deadline', 'passed'],
  ['deadlines', 'say'],
  ['deadlines', 'passed'],
  ['pieces', 'say'],
  ['form', 'note'],
  ['advice', 'say'],
  ['materials', 'note'],
  ['excludes', 'say'],
  ['confirm'],
];

/**
 * A `{fact-id}` place must name a question or a derived fact, and stand where a plan fills it in:
 * elsewhere a resident would read the braces.
 */
export function checkPlaces(library: GuideLibrary): readonly Issue[] {
  // A district's texts may hold what the text that they replace holds: `check-districts` looks.
  const { guides, entries, districts: _, ...parts } = library;
  const others = [
    ...Object.values(parts).flatMap((part) => [...part.values()]),
    ...[...guides.values()].map(({ value, source }) => ({ value: value.guide, source })),
  ];
  return [
    ...[...entries.values()]
      .flatMap(writtenTexts)
      .flatMap(({ text, source, path }) =>
        distinct(placesOf(text)).flatMap((place) =>
          isFilled(path)
            ? checkFact(library, source, path, place)
            : [issueAt(source, 'misplaced-value', path, { reference: `{${place}}` })],
        ),
      ),
    ...others
      .flatMap(writtenTexts)
      .flatMap(({ text, source, path }) =>
        distinct(placesOf(text)).map((place) =>
          issueAt(source, 'misplaced-value', path, { reference: `{${place}}` }),
        ),
      ),
  ];
}

function isFilled(path: Path): boolean {
  const keys = path.filter((step) => typeof step === 'string').join('.');
  return filled.some((place) => place.join('.') === keys);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
