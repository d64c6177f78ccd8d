import { monthOf, plainDateOf, yearOf } from '../../vocabulary/plain-date.ts';
import type { DerivedOperator } from '../derived-operator.ts';
import { dateAt } from '../operand.ts';

export const lastOfMonth: DerivedOperator = {
  name: 'last-of-month',
  takes: ['date'],
  gives: 'date',
  apply: (operands) => {
    const date = dateAt(operands, 0);
    return plainDateOf(yearOf(date), monthOf(date), 31);
  },
  direction: () => 1,
  examples: [{ of: ['2026-02-14'], gives: '2026-02-28' }],
};
