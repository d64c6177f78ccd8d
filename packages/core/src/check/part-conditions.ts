import type { Entry } from '../guide/entry.ts';
import { partsOf } from '../link/entry-parts.ts';
import { partRule, validWhen } from '../link/entry-rules.ts';
import type { Condition } from '../rule/condition.ts';
import type { Path } from '../vocabulary/issue.ts';

/** A part of an entry with a condition of its own, which holds within the entry's. */
export interface PartCondition {
  /** The id of its rule. */
  readonly rule: string;
  readonly path: Path;
  /** As it is written; none where the part is there for some days only. */
  readonly when: Condition | undefined;
  /** With the days on which the part is valid. */
  readonly holds: Condition;
  /** Said only where it holds: open or false makes no difference. */
  readonly onlyIfTrue: boolean;
}

const known = new WeakMap<Entry, readonly PartCondition[]>();

export function partConditions(entry: Entry): readonly PartCondition[] {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const made = partsOf(entry).flatMap(({ key, index, path, when, valid }) =>
    when === undefined && valid === undefined
      ? []
      : [
          {
            rule: partRule(entry.id, key, index),
            path,
            when,
            holds: validWhen(when, valid),
            onlyIfTrue: key === 'advice' || key === 'pieces',
          },
        ],
  );
  known.set(entry, made);
  return made;
}
