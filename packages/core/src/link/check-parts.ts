import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';
import { checkLegalReferences, checkSources } from './reference.ts';
import { leavesWithPaths, writtenConditions } from './written-conditions.ts';

/** Legal bases and sources outside entries: of heads, facts, tables, parameters, conditions … */
export function checkParts(library: GuideLibrary): readonly Issue[] {
  return [
    ...[...library.heads.values()].flatMap(({ value, source }) => [
      ...checkLegalReferences(library, source, ['basis'], value.basis),
      ...checkSources(library, source, ['sources'], value.sources),
    ]),
    ...[...library.facts.values()].flatMap(({ value, source }) => [
      ...checkLegalReferences(library, source, ['basis'], value.basis),
      ...checkSources(library, source, ['sources'], value.sources),
    ]),
    ...[...library.tables.values()].flatMap(({ value, source }) => [
      ...checkLegalReferences(library, source, ['basis'], value.basis),
      ...checkSources(library, source, ['sources'], value.sources),
    ]),
    ...[
      ...writtenConditions(library),
      ...[...library.conditions.values()].map(({ value, source }) => ({
        condition: value.when,
        source,
        path: ['when'],
      })),
    ].flatMap(({ condition, source, path }) =>
      leavesWithPaths(condition, path).flatMap(({ leaf, path: own }) =>
        checkLegalReferences(library, source, [...own, 'basis'], leaf.basis),
      ),
    ),
    ...[...library.parameters.values()].flatMap(({ value, source }) =>
      value.values.flatMap((dated, index) => [
        ...checkLegalReferences(library, source, ['values', index, 'basis'], dated.basis),
        ...checkSources(library, source, ['values', index, 'source'], [dated.source]),
      ]),
    ),
    ...[...library.laws.values()].flatMap(({ value, source }) =>
      (value.interpretations ?? []).flatMap((published, index) =>
        checkSources(library, source, ['interpretations', index, 'source'], [published.source]),
      ),
    ),
    ...[...library.laws.values()].flatMap(({ value, source }) =>
      (value.conflicts ?? []).flatMap((conflict, index) => {
        const at = (key: string): Path => ['conflicts', index, key];
        return [
          ...checkLegalReferences(
            library,
            source,
            at('article'),
            `${value.id}#${conflict.article}`,
          ),
          ...checkLegalReferences(library, source, at('with'), conflict.with),
          ...checkLegalReferences(library, source, at('decides'), conflict.decides),
        ];
      }),
    ),
    ...[library.materials, library.channels, library.laws, library.calendars].flatMap((parts) =>
      [...parts.values()].flatMap(({ value, source }) =>
        checkSources(library, source, ['sources'], value.sources),
      ),
    ),
  ];
}
