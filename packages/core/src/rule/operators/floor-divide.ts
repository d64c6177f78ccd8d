import type { DerivedOperator } from '../derived-operator.ts';
import { numberAt } from '../operand.ts';

/** How often the second number fits into the first, rounded down. */
export const floorDivide: DerivedOperator = {
  name: 'floor-divide',
  takes: ['number', 'number'],
  gives: 'number',
  apply: (operands) => {
    const divisor = numberAt(operands, 1);
    return divisor === 0 ? undefined : Math.floor(numberAt(operands, 0) / divisor);
  },
  direction: (position, operands) => {
    const divisor = operands[1];
    if (position !== 0 || typeof divisor !== 'number') return 'any';
    return divisor > 0 ? 1 : divisor < 0 ? -1 : 0;
  },
  examples: [
    { of: [96, 12], gives: 8 },
    { of: [95, 12], gives: 7 },
    { of: [-1, 12], gives: -1 },
  ],
};
