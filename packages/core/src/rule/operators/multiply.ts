import type { DerivedOperator } from '../derived-operator.ts';
import { numbersOf } from '../operand.ts';

export const multiply: DerivedOperator = {
  name: 'multiply',
  takes: { each: 'number' },
  gives: 'number',
  apply: (operands) => numbersOf(operands).reduce((product, number) => product * number, 1),
  direction: (position, operands) => {
    let sign: 1 | -1 | 0 = 1;
    for (const [index, operand] of operands.entries()) {
      if (index === position) continue;
      if (typeof operand !== 'number') return 'any';
      if (operand === 0) sign = 0;
      else if (operand < 0) sign = sign === 1 ? -1 : sign === -1 ? 1 : 0;
    }
    return sign;
  },
  examples: [
    { of: [3, 4], gives: 12 },
    { of: [2, -5, 1], gives: -10 },
  ],
};
