import { parsePlainDate } from '../vocabulary/plain-date.ts';
import type { FactScalar } from './condition.ts';
import type { OperandKind } from './derived-operator.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';
import type { Term } from './term.ts';

/** What a term's values are, as far as operators tell them apart. */
export type ExpressionKind = OperandKind | 'month' | 'boolean' | 'text' | 'options';

export interface CheckedExpression {
  readonly term: Term;
  readonly kind: ExpressionKind;
}

export function kindOfDeclaration(declaration: PlainFactDeclaration): ExpressionKind {
  switch (declaration.kind) {
    case 'integer':
    case 'decimal':
      return 'number';
    case 'date':
    case 'month':
    case 'boolean':
      return declaration.kind;
    case 'single-choice':
    case 'text':
      return 'text';
    case 'multiple-choice':
      return 'options';
    default: {
      const impossible: never = declaration;
      return impossible;
    }
  }
}

export function kindOfValue(value: FactScalar): ExpressionKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (parsePlainDate(value) !== undefined) return 'date';
  return /^\d{4}-\d{2}$/.test(value) ? 'month' : 'text';
}
