import type { District, EntryOverlay, ReplacedText } from '../guide/district.ts';
import type { Duration, Entry } from '../guide/entry.ts';
import type { SourceMap } from '../guide/guide.ts';
import type { GuideLibrary, Placed } from '../guide/guide-library.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';
import { placesOf } from '../vocabulary/text-places.ts';
import { factsOfLeaf, leavesOf } from './condition-leaves.ts';
import { textsOf } from './entry-texts.ts';
import { guideFacts } from './guide-facts.ts';
import { checkFact, checkLegalReferences, checkName, checkSources, issueAt } from './reference.ts';

/**
 * Every overlay fits what it lies over: its entries, channels and offices exist, the texts that it
 * replaces still stand there, and its promised times are no longer than the law's. Each issue names
 * the overlay's file and, as its reference, the file that it no longer fits.
 */
export function checkDistricts(library: GuideLibrary): readonly Issue[] {
  return [...library.districts.values()].flatMap(({ value, source }) => [
    ...checkSources(library, source, ['sources'], value.sources),
    ...checkParent(library, value, source),
    ...checkOffices(library, value, source),
    ...Object.entries(value.entries ?? {}).flatMap(([id, overlay]) => {
      const entry = library.entries.get(id);
      const path = ['entries', id];
      return entry === undefined
        ? checkName(source, 'unknown-entry', path, id, library.entries)
        : [
            ...checkOverlay(library, value, overlay, entry, source, path),
            ...checkAsked(library, id, overlay, source, path),
          ];
    }),
  ]);
}

function checkParent(
  { districts }: GuideLibrary,
  { code, parent }: District,
  source: SourceMap,
): readonly Issue[] {
  if (parent === undefined) return [];
  if (!districts.has(parent)) {
    return checkName(source, 'unknown-district', ['parent'], parent, districts);
  }
  const line = [code];
  for (let next: string | undefined = parent; next !== undefined; ) {
    if (line.includes(next)) {
      const reference = [...line, next].join(' → ');
      return [issueAt(source, 'cyclic-reference', ['parent'], { reference })];
    }
    line.push(next);
    next = districts.get(next)?.value.parent;
  }
  return [];
}

function checkOffices(
  library: GuideLibrary,
  { offices = [] }: District,
  source: SourceMap,
): readonly Issue[] {
  const ids = offices.map(({ id }) => id);
  return offices.flatMap(({ id, channel, address, hours, phone, sources }, index) => {
    const path = ['offices', index];
    return [
      ...checkName(source, 'unknown-channel', [...path, 'channel'], channel, library.channels),
      ...(ids.indexOf(id) === index
        ? []
        : [issueAt(source, 'duplicate-id', [...path, 'id'], { reference: id })]),
      ...checkSources(library, source, [...path, 'sources'], sources),
      ...Object.entries({ address, hours, phone }).flatMap(([key, said]) =>
        said === undefined
          ? []
          : checkSources(library, source, [...path, key, 'source'], [said.source]),
      ),
    ];
  });
}

function checkOverlay(
  library: GuideLibrary,
  district: District,
  overlay: EntryOverlay,
  entry: Placed<Entry>,
  source: SourceMap,
  path: Path,
): readonly Issue[] {
  const offices = officesOf(library, district);
  return [
    ...checkPromised(overlay, entry, source, [...path, 'promised']),
    ...(overlay.channels ?? []).flatMap((id, index) =>
      checkName(source, 'unknown-channel', [...path, 'channels', index], id, library.channels),
    ),
    ...(overlay.offices ?? []).flatMap((id, index) =>
      checkName(source, 'unknown-office', [...path, 'offices', index], id, offices),
    ),
    ...(overlay.texts ?? []).flatMap((text, index) =>
      checkReplacedText(text, entry, source, [...path, 'texts', index]),
    ),
    ...(overlay.materials ?? []).flatMap(({ use, basis }, index) => [
      ...checkName(
        source,
        'unknown-material',
        [...path, 'materials', index, 'use'],
        use,
        library.materials,
      ),
      ...checkLegalReferences(library, source, [...path, 'materials', index, 'basis'], basis),
    ]),
    ...(overlay.conditions ?? []).flatMap(({ basis }, index) =>
      checkLegalReferences(library, source, [...path, 'conditions', index, 'basis'], basis),
    ),
    ...checkLegalReferences(library, source, [...path, 'fee', 'basis'], overlay.fee?.basis),
    ...(overlay.fee?.fact === undefined
      ? []
      : checkFact(library, source, [...path, 'fee', 'fact'], overlay.fee.fact)),
    ...checkSources(library, source, [...path, 'sources'], overlay.sources),
  ];
}

