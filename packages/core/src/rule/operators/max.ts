import type { DerivedOperator } from '../derived-operator.ts';
import { numbersOf } from '../operand.ts';

export const max: DerivedOperator = {
  name: 'max',
  takes: { each: 'number' },
  gives: 'number',
  apply: (operands) => Math.max(...numbersOf(operands)),
  direction: () => 1,
  examples: [{ of: [5, 2, 9], gives: 9 }],
};
