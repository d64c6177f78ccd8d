import type { DerivedOperator } from '../derived-operator.ts';
import { numbersOf } from '../operand.ts';

export const sum: DerivedOperator = {
  name: 'sum',
  takes: { each: 'number' },
  gives: 'number',
  apply: (operands) => numbersOf(operands).reduce((total, number) => total + number, 0),
  direction: () => 1,
  examples: [
    { of: [1, 2, 3], gives: 6 },
    { of: [7], gives: 7 },
  ],
};
