import type { Condition, LeafCondition } from '../rule/condition.ts';

/**
 * Every leaf of a condition, named conditions expanded, in the order they are written. A name that
 * leads back to itself is followed once, so that a broken guide does no harm.
 */
export function leavesOf(
  condition: Condition,
  named: ReadonlyMap<string, Condition>,
  open: readonly string[] = [],
): readonly LeafCondition[] {
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, named, open));
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, named, open));
  if ('not' in condition) return leavesOf(condition.not, named, open);
  if ('condition' in condition) {
    const name = condition.condition;
    const target = named.get(name);
    return target === undefined || open.includes(name)
      ? []
      : leavesOf(target, named, [...open, name]);
  }
  return [condition];
}

/** The facts that a leaf reads: its own, and the one it compares with. */
export function factsOfLeaf(leaf: LeafCondition): readonly string[] {
  const { value } = leaf;
  if (
    typeof value === 'object' &&
    value !== null &&
    'fact' in value &&
    typeof value.fact === 'string'
  ) {
    return [leaf.fact, value.fact];
  }
  return [leaf.fact];
}
