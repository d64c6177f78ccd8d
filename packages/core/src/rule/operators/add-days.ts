import { addDays } from '../../vocabulary/plain-date.ts';
import type { DerivedOperator } from '../derived-operator.ts';
import { dateAt, numberAt } from '../operand.ts';

/** The day that many calendar days later; a fraction is cut off. */
export const addDaysOperator: DerivedOperator = {
  name: 'add-days',
  takes: ['date', 'number'],
  gives: 'date',
  apply: (operands) => addDays(dateAt(operands, 0), Math.trunc(numberAt(operands, 1))),
  direction: () => 1,
  examples: [{ of: ['2026-02-27', 2], gives: '2026-03-01' }],
};
