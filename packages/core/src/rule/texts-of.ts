import type { RulesInput } from './rule-set.ts';

/** Every text that some condition, expression or table mentions: those that must be told apart. */
export function textsOf({
  facts,
  rules,
  conditions,
  derived,
  tables,
}: RulesInput): readonly string[] {
  const texts = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part === 'string') texts.add(part);
    else if (typeof part === 'object' && part !== null)
      for (const each of Object.values(part)) visit(each);
  };
  for (const { conditions: condition } of rules) visit(condition);
  visit([facts, conditions, derived, tables]);
  return [...texts];
}
