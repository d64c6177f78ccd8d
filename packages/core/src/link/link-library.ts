import type { GuideLibrary } from '../guide/guide-library.ts';
import { fail, type Result, succeed } from '../vocabulary/issue.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkCircles } from './check-circles.ts';
import { checkDistricts } from './check-districts.ts';
import { checkEntries } from './check-entries.ts';
import { checkExamples } from './check-examples.ts';
import { checkFields } from './check-fields.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkGuides } from './check-guides.ts';
import { checkParts } from './check-parts.ts';
import { checkPeriods } from './check-periods.ts';
import { checkPlaces } from './check-places.ts';
import { checkQuestions } from './check-questions.ts';
import { checkRules } from './check-rules.ts';
import { checkTranslations } from './check-translations.ts';

/** A library all of whose references lead somewhere, and whose conditions fit their questions. */
export interface LinkedLibrary extends GuideLibrary {
  readonly linked: true;
}

/**
 * Resolves every reference between files. All issues are returned at once; warnings (an article that
 * its law does not list, a missing translation, a question that nothing uses) come with success too.
 */
export function linkLibrary(library: GuideLibrary): Result<LinkedLibrary> {
  const issues = [
    ...checkParts(library),
    ...checkCatalogue(library),
    ...checkEntries(library),
    ...checkQuestions(library),
    ...checkPlaces(library),
    ...checkCircles(library),
    ...checkFields(library),
    ...checkPeriods(library),
    ...checkDistricts(library),
    ...checkGlossary(library),
    ...checkRules(library),
    ...checkGuides(library),
    ...checkExamples(library),
    ...checkTranslations(library),
  ];
  return issues.some(({ severity }) => severity === 'error')
    ? fail(issues)
    : succeed({ ...library, linked: true }, issues);
}
