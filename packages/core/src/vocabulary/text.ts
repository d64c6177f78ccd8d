/** Languages a guide is written in. BCP 47; Simplified Chinese is the first language of content. */
export type Locale = 'zh-CN' | 'en';

export const locales: readonly Locale[] = ['zh-CN', 'en'];

/** A text in Chinese, with its English beside it where one exists. May hold `{fact-id}` places. */
export interface LocalizedText {
  readonly zh: string;
  readonly en?: string;
}

/** Stands behind a text that is there in Chinese only, for who reads English. */
export const untranslatedMark = ' [in Chinese]';

/**
 * The text in `locale`; where the English is missing, the Chinese, which is the authoritative one,
 * with a mark that says so.
 */
export function localize(text: LocalizedText, locale: Locale): string {
  return locale === 'en' ? (text.en ?? `${text.zh}${untranslatedMark}`) : text.zh;
}

/** True where `localize` had to fall back to Chinese, so that a reader can be told. */
export function isTranslated(text: LocalizedText, locale: Locale): boolean {
  return locale !== 'en' || text.en !== undefined;
}