/** Its own offices, and those of the districts above it. */
function officesOf({ districts }: GuideLibrary, district: District): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (let next: District | undefined = district; next !== undefined && !seen.has(next.code); ) {
    seen.add(next.code);
    for (const { id } of next.offices ?? []) found.add(id);
    next = next.parent === undefined ? undefined : districts.get(next.parent)?.value;
  }
  return found;
}

/** Comparable only in one unit; working days are never longer than as many days. */
function checkPromised(
  { promised }: EntryOverlay,
  { value, source: below }: Placed<Entry>,
  source: SourceMap,
  path: Path,
): readonly Issue[] {
  if (promised === undefined) return [];
  const statutory = value.takes?.statutory;
  const reference = `${below.file}:${below.position(['takes']).line}`;
  if (statutory === undefined) {
    return [issueAt(source, 'statutory-time-missing', path, { reference })];
  }
  const comparable = unitOf(statutory) === unitOf(promised);
  if (comparable && lengthOf(promised) < lengthOf(statutory)) return [];
  const expected = `< ${lengthOf(statutory)} ${unitOf(statutory)}`;
  return [issueAt(source, 'promised-too-long', path, { reference, expected })];
}

function unitOf(duration: Duration): string {
  return Object.keys(duration)[0] ?? '';
}

function lengthOf(duration: Duration): number {
  return Object.values(duration)[0] ?? 0;
}

function checkReplacedText(
  { 'instead-of': wording, say }: ReplacedText,
  entry: Placed<Entry>,
  source: SourceMap,
  path: Path,
): readonly Issue[] {
  const texts = textsOf(entry.value).filter(({ zh }) => zh === wording);
  if (texts.length === 0) {
    const reference = `${entry.source.file}: ${wording}`;
    return [issueAt(source, 'replaced-text-missing', [...path, 'instead-of'], { reference })];
  }
  const known = texts.flatMap(placesOf);
  return placesOf(say)
    .filter((place) => !known.includes(place))
    .map((place) =>
      issueAt(source, 'misplaced-value', [...path, 'say'], { reference: `{${place}}` }),
    );
}

/** What an added condition rests on is asked by every guide that has the entry. */
function checkAsked(
  library: GuideLibrary,
  entry: string,
  { materials = [], conditions = [] }: EntryOverlay,
  source: SourceMap,
  path: Path,
): readonly Issue[] {
  const added = [...materials, ...conditions].flatMap(({ when }) => when ?? []);
  const named = new Map([...library.conditions].map(([id, { value }]) => [id, value.when]));
  const facts = added.flatMap((when) => leavesOf(when, named)).flatMap(factsOfLeaf);
  if (facts.length === 0) return [];
  const { questions } = guideFacts(library, { entries: [], facts });
  return [...library.guides.values()]
    .filter(({ value: { guide } }) => guide.entries.includes(entry))
    .flatMap(({ value: { guide }, source: below }) => {
      const asked = new Set(guide.ask.flat());
      return [...questions]
        .filter((question) => !asked.has(question))
        .map((question) =>
          issueAt(source, 'question-not-ordered', path, {
            reference: `${question} (${below.file})`,
          }),
        );
    });
}
