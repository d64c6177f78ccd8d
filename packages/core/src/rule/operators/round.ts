import type { DerivedOperator } from '../derived-operator.ts';
import { numberAt } from '../operand.ts';

/** To whole numbers, or to as many decimals as the second operand says; a half is rounded up. */
export const round: DerivedOperator = {
  name: 'round',
  takes: ['number', 'number'],
  defaults: [0],
  gives: 'number',
  apply: (operands) => {
    const scale = 10 ** numberAt(operands, 1);
    return Math.round(numberAt(operands, 0) * scale) / scale;
  },
  direction: (position) => (position === 0 ? 1 : 'any'),
  examples: [
    { of: [2.5, 0], gives: 3 },
    { of: [-2.5, 0], gives: -2 },
    { of: [1.24, 1], gives: 1.2 },
  ],
};
