import { compileRules } from '../../../packages/core/src/rule/compile-rules.ts';
import type { Condition } from '../../../packages/core/src/rule/condition.ts';
import type { Expression } from '../../../packages/core/src/rule/derivation.ts';
import type { FactDeclaration } from '../../../packages/core/src/rule/fact-declaration.ts';
import type { RuleSet } from '../../../packages/core/src/rule/rule-set.ts';

/** How many numbers are added: their values have more combinations than are tried. */
export const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

/** What each prize adds. */
export const prizes = { none: 0, small: 3, 'also-small': 3, large: 7 };

export function compiled(
  expression: Expression,
  rule: Condition,
  facts: Readonly<Record<string, FactDeclaration>>,
): RuleSet {
  const result = compileRules({
    facts,
    derived: { total: { declaration: { kind: 'integer' }, expression } },
    tables: {
      prizes: { columns: ['prize', 'points'], rows: Object.entries(prizes) },
      steps: {
        columns: ['from-from', 'from-to', 'points'],
        rows: [
          [2, 5, 1],
          [6, 9, 4],
        ],
      },
    },
    rules: [{ id: 'rule', conditions: rule }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

export const digit: FactDeclaration = { kind: 'integer', min: 0, max: 9 };
export const of = (declaration: FactDeclaration): Readonly<Record<string, FactDeclaration>> =>
  Object.fromEntries(ids.map((id) => [id, declaration]));
export const digits = Array.from({ length: 10 }, (_, value) => value);
