import type { Condition } from './condition.ts';
import type { Expression, GroupExpression } from './derivation.ts';

/** What `some`, `every`, `count` and `sum` have in common. */
export interface OverGroup {
  readonly of: string;
  readonly where?: Condition;
  readonly value?: Expression;
}

const names = ['some', 'every', 'count', 'sum'] as const;

export function isGroupExpression(expression: object): expression is GroupExpression {
  return names.some((name) => isGivenWith(expression, name, ['of']));
}

/** Whether what stands under `name` is an object with these keys. */
export function isGivenWith(expression: object, name: string, keys: readonly string[]): boolean {
  const given: unknown = Reflect.get(expression, name);
  return typeof given === 'object' && given !== null && keys.every((key) => key in given);
}

export function overGroup(expression: GroupExpression): OverGroup {
  if ('some' in expression) return expression.some;
  if ('every' in expression) return expression.every;
  return 'count' in expression ? expression.count : expression.sum;
}
