import type { Deadline, Entry } from '../guide/entry.ts';
import type { Condition } from '../rule/condition.ts';
import type { Path } from '../vocabulary/issue.ts';
import type { Validity } from '../vocabulary/source.ts';

/** The lists of an entry whose parts may have a condition and a validity of their own. */
export type PartKey = 'materials' | 'advice' | 'deadlines' | 'form' | 'pieces';

/** A part that is there only under a condition, or for some time. */
export interface EntryPart {
  readonly key: PartKey;
  readonly index: number;
  /** Where the part is written in the entry's file. */
  readonly path: Path;
  readonly when?: Condition;
  readonly valid?: Validity;
}

/** One deadline or several, however they are written. */
export function deadlinesOf({ deadline, deadlines }: Entry): readonly Deadline[] {
  return deadlines ?? (deadline === undefined ? [] : [deadline]);
}

export function deadlinePath(entry: Entry, index: number): Path {
  return entry.deadlines === undefined ? ['deadline'] : ['deadlines', index];
}

/** Every part that may have a condition of its own, in a fixed order. */
export function partsOf(entry: Entry): readonly EntryPart[] {
  const each = (key: PartKey, parts: readonly Omit<EntryPart, 'key' | 'index' | 'path'>[] = []) =>
    parts.map(({ when, valid }, index) => ({
      key,
      index,
      path: key === 'deadlines' ? deadlinePath(entry, index) : [key, index],
      ...(when === undefined ? {} : { when }),
      ...(valid === undefined ? {} : { valid }),
    }));
  return [
    ...each('materials', entry.materials),
    ...each('advice', entry.advice),
    ...each('deadlines', deadlinesOf(entry)),
    ...each('form', entry.form),
    ...each('pieces', entry.pieces),
  ];
}
