import type { District, EntryOverlay, ReplacedText } from '../guide/district.ts';
import type { Advice, Entry } from '../guide/entry.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import { changeTexts } from '../link/entry-texts.ts';
import type { Condition } from '../rule/condition.ts';
import type { BundledDistrict } from './guide-bundle.ts';

/**
 * The library's entries as a district does them: the overlays of the districts above it first, then
 * its own. `undefined` where the library has no such district. That an overlay fits, `linkLibrary`
 * has seen to.
 */
export function applyDistrict(
  library: GuideLibrary,
  code: string,
): { readonly entries: GuideLibrary['entries']; readonly district: BundledDistrict } | undefined {
  const line = lineOf(library, code);
  const own = line.at(-1);
  if (own === undefined) return undefined;
  const entries = line.reduce<GuideLibrary['entries']>(overlaid, library.entries);
  const district: BundledDistrict = {
    code,
    name: own.name,
    offices: line.flatMap(({ offices = [] }) => offices),
    entryOffices: Object.fromEntries(
      line.flatMap(({ entries: overlays = {} }) =>
        Object.entries(overlays).flatMap(([id, { offices }]) =>
          offices === undefined ? [] : [[id, offices] as const],
        ),
      ),
    ),
    sources: own.sources,
  };
  return { entries, district };
}

/** The district with those above it, the highest first. */
function lineOf({ districts }: GuideLibrary, code: string): readonly District[] {
  const line: District[] = [];
  for (let next: string | undefined = code; next !== undefined; ) {
    const district: District | undefined = districts.get(next)?.value;
    if (district === undefined || line.includes(district)) break;
    line.unshift(district);
    next = district.parent;
  }
  return line;
}

function overlaid(
  entries: GuideLibrary['entries'],
  { entries: overlays = {} }: District,
): GuideLibrary['entries'] {
  return new Map(
    [...entries].map(([id, placed]) => {
      const overlay = overlays[id];
      return [
        id,
        overlay === undefined ? placed : { ...placed, value: laidOver(placed.value, overlay) },
      ];
    }),
  );
}

function laidOver(entry: Entry, overlay: EntryOverlay): Entry {
  const { promised, channels = [], note, materials = [], fee, conditions = [] } = overlay;
  const said = replaced(entry, overlay.texts ?? []);
  const notes: readonly Advice[] = note === undefined ? [] : [{ kind: 'note', say: note }];
  return {
    ...said,
    ...(promised === undefined ? {} : { takes: { ...said.takes, promised } }),
    channels: [...new Set([...said.channels, ...channels])],
    ...(notes.length === 0 ? {} : { advice: [...(said.advice ?? []), ...notes] }),
    ...(materials.length === 0 ? {} : { materials: [...(said.materials ?? []), ...materials] }),
    ...(fee === undefined ? {} : { fee }),
    ...(conditions.length === 0 ? {} : { when: narrowed(said, conditions) }),
    sources: [...said.sources, ...overlay.sources],
    basis: [...new Set([...said.basis, ...conditions.map(({ basis }) => basis)])],
  };
}

/** The entry's own condition and the district's, all of which must hold. */
function narrowed({ when }: Entry, conditions: readonly { readonly when: Condition }[]): Condition {
  const own = when === undefined ? [] : [when];
  return { all: [...own, ...conditions.map((condition) => condition.when)] };
}

function replaced(entry: Entry, texts: readonly ReplacedText[]): Entry {
  if (texts.length === 0) return entry;
  const byWording = new Map(texts.map((text) => [text['instead-of'], text.say]));
  return changeTexts(entry, (text) => byWording.get(text.zh) ?? text);
}
