import type { Condition, LeafCondition } from '../rule/condition.ts';
import type { Rule } from '../rule/rule-set.ts';
import type { LocalizedText } from '../vocabulary/text.ts';

/**
 * A condition with a rule id at every place, so that each part can be decided by itself and the
 * parts that made the difference can be named. Named conditions are expanded.
 */
export type ReasonNode =
  | { readonly kind: 'leaf'; readonly rule: string; readonly leaf: LeafCondition }
  | {
      readonly kind: 'all' | 'any' | 'not';
      readonly rule: string;
      readonly parts: readonly ReasonNode[];
      /** Words of a named condition, said in place of its parts where it holds. */
      readonly say?: LocalizedText;
    };

export interface NamedReason {
  readonly when: Condition;
  readonly say?: LocalizedText;
}

/** The tree of a condition whose root is the rule `rule`. Named conditions hold no cycle. */
export function reasonTree(
  rule: string,
  condition: Condition,
  named: ReadonlyMap<string, NamedReason>,
): ReasonNode {
  const parts = (conditions: readonly Condition[]): readonly ReasonNode[] =>
    conditions.map((part, index) => reasonTree(`${rule}.${index}`, part, named));
  if ('all' in condition) return { kind: 'all', rule, parts: parts(condition.all) };
  if ('any' in condition) return { kind: 'any', rule, parts: parts(condition.any) };
  if ('not' in condition) return { kind: 'not', rule, parts: parts([condition.not]) };
  if ('condition' in condition) {
    const target = named.get(condition.condition);
    const inner = target === undefined ? [] : parts([target.when]);
    return {
      kind: 'all',
      rule,
      parts: inner,
      ...(target?.say === undefined ? {} : { say: target.say }),
    };
  }
  return { kind: 'leaf', rule, leaf: condition };
}

/** One rule for every place of the tree. */
export function rulesOfTree(node: ReasonNode): readonly Rule[] {
  return [
    { id: node.rule, conditions: conditionOf(node) },
    ...(node.kind === 'leaf' ? [] : node.parts.flatMap(rulesOfTree)),
  ];
}

function conditionOf(node: ReasonNode): Condition {
  switch (node.kind) {
    case 'leaf':
      return { all: [node.leaf] };
    case 'not': {
      const [part] = node.parts;
      return part === undefined ? { all: [] } : { not: inner(part) };
    }
    case 'all':
      return { all: node.parts.map(inner) };
    case 'any':
      return { any: node.parts.map(inner) };
    default: {
      const impossible: never = node;
      return impossible;
    }
  }
}

function inner(node: ReasonNode): Condition {
  return node.kind === 'leaf' ? node.leaf : conditionOf(node);
}
