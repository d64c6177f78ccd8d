import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';
import { issueAt } from './reference.ts';

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
    ...placed.flatMap(({ value, source }) =>
      untranslated(value, []).map(({ path, zh }) =>
        issueAt(source, 'missing-translation', path, { reference: zh }, 'warning'),
      ),
    ),
  ];
}

function untranslated(
  value: unknown,
  path: Path,
): readonly { readonly path: Path; readonly zh: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => untranslated(item, [...path, index]));
  }
  if ('zh' in value && typeof value.zh === 'string' && !('en' in value)) {
    return [{ path, zh: value.zh }];
  }
  return Object.entries(value).flatMap(([key, item]) => untranslated(item, [...path, key]));
}
