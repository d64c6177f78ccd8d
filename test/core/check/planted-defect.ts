import {
  type Condition,
  type Entry,
  type FindingCode,
  type GuideLibrary,
  parsePlainDate,
  type Question,
} from '@onething/core';

/** A guide with one planted defect, and what must be found of it. */
export interface Mutant {
  readonly library: GuideLibrary;
  readonly code: FindingCode | 'missing-translation' | 'missing-basis';
  /** From which the bundle is made, where it is not the library that the check is given. */
  readonly compiled?: GuideLibrary;
  /** Another code that says the same where the parts happen to fit so. */
  readonly or?: FindingCode;
  /** A word that the finding's reference, path, file or witness must hold. */
  readonly at: string;
}

export type Random = (below: number) => number;

/** `undefined` where the guide has nothing to break in this way. */
export type Defect = (library: GuideLibrary, guide: string, random: Random) => Mutant | undefined;

/** Numbers from 0 on below a bound, the same for the same seed. */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items.length === 0 ? undefined : items[random(items.length)];
}

export function entriesOf(library: GuideLibrary, guide: string): readonly Entry[] {
  const ids = library.guides.get(guide)?.value.guide.entries ?? [];
  return ids.flatMap((id) => library.entries.get(id)?.value ?? []);
}

/** A question of the guide, as the entries' conditions may name it. */
export function questionsOf(library: GuideLibrary, guide: string): readonly Question[] {
  const ask = library.guides.get(guide)?.value.guide.ask.flat() ?? [];
  return ask.flatMap((id) => library.questions.get(id)?.value ?? []);
}

export function replaced<
  Kind extends 'entries' | 'questions' | 'parameters' | 'laws' | 'channels' | 'facts',
>(
  library: GuideLibrary,
  kind: Kind,
  value: NonNullable<ReturnType<GuideLibrary[Kind]['get']>>['value'],
): GuideLibrary {
  const parts = new Map<string, unknown>(library[kind]);
  const [sample] = library[kind].values();
  const source = library[kind].get(value.id)?.source ?? sample?.source;
  parts.set(value.id, { value, source });
  return { ...library, [kind]: parts };
}

export function withEntry(library: GuideLibrary, entry: Entry): GuideLibrary {
  return replaced(library, 'entries', entry);
}

export function inGuide(
  library: GuideLibrary,
  guide: string,
  change: { readonly entries?: readonly string[]; readonly ask?: readonly string[] },
): GuideLibrary {
  const placed = library.guides.get(guide);
  if (placed === undefined) return library;
  const { value } = placed;
  const own = {
    ...value.guide,
    entries: [...value.guide.entries, ...(change.entries ?? [])],
    ask: [...value.guide.ask, ...(change.ask ?? [])],
  };
  return {
    ...library,
    guides: new Map(library.guides).set(guide, { ...placed, value: { ...value, guide: own } }),
  };
}

/** A condition on a question that holds for some answers and not for others. */
export function leafOn(question: Question): Condition {
  const fact = question.id;
  switch (question.kind) {
    case 'yes-no':
      return { fact, operator: 'equal', value: true };
    case 'single-choice':
      return { fact, operator: 'equal', value: question.options?.[0]?.id ?? '' };
    case 'multiple-choice':
      return { fact, operator: 'contains', value: question.options?.[0]?.id ?? '' };
    case 'number':
      return { fact, operator: 'greaterThan', value: question.min ?? 0 };
    case 'date':
      return { fact, operator: 'greaterThan', value: '2026-01-15' };
    default: {
      const impossible: never = question.kind;
      return impossible;
    }
  }
}

export function ofKind(
  library: GuideLibrary,
  guide: string,
  kind: Question['kind'],
  random: Random,
) {
  return pick(
    questionsOf(library, guide).filter((question) => question.kind === kind),
    random,
  );
}

export const text = (zh: string) => ({ zh, en: zh });

/** An entry with a condition of its own. */
export function conditioned(library: GuideLibrary, guide: string, random: Random) {
  const entry = pick(
    entriesOf(library, guide).filter(
      ({ when, valid }) => when !== undefined && valid === undefined,
    ),
    random,
  );
  return entry?.when === undefined ? undefined : { entry, when: entry.when };
}

export function day(written: string) {
  const parsed = parsePlainDate(written);
  if (parsed === undefined) throw new Error(written);
  return parsed;
}
