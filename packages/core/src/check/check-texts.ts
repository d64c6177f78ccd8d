import { termsIn } from '../link/mark-terms.ts';
import type { LocalizedText } from '../vocabulary/text.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import { type FoundValue, partsOfGuide, textsIn } from './guide-parts.ts';
import { longestSentence, readingLimits } from './reading-ease.ts';

/** Parts that residents read as they are; laws and the catalogue's heads are quoted. */
const read: ReadonlySet<string> = new Set([
  'guides',
  'entries',
  'questions',
  'materials',
  'channels',
]);

/** Texts without English, sentences too long to read easily, and words that nothing explains. */
export function checkTexts(context: CheckContext): readonly Finding[] {
  const texts = partsOfGuide(context.bundle).flatMap(textsIn);
  return [
    ...texts.flatMap((text) => [...untranslated(context, text), ...hardToRead(context, text)]),
    ...unexplained(context, texts),
  ];
}

/** Words of the library's glossary that the guide uses, and that its bundle does not explain. */
function unexplained(
  { bundle, options, finding, places }: CheckContext,
  texts: readonly FoundValue<LocalizedText>[],
): readonly Finding[] {
  const explained = new Set(bundle.glossary.map(({ term }) => term.zh));
  const glossary = [...(options.library?.glossary.values() ?? [])].map(({ value }) => value);
  if (glossary.every(({ term }) => explained.has(term.zh))) return [];
  const ofResidents = texts.filter(({ kind }) => read.has(kind));
  const used = termsIn(
    ofResidents.map(({ value }) => value.zh),
    glossary,
    'zh-CN',
  );
  return used.flatMap((term) => {
    if (explained.has(term.term.zh)) return [];
    const first = ofResidents.find(({ value }) => termsIn([value.zh], [term], 'zh-CN').length > 0);
    if (first === undefined) return [];
    const place = places(first.kind, first.id, first.path);
    return [finding('term-unexplained', 'warning', place, { reference: term.term.zh })];
  });
}

function untranslated(
  { finding, places }: CheckContext,
  { kind, id, path, value }: FoundValue<LocalizedText>,
): readonly Finding[] {
  if (value.en !== undefined) return [];
  const place = places(kind, id, path);
  return [finding('missing-translation', 'warning', place, { reference: value.zh })];
}

function hardToRead(
  { finding, places, options }: CheckContext,
  { kind, id, path, value }: FoundValue<LocalizedText>,
): readonly Finding[] {
  const isForEditors = path.includes('sources') || path.includes('source');
  if (!read.has(kind) || isForEditors) return [];
  const limits = options.reading ?? readingLimits;
  const long = (['zh', 'en'] as const).flatMap((language) => {
    const text = value[language];
    const found = text === undefined ? undefined : longestSentence(text);
    return found !== undefined && found.length > limits[language] ? [{ ...found, language }] : [];
  });
  return long.map(({ sentence, length, language }) =>
    finding('hard-to-read', 'warning', places(kind, id, [...path, language]), {
      reference: sentence.length > 60 ? `${sentence.slice(0, 60)}…` : sentence,
      expected: `≤ ${limits[language]} (${length})`,
    }),
  );
}
