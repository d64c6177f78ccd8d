import type { DerivedOperator } from '../derived-operator.ts';
import { numbersOf } from '../operand.ts';

export const min: DerivedOperator = {
  name: 'min',
  takes: { each: 'number' },
  gives: 'number',
  apply: (operands) => Math.min(...numbersOf(operands)),
  direction: () => 1,
  examples: [{ of: [5, 2, 9], gives: 2 }],
};
