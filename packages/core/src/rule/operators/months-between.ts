import { monthsBetween } from '../../vocabulary/plain-date.ts';
import type { DerivedOperator } from '../derived-operator.ts';
import { dateAt } from '../operand.ts';

/** Whole months from the first day to the second, or to `as-of`; negative where it is earlier. */
export const monthsBetweenOperator: DerivedOperator = {
  name: 'months-between',
  takes: ['date', 'date'],
  lastIsAsOf: true,
  gives: 'number',
  apply: (operands) => monthsBetween(dateAt(operands, 0), dateAt(operands, 1)),
  direction: (position) => (position === 0 ? -1 : 1),
  examples: [
    { of: ['2026-01-31', '2026-02-28'], gives: 1 },
    { of: ['2026-01-15', '2026-03-14'], gives: 1 },
  ],
};
