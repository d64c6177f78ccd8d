import type { DerivedOperator } from './derived-operator.ts';
import { addDaysOperator } from './operators/add-days.ts';
import { addMonthsOperator } from './operators/add-months.ts';
import { addWorkingDaysOperator } from './operators/add-working-days.ts';
import { ageInMonths } from './operators/age-in-months.ts';
import { daysBetweenOperator } from './operators/days-between.ts';
import { firstOfMonth } from './operators/first-of-month.ts';
import { floorDivide } from './operators/floor-divide.ts';
import { lastOfMonth } from './operators/last-of-month.ts';
import { max } from './operators/max.ts';
import { min } from './operators/min.ts';
import { monthsBetweenOperator } from './operators/months-between.ts';
import { multiply } from './operators/multiply.ts';
import { nextWorkingDay } from './operators/next-working-day.ts';
import { round } from './operators/round.ts';
import { subtract } from './operators/subtract.ts';
import { sum } from './operators/sum.ts';

/**
 * Every operator of derived facts, but for `lookup`, `parameter`, `if` and those over a
 * group (`some`, `every`, `count`, `sum`), which read more.
 */
export const derivedOperators: ReadonlyMap<string, DerivedOperator> = new Map(
  [
    addDaysOperator,
    addMonthsOperator,
    addWorkingDaysOperator,
    ageInMonths,
    daysBetweenOperator,
    firstOfMonth,
    floorDivide,
    lastOfMonth,
    max,
    min,
    monthsBetweenOperator,
    multiply,
    nextWorkingDay,
    round,
    subtract,
    sum,
  ].map((operator) => [operator.name, operator]),
);

/** The names that an expression's one key may be. */
export const expressionKeys: readonly string[] = [
  ...derivedOperators.keys(),
  'some',
  'every',
  'count',
  'value',
  'lookup',
  'parameter',
  'if',
];
