import type { LocalizedText } from './text.ts';

const place = /\{([a-z][a-z0-9-]*)\}/g;

/** Ids of the facts whose values a text names: `{benefit-months}`. */
export function placesOf(text: LocalizedText | undefined): readonly string[] {
  if (text === undefined) return [];
  return [text.zh, text.en ?? ''].flatMap((string) =>
    [...string.matchAll(place)].flatMap((match) => (match[1] === undefined ? [] : [match[1]])),
  );
}

/** The text with each `{fact-id}` replaced by what `valueOf` says. */
export function fillPlaces(text: string, valueOf: (fact: string) => string): string {
  return text.replace(place, (_, fact: string) => valueOf(fact));
}
