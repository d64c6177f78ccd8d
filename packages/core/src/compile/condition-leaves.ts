import type { Condition, LeafCondition } from '../rule/condition.ts';

/** Every leaf of a condition, named conditions expanded, in the order they are written. */
export function leavesOf(
  condition: Condition,
  named: ReadonlyMap<string, Condition>,
): readonly LeafCondition[] {
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, named));
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, named));
  if ('not' in condition) return leavesOf(condition.not, named);
  if ('condition' in condition) {
    const target = named.get(condition.condition);
    return target === undefined ? [] : leavesOf(target, named);
  }
  return [condition];
}

/** The facts that a leaf reads: its own, and the one it compares with. */
export function factsOfLeaf(leaf: LeafCondition): readonly string[] {
  const { value } = leaf;
  if (typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string') {
    return [leaf.fact, value.fact];
  }
  return [leaf.fact];
}
