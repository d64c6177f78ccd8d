import { addMonths } from '../../vocabulary/plain-date.ts';
import type { DerivedOperator } from '../derived-operator.ts';
import { dateAt, numberAt } from '../operand.ts';

/** The day that many calendar months later; a day that the month lacks becomes its last day. */
export const addMonthsOperator: DerivedOperator = {
  name: 'add-months',
  takes: ['date', 'number'],
  gives: 'date',
  apply: (operands) => addMonths(dateAt(operands, 0), Math.trunc(numberAt(operands, 1))),
  direction: () => 1,
  examples: [
    { of: ['2026-01-31', 1], gives: '2026-02-28' },
    { of: ['2026-03-15', -24], gives: '2024-03-15' },
  ],
};
