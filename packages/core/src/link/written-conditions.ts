import type { SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Condition, LeafCondition } from '../rule/condition.ts';
import type { Path } from '../vocabulary/issue.ts';
import { partsOf } from './entry-parts.ts';

/** A condition with the place where it is written. */
export interface WrittenCondition {
  readonly condition: Condition;
  readonly source: SourceMap;
  readonly path: Path;
}

/** Every condition of entries, districts and questions; named ones are not among them. */
export function writtenConditions(library: GuideLibrary): readonly WrittenCondition[] {
  return [
    ...[...library.entries.values()].flatMap(({ value, source }) => [
      ...one(value.when, source, ['when']),
      ...partsOf(value).flatMap(({ when, path }) => one(when, source, [...path, 'when'])),
    ]),
    ...[...library.districts.values()].flatMap(({ value, source }) =>
      Object.entries(value.entries ?? {}).flatMap(([id, { materials, conditions }]) => [
        ...(materials ?? []).flatMap(({ when }, index) =>
          one(when, source, ['entries', id, 'materials', index, 'when']),
        ),
        ...(conditions ?? []).flatMap(({ when }, index) =>
          one(when, source, ['entries', id, 'conditions', index, 'when']),
        ),
      ]),
    ),
    ...[...library.questions.values()].flatMap(({ value, source }) =>
      (value.constraints ?? []).flatMap(({ must }, index) =>
        one(must, source, ['constraints', index, 'must']),
      ),
    ),
  ];
}

function one(
  condition: Condition | undefined,
  source: SourceMap,
  path: Path,
): readonly WrittenCondition[] {
  return condition === undefined ? [] : [{ condition, source, path }];
}

/** The leaves of a condition as it is written, with their paths; names are not followed. */
export function leavesWithPaths(
  condition: Condition,
  path: Path,
): readonly { readonly leaf: LeafCondition; readonly path: Path }[] {
  const parts = (conditions: readonly Condition[], key: string) =>
    conditions.flatMap((part, index) => leavesWithPaths(part, [...path, key, index]));
  if ('all' in condition) return parts(condition.all, 'all');
  if ('any' in condition) return parts(condition.any, 'any');
  if ('not' in condition) return leavesWithPaths(condition.not, [...path, 'not']);
  return 'condition' in condition ? [] : [{ leaf: condition, path }];
}
