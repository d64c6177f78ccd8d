import type { Entry } from '../guide/entry.ts';
import type { Condition } from '../rule/condition.ts';
import { placesOf } from '../vocabulary/text-places.ts';

/** Facts whose *values* an entry's step shows, beyond those that decide whether it applies. */
export function valueFactsOf(entry: Entry): readonly string[] {
  const texts = [
    entry.title,
    entry.plain,
    entry.gives,
    entry.headline?.label,
    entry.headline?.note,
    entry.takes?.note,
    entry.deadline?.say,
    ...(entry.advice ?? []).map((advice) => advice.say),
    ...(entry.materials ?? []).map((material) => material.note),
    ...(entry.excludes ?? []).map((exclusion) => exclusion.say),
    ...(entry.confirm ?? []),
  ];
  const facts = [
    ...texts.flatMap((text) => placesOf(text)),
    ...(entry.headline === undefined ? [] : [entry.headline.fact]),
    ...(entry.deadline === undefined ? [] : [entry.deadline.from]),
  ];
  return [...new Set(facts)].filter((fact) => fact !== 'as-of');
}

/** Every condition of an entry. */
export function conditionsOf(entry: Entry): readonly Condition[] {
  return [entry, ...(entry.materials ?? []), ...(entry.advice ?? [])].flatMap(({ when }) =>
    when === undefined ? [] : [when],
  );
}
