import type { Entry } from '../guide/entry.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

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

/** Facts whose *values* an entry's step shows, beyond those that decide whether it applies. */
export function valueFactsOf(entry: Entry): readonly string[] {
  const texts = [
    entry.title,
    entry.plain,
    entry.gives,
    entry.headline?.note,
    entry.takes?.note,
    entry.deadline?.say,
    ...(entry.advice ?? []).map((advice) => advice.say),
    ...(entry.materials ?? []).map((material) => material.note),
  ];
  const facts = [
    ...texts.flatMap((text) => placesOf(text)),
    ...(entry.headline === undefined ? [] : [entry.headline.fact]),
    ...(entry.deadline === undefined ? [] : [entry.deadline.from]),
  ];
  return [...new Set(facts)].filter((fact) => fact !== 'as-of');
}
