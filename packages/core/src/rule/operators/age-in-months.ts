import { monthsBetween } from '../../vocabulary/plain-date.ts';
import type { DerivedOperator } from '../derived-operator.ts';
import { dateAt } from '../operand.ts';

/** Whole months since birth on the second day, or on `as-of`; the birthday itself counts. */
export const ageInMonths: DerivedOperator = {
  name: 'age-in-months',
  takes: ['date', 'date'],
  lastIsAsOf: true,
  gives: 'number',
  apply: (operands) => monthsBetween(dateAt(operands, 0), dateAt(operands, 1)),
  direction: (position) => (position === 0 ? -1 : 1),
  examples: [
    { of: ['1966-02-28', '2026-02-28'], gives: 720 },
    { of: ['1966-03-01', '2026-02-28'], gives: 719 },
  ],
};
