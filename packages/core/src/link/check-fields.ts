import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { checkFact, checkSources } from './reference.ts';

/** A form field is filled from a question or a derived fact that exists. */
export function checkFields(library: GuideLibrary): readonly Issue[] {
  return [...library.fields.values()].flatMap(({ value: { from, sources }, source }) => [
    ...(from === undefined ? [] : checkFact(library, source, ['from'], from)),
    ...checkSources(library, source, ['sources'], sources),
  ]);
}
