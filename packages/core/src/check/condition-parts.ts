import type { Condition } from '../rule/condition.ts';
import { always, type Diagram, never } from '../rule/diagrams.ts';
import type { Path } from '../vocabulary/issue.ts';
import type { AnswerSpace } from './answer-space.ts';

/** A condition as it is written, every place with its path. Named conditions are not opened. */
export interface ConditionPart {
  readonly condition: Condition;
  readonly path: Path;
  readonly group: 'all' | 'any' | 'not' | 'leaf';
  readonly parts: readonly ConditionPart[];
}

export function conditionParts(condition: Condition, path: Path): ConditionPart {
  const inside = (parts: readonly Condition[], key: string): readonly ConditionPart[] =>
    parts.map((part, index) => conditionParts(part, [...path, key, index]));
  if ('all' in condition) {
    return { condition, path, group: 'all', parts: inside(condition.all, 'all') };
  }
  if ('any' in condition) {
    return { condition, path, group: 'any', parts: inside(condition.any, 'any') };
  }
  if ('not' in condition) {
    const parts = [conditionParts(condition.not, [...path, 'not'])];
    return { condition, path, group: 'not', parts };
  }
  return { condition, path, group: 'leaf', parts: [] };
}

/** The condition with some of its parts taken away. Throws `DiagramsFull`. */
export function rootWithout(
  space: AnswerSpace,
  part: ConditionPart,
  removed: ReadonlySet<ConditionPart>,
): Diagram {
  const { store } = space;
  const kept = part.parts.filter((each) => !removed.has(each));
  switch (part.group) {
    case 'all':
      return kept.reduce(
        (whole, each) => store.and(whole, rootWithout(space, each, removed)),
        always,
      );
    case 'any':
      return kept.reduce(
        (whole, each) => store.or(whole, rootWithout(space, each, removed)),
        never,
      );
    case 'not':
      return kept.reduce((_, each) => store.not(rootWithout(space, each, removed)), never);
    case 'leaf':
      return space.rootOf(part.condition);
    default: {
      const impossible: never = part.group;
      return impossible;
    }
  }
}

/** A part in few words: `age greaterThanInclusive 60`, the name of a named condition, `any(…)`. */
export function partInWords(condition: Condition): string {
  if ('all' in condition) return `all(${condition.all.map(partInWords).join('; ')})`;
  if ('any' in condition) return `any(${condition.any.map(partInWords).join('; ')})`;
  if ('not' in condition) return `not ${partInWords(condition.not)}`;
  if ('condition' in condition) return condition.condition;
  const { fact, operator, value } = condition;
  return `${fact} ${operator} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}
