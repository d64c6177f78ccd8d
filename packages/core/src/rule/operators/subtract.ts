import type { DerivedOperator } from '../derived-operator.ts';
import { numberAt } from '../operand.ts';

export const subtract: DerivedOperator = {
  name: 'subtract',
  takes: ['number', 'number'],
  gives: 'number',
  apply: (operands) => numberAt(operands, 0) - numberAt(operands, 1),
  direction: (position) => (position === 0 ? 1 : -1),
  examples: [{ of: [60, 24], gives: 36 }],
};
