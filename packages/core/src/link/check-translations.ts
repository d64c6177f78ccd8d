import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { issueAt } from './reference.ts';
import { writtenTexts } from './written-texts.ts';

/** A warning for every text that is there in Chinese only. */
export function checkTranslations(library: GuideLibrary): readonly Issue[] {
  const { guides, ...parts } = library;
  const introductions = [...guides.values()].flatMap(({ value, source }) =>
    value.intro.en === undefined
      ? [issueAt(source, 'missing-translation', [], { reference: 'intro.en.md' }, 'warning')]
      : [],
  );
  const placed = [
    ...Object.values(parts).flatMap((part) => [...part.values()]),
    ...[...guides.values()].map(({ value, source }) => ({ value: value.guide, source })),
  ];
  return [
    ...introductions,
    ...placed
      .flatMap(writtenTexts)
      .flatMap(({ text, source, path }) =>
        text.en === undefined
          ? [issueAt(source, 'missing-translation', path, { reference: text.zh }, 'warning')]
          : [],
      ),
  ];
}
