import { daysBetween } from '../../vocabulary/plain-date.ts';
import type { DerivedOperator } from '../derived-operator.ts';
import { dateAt } from '../operand.ts';

/** Calendar days from the first day to the second, or to `as-of`; negative where it is earlier. */
export const daysBetweenOperator: DerivedOperator = {
  name: 'days-between',
  takes: ['date', 'date'],
  lastIsAsOf: true,
  gives: 'number',
  apply: (operands) => daysBetween(dateAt(operands, 0), dateAt(operands, 1)),
  direction: (position) => (position === 0 ? -1 : 1),
  examples: [{ of: ['2026-01-31', '2026-03-01'], gives: 29 }],
};
