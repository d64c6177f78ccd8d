import type { Entry } from '../guide/entry.ts';
import type { SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';
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
  ]);
}

function checkNames(library: GuideLibrary, entry: Entry, source: SourceMap): readonly Issue[] {
  const { materials, channels } = library;
  const each = (
    code: 'unknown-channel' | 'unknown-material',
    key: string,
    ids: readonly string[] | undefined,
    names: Parameters<typeof checkName>[4],
  ): readonly Issue[] =>
    (ids ?? []).flatMap((id, index) => checkName(source, code, [key, index], id, names));
  const { headline, deadline } = entry;
  return [
    ...(['after', 'together'] as const).flatMap((key) =>
      (entry[key] ?? []).flatMap((id, index) => checkEntryName(library, source, [key, index], id)),
    ),
    ...each('unknown-channel', 'channels', entry.channels, channels),
    ...each('unknown-material', 'produces', entry.produces, materials),
    ...(entry.excludes ?? []).flatMap(({ entry: other }, index) =>
      checkEntryName(library, source, ['excludes', index, 'entry'], other),
    ),
    ...(entry.materials ?? []).flatMap(({ use }, index) =>
      checkName(source, 'unknown-material', ['materials', index, 'use'], use, materials),
    ),
    ...(headline === undefined
      ? []
      : checkFact(library, source, ['headline', 'fact'], headline.fact)),
    ...(deadline === undefined ? [] : checkAnchor(library, source, deadline.from)),
  ];
}

/** A deadline counts from a date. */
function checkAnchor(library: GuideLibrary, source: SourceMap, id: string): readonly Issue[] {
  const path = ['deadline', 'from'];
  const kind = library.questions.get(id)?.value.kind ?? library.facts.get(id)?.value.kind;
  if (id === 'as-of' || kind === 'date') return [];
  if (kind === undefined) return checkFact(library, source, path, id);
  return [issueAt(source, 'wrong-type', path, { reference: `${id}: ${kind}`, expected: 'date' })];
}

function checkBases(library: GuideLibrary, entry: Entry, source: SourceMap): readonly Issue[] {
  const legal = (path: Path, reference: Parameters<typeof checkLegalReferences>[3]) =>
    checkLegalReferences(library, source, path, reference);
  return [
    ...legal(['basis'], entry.basis),
    ...legal(['deadline', 'basis'], entry.deadline?.basis),
    ...legal(['takes', 'basis'], entry.takes?.basis),
    ...(typeof entry.fee === 'string' ? [] : legal(['fee', 'basis'], entry.fee.basis)),
    ...(entry.excludes ?? []).flatMap(({ basis }, index) =>
      legal(['excludes', index, 'basis'], basis),
    ),
    ...(entry.materials ?? []).flatMap(({ basis }, index) =>
      legal(['materials', index, 'basis'], basis),
    ),
    ...checkSources(library, source, ['sources'], entry.sources),
    ...(entry.deadline?.source === undefined
      ? []
      : checkSources(library, source, ['deadline', 'source'], [entry.deadline.source])),
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
