/** The longest sentence that a tired reader takes in at once. */
export interface ReadingLimits {
  /** Chinese characters; a run of digits or Latin letters counts as one. */
  readonly zh: number;
  /** English words. */
  readonly en: number;
}

/**
 * English: the 25 words at which GOV.UK's guidance on content design has sentences split. Chinese: no
 * standard is known to us; 45 characters are some three lines of a phone's large print.
 */
export const readingLimits: ReadingLimits = { zh: 45, en: 25 };

export interface LongSentence {
  readonly sentence: string;
  readonly length: number;
}

const word = /\p{Script=Han}|[\p{Script=Latin}\p{N}{}-]+(?:[.,'’][\p{Script=Latin}\p{N}]+)*/gu;

/** The longest sentence of a text, by characters of Chinese and by words of anything else. */
export function longestSentence(text: string): LongSentence {
  return text
    .split(/[。！？；\n]|[.!?;:](?=\s|$)/u)
    .map((sentence) => ({
      sentence: sentence.trim(),
      length: sentence.match(word)?.length ?? 0,
    }))
    .reduce((longest, each) => (each.length > longest.length ? each : longest));
}
