import { type PlainDate, parsePlainDate } from '../vocabulary/plain-date.ts';
import type { FactScalar } from './condition.ts';

type Operands = readonly (FactScalar | undefined)[];

/** The number at `position`. Throws where it is none: kinds are checked when rules are compiled. */
export function numberAt(operands: Operands, position: number): number {
  const value = operands[position];
  if (typeof value !== 'number') throw new TypeError(`operand ${position} is no number`);
  return value;
}

/** The day at `position`. Throws where it is none. */
export function dateAt(operands: Operands, position: number): PlainDate {
  const value = operands[position];
  const date = typeof value === 'string' ? parsePlainDate(value) : undefined;
  if (date === undefined) throw new TypeError(`operand ${position} is no day`);
  return date;
}

export function numbersOf(operands: Operands): readonly number[] {
  return operands.map((_, position) => numberAt(operands, position));
}
