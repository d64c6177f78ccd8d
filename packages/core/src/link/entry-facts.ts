import type { Entry } from '../guide/entry.ts';
import type { Condition } from '../rule/condition.ts';
import type { LocalizedText } from '../vocabulary/text.ts';
import { placesOf } from '../vocabulary/text-places.ts';
import { deadlinesOf, type PartKey, partsOf } from './entry-parts.ts';

/** Facts whose values the step shows in itself, or in one of its parts. */
export interface ShownFacts {
  readonly part: { readonly key: PartKey; readonly index: number } | null;
  readonly facts: readonly string[];
}

/** Facts whose *values* an entry's step shows, beyond those that decide whether it applies. */
export function shownFactsOf(entry: Entry): readonly ShownFacts[] {
  const texts = [
    entry.title,
    entry.plain,
    entry.gives,
    entry.headline?.label,
    entry.headline?.note,
    entry.takes?.note,
    entry['cross-district']?.say,
    ...(entry.excludes ?? []).map((exclusion) => exclusion.say),
    ...(entry.confirm ?? []),
  ];
  const { headline, fee } = entry;
  const charged = typeof fee === 'string' ? undefined : fee.fact;
  const each = <Part>(
    key: PartKey,
    parts: readonly Part[],
    factsOf: (part: Part) => readonly string[],
  ): readonly ShownFacts[] =>
    parts.map((part, index) => ({ part: { key, index }, facts: factsOf(part) }));
  return [
    {
      part: null,
      facts: [
        ...inTexts(texts),
        ...(headline === undefined ? [] : [headline.fact]),
        ...(charged === undefined ? [] : [charged]),
      ],
    },
    ...each('deadlines', deadlinesOf(entry), ({ from, say, passed }) => [
      ...(from === undefined ? [] : [from]),
      ...inTexts([say, passed]),
    ]),
    ...each('advice', entry.advice ?? [], ({ say }) => inTexts([say])),
    ...each('pieces', entry.pieces ?? [], ({ say }) => inTexts([say])),
    ...each('materials', entry.materials ?? [], ({ note }) => inTexts([note])),
    ...each('form', entry.form ?? [], ({ note }) => inTexts([note])),
  ];
}

/** As `shownFactsOf`, each fact once. What a form is filled with is taken where it is known. */
export function valueFactsOf(entry: Entry): readonly string[] {
  const facts = shownFactsOf(entry).flatMap((shown) => shown.facts);
  return [...new Set(facts)].filter((fact) => fact !== 'as-of');
}

/** Every condition of an entry. */
export function conditionsOf(entry: Entry): readonly Condition[] {
  return [entry, ...partsOf(entry)].flatMap(({ when }) => (when === undefined ? [] : [when]));
}

function inTexts(texts: readonly (LocalizedText | undefined)[]): readonly string[] {
  return texts.flatMap((text) => placesOf(text));
}
