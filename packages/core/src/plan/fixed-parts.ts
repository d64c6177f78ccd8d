import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Entry } from '../guide/entry.ts';
import { type Confidence, confidences, type Source } from '../vocabulary/source.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { cite, citeAll } from './cite.ts';
import { officesOf } from './fixed-offices.ts';
import type { PlannedChannel, Step } from './plan.ts';
import { sourceInWords } from './source-in-words.ts';
import { durationInWords } from './words.ts';

/** What a step says whoever reads it. */
export type FixedParts = Pick<
  Step,
  'channels' | 'offices' | 'takes' | 'produces' | 'basis' | 'confidence' | 'sources' | 'disclosure'
>;

const written = new WeakMap<GuideBundle, Map<string, FixedParts>>();

/** The parts of an entry's step that depend on no answer, worked out once for each language. */
export function fixedParts(bundle: GuideBundle, entry: Entry, locale: Locale): FixedParts {
  const known = written.get(bundle) ?? new Map<string, FixedParts>();
  written.set(bundle, known);
  const key = `${locale} ${entry.id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const parts: FixedParts = {
    channels: channelsOf(bundle, entry, locale),
    offices: officesOf(bundle, entry, locale),
    takes: takesOf(bundle, entry, locale),
    produces: (entry.produces ?? []).map((id) => {
      const material = bundle.materials.find((candidate) => candidate.id === id);
      return { id, title: material === undefined ? id : localize(material.title, locale) };
    }),
    basis: citeAll(bundle, entry.basis, locale),
    confidence: lowest(entry.sources),
    sources: entry.sources.map((source) => sourceInWords(bundle.laws, source, locale)),
    disclosure: {
      field: entry.disclosure.field,
      item: entry.disclosure.item,
      row: entry.disclosure.row,
    },
  };
  known.set(key, parts);
  return parts;
}

function channelsOf(bundle: GuideBundle, entry: Entry, locale: Locale): readonly PlannedChannel[] {
  return entry.channels.flatMap((id) => {
    const channel = bundle.channels.find((candidate) => candidate.id === id);
    if (channel === undefined) return [];
    const { kind, title, url, note } = channel;
    return [
      {
        id,
        title: localize(title, locale),
        kind,
        url: url ?? null,
        note: note === undefined ? null : localize(note, locale),
      },
    ];
  });
}

function takesOf(bundle: GuideBundle, { takes }: Entry, locale: Locale): Step['takes'] {
  return {
    statutory: takes?.statutory === undefined ? null : durationInWords(takes.statutory, locale),
    promised: takes?.promised === undefined ? null : durationInWords(takes.promised, locale),
    note: takes?.note === undefined ? null : localize(takes.note, locale),
    basis: takes?.basis === undefined ? null : cite(bundle, takes.basis, locale),
  };
}

function lowest(sources: readonly Source[]): Confidence {
  const worst = Math.max(0, ...sources.map(({ confidence }) => confidences.indexOf(confidence)));
  return confidences[worst] ?? 'unknown';
}
