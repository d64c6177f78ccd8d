import type { Entry } from '../guide/entry.ts';
import type { SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';
import { deadlinePath, deadlinesOf } from './entry-parts.ts';
import {
  checkEntryName,
  checkFact,
  checkLegalReferences,
  checkName,
  checkSources,
  issueAt,
} from './reference.ts';

/** What an entry refers to: other entries, materials, channels, laws, facts. */
export function checkEntries(library: GuideLibrary): readonly Issue[] {
  return [...library.entries.values()].flatMap(({ value, source }) => [
    ...checkNames(library, value, source),
    ...checkBases(library, value, source),
    ...checkExclusions(library, value, source),
    ...checkAlternatives(value, source),
  ]);
}

function checkNames(library: GuideLibrary, entry: Entry, source: SourceMap): readonly Issue[] {
  const { materials, channels, fields } = library;
  const each = (
    code: 'unknown-channel' | 'unknown-material',
    key: string,
    ids: readonly string[] | undefined,
    names: Parameters<typeof checkName>[4],
  ): readonly Issue[] =>
    (ids ?? []).flatMap((id, index) => checkName(source, code, [key, index], id, names));
  const { headline, fee } = entry;
  const version = entry['version-of'];
  return [
    ...(['after', 'together', 'replaces', 'only-with'] as const).flatMap((key) =>
      (entry[key] ?? []).flatMap((id, index) => checkEntryName(library, source, [key, index], id)),
    ),
    ...(version === undefined ? [] : checkEntryName(library, source, ['version-of'], version)),
    ...each('unknown-channel', 'channels', entry.channels, channels),
    ...each('unknown-material', 'produces', entry.produces, materials),
    ...(entry.excludes ?? []).flatMap(({ entry: other }, index) =>
      checkEntryName(library, source, ['excludes', index, 'entry'], other),
    ),
    ...(entry.materials ?? []).flatMap(({ use }, index) =>
      checkName(source, 'unknown-material', ['materials', index, 'use'], use, materials),
    ),
    ...(entry.form ?? []).flatMap(({ use }, index) =>
      checkName(source, 'unknown-form-field', ['form', index, 'use'], use, fields),
    ),
    ...(headline === undefined
      ? []
      : checkFact(library, source, ['headline', 'fact'], headline.fact)),
    ...(typeof fee === 'string' || fee.fact === undefined
      ? []
      : checkNumber(library, source, ['fee', 'fact'], fee.fact)),
    ...deadlinesOf(entry).flatMap(({ from, after }, index) => {
      const path = deadlinePath(entry, index);
      return [
        ...(from === undefined ? [] : checkAnchor(library, source, [...path, 'from'], from)),
        ...(after === undefined ? [] : checkEntryName(library, source, [...path, 'after'], after)),
      ];
    }),
  ];
}

/** A deadline counts from a date. */
function checkAnchor(
  library: GuideLibrary,
  source: SourceMap,
  path: Path,
  id: string,
): readonly Issue[] {
  const kind = library.questions.get(id)?.value.kind ?? library.facts.get(id)?.value.kind;
  if (id === 'as-of' || kind === 'date') return [];
  if (kind === undefined) return checkFact(library, source, path, id);
  return [issueAt(source, 'wrong-type', path, { reference: `${id}: ${kind}`, expected: 'date' })];
}

/** A fee is computed by a derived fact that is a number. */
function checkNumber(
  library: GuideLibrary,
  source: SourceMap,
  path: Path,
  id: string,
): readonly Issue[] {
  const kind = library.facts.get(id)?.value.kind;
  if (kind === undefined) return checkName(source, 'unknown-fact', path, id, library.facts);
  if (kind === 'integer' || kind === 'decimal') return [];
  return [issueAt(source, 'wrong-type', path, { reference: `${id}: ${kind}`, expected: 'number' })];
}

function checkBases(library: GuideLibrary, entry: Entry, source: SourceMap): readonly Issue[] {
  const legal = (path: Path, reference: Parameters<typeof checkLegalReferences>[3]) =>
    checkLegalReferences(library, source, path, reference);
  return [
    ...legal(['basis'], entry.basis),
    ...legal(['cross-district', 'basis'], entry['cross-district']?.basis),
    ...(entry.form ?? []).flatMap(({ basis }, index) => legal(['form', index, 'basis'], basis)),
    ...legal(['takes', 'basis'], entry.takes?.basis),
    ...(typeof entry.fee === 'string' ? [] : legal(['fee', 'basis'], entry.fee.basis)),
    ...(entry.excludes ?? []).flatMap(({ basis }, index) =>
      legal(['excludes', index, 'basis'], basis),
    ),
    ...(entry.materials ?? []).flatMap(({ basis }, index) =>
      legal(['materials', index, 'basis'], basis),
    ),
    ...checkSources(library, source, ['sources'], entry.sources),
    ...(entry['cross-district']?.source === undefined
      ? []
      : checkSources(
          library,
          source,
          ['cross-district', 'source'],
          [entry['cross-district'].source],
        )),
    ...deadlinesOf(entry).flatMap((deadline, index) => {
      const path = deadlinePath(entry, index);
      return [
        ...legal([...path, 'basis'], deadline.basis),
        ...(deadline.source === undefined
          ? []
          : checkSources(library, source, [...path, 'source'], [deadline.source])),
      ];
    }),
    ...(entry.advice ?? []).flatMap((advice, index) =>
      advice.source === undefined
        ? []
        : checkSources(library, source, ['advice', index, 'source'], [advice.source]),
    ),
  ];
}

/** An exclusion that the other entry does not repeat is likely forgotten there. */
function checkExclusions(library: GuideLibrary, entry: Entry, source: SourceMap): readonly Issue[] {
  return (entry.excludes ?? []).flatMap(({ entry: other }, index) => {
    const target = library.entries.get(other)?.value;
    if (target === undefined || target.excludes?.some((back) => back.entry === entry.id)) return [];
    const path = ['excludes', index, 'entry'];
    return [issueAt(source, 'asymmetric-exclusion', path, { reference: other }, 'warning')];
  });
}

/** Alternatives of which there is only one are a slip in the group's name. */
function checkAlternatives(entry: Entry, source: SourceMap): readonly Issue[] {
  const groups = (entry.materials ?? []).map((use) => use['one-of']);
  return groups.flatMap((group, index) => {
    if (group === undefined || groups.filter((other) => other === group).length > 1) return [];
    const path = ['materials', index, 'one-of'];
    return [issueAt(source, 'lone-alternative', path, { reference: group }, 'warning')];
  });
}
