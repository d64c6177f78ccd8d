import type { Law } from '../guide/guide.ts';
import type { Source } from '../vocabulary/source.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { articleInWords } from './words.ts';

/** `社会保险法 第四十五条。转引`; the editors' mark is left out. A law that is missing is named by its id. */
export function sourceInWords(laws: readonly Law[], source: Source, locale: Locale): string {
  const { law: id, articles = [], note, url } = source;
  const law = laws.find((candidate) => candidate.id === id);
  const title = law === undefined ? id : localize(law.short ?? law.title, locale);
  const cited =
    title === undefined
      ? []
      : [[title, ...articles.map((article) => articleInWords(String(article), locale))].join(' ')];
  const noted =
    note === undefined ? [] : [typeof note === 'string' ? note : localize(note, locale)];
  return [...cited, ...noted, ...(url === undefined ? [] : [url])].join(
    locale === 'en' ? '. ' : '。',
  );
}
