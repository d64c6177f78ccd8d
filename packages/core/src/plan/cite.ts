import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { LegalReference } from '../vocabulary/source.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import type { Citation } from './citation.ts';
import { articleInWords } from './words.ts';

const cited = new WeakMap<GuideBundle, Map<string, Citation>>();

/** Turns `social-insurance-law#45.1` into words. A law that the bundle lacks is named by its id. */
export function cite(bundle: GuideBundle, reference: LegalReference, locale: Locale): Citation {
  const known = cited.get(bundle) ?? new Map<string, Citation>();
  cited.set(bundle, known);
  const key = `${locale} ${reference}`;
  const citation = known.get(key) ?? inWords(bundle, reference, locale);
  known.set(key, citation);
  return citation;
}

function inWords(bundle: GuideBundle, reference: LegalReference, locale: Locale): Citation {
  const [id = reference, article] = reference.split('#');
  const law = bundle.laws.find((candidate) => candidate.id === id);
  const text = article === undefined ? undefined : law?.articles?.[article];
  return {
    law: id,
    title: law === undefined ? id : localize(law.short ?? law.title, locale),
    article: article ?? null,
    label: article === undefined ? '' : articleInWords(article, locale),
    text: text === undefined ? null : localize(text, locale),
    url: law?.url ?? null,
    interpretations: (law?.interpretations ?? []).map((published) => ({
      kind: published.kind,
      title: localize(published.title, locale),
      url: published.url ?? null,
      date: published.date ?? null,
      confidence: published.source.confidence,
    })),
  };
}

/** Each reference once, in the order of first mention. */
export function citeAll(
  bundle: GuideBundle,
  references: readonly LegalReference[],
  locale: Locale,
): readonly Citation[] {
  return [...new Set(references)].map((reference) => cite(bundle, reference, locale));
}
