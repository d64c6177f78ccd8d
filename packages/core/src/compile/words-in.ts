import type { GlossaryTerm } from '../guide/glossary.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import { termsIn } from '../link/mark-terms.ts';
import { textsIn } from '../link/written-texts.ts';

/** The glossary's words that stand in some text of `content`, in either language. */
export function wordsIn(
  content: unknown,
  glossary: GuideLibrary['glossary'],
): readonly GlossaryTerm[] {
  const terms = [...glossary.values()].map(
    ({ value: { term, aliases, plain } }): GlossaryTerm =>
      aliases === undefined ? { term, plain } : { term, aliases, plain },
  );
  const texts = textsIn(content, []).map(({ text }) => text);
  const found = new Set([
    ...termsIn(
      texts.map(({ zh }) => zh),
      terms,
      'zh-CN',
    ),
    ...termsIn(
      texts.flatMap(({ en }) => en ?? []),
      terms,
      'en',
    ),
  ]);
  return terms.filter((term) => found.has(term));
}
