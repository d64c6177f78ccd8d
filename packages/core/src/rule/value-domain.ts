import { dateOfDayNumber } from '../vocabulary/plain-date.ts';
import { isList } from './comparison.ts';
import type { FactScalar, FactValue } from './condition.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';
import { dayPosition, monthPosition } from './position.ts';

/**
 * The values of a declared fact. Ordered ones are searched by position: a number is its own, a day is
 * its day number, a month the months since year 0. Finite ones are listed.
 */
export type ValueDomain =
  | {
      readonly order: 'ordered';
      readonly first: number;
      readonly last: number;
      /** Positions are whole numbers; else every double between the ends is one. */
      readonly whole: boolean;
      positionOf(value: FactValue): number | undefined;
      valueAt(position: number): FactScalar;
    }
  | { readonly order: 'finite'; readonly values: readonly FactScalar[] };

/** A date without bounds is taken to lie in these years, so that a threshold can be searched for. */
export const earliestDay = '1800-01-01';
export const latestDay = '2299-12-31';

/** Stands for every text that no condition names. */
const otherText = '\u0000';

/** `texts`: the texts that some condition or table tells apart. */
export function valueDomain(
  declaration: PlainFactDeclaration,
  texts: readonly string[],
): ValueDomain {
  switch (declaration.kind) {
    case 'boolean':
    case 'multiple-choice':
      // Of a multiple choice each option is looked at: it is chosen or not.
      return { order: 'finite', values: [false, true] };
    case 'single-choice':
      return { order: 'finite', values: declaration.options };
    case 'text':
      return { order: 'finite', values: [...texts, otherText] };
    case 'integer':
    case 'decimal':
      return numbers(declaration.kind === 'integer', declaration.min, declaration.max);
    case 'date':
      return {
        order: 'ordered',
        first: dayPosition(declaration.min ?? earliestDay) ?? 0,
        last: dayPosition(declaration.max ?? latestDay) ?? 0,
        whole: true,
        positionOf: dayPosition,
        valueAt: dateOfDayNumber,
      };
    case 'month':
      return {
        order: 'ordered',
        first: monthPosition(declaration.min ?? earliestDay.slice(0, 7)) ?? 0,
        last: monthPosition(declaration.max ?? latestDay.slice(0, 7)) ?? 0,
        whole: true,
        positionOf: monthPosition,
        valueAt: monthAt,
      };
    default: {
      const impossible: never = declaration;
      return impossible;
    }
  }
}

export function valuesOfDomain(domain: ValueDomain): readonly FactScalar[] {
  if (domain.order === 'finite') return domain.values;
  return Array.from({ length: countOfDomain(domain) }, (_, at) =>
    domain.valueAt(domain.first + at),
  );
}

/** How many values there are; of a decimal, no end of them. */
export function countOfDomain(domain: ValueDomain): number {
  if (domain.order === 'finite') return domain.values.length;
  return domain.whole ? domain.last - domain.first + 1 : Number.POSITIVE_INFINITY;
}

function numbers(whole: boolean, min: number | undefined, max: number | undefined): ValueDomain {
  const limit = whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  return {
    order: 'ordered',
    first: min ?? -limit,
    last: max ?? limit,
    whole,
    positionOf: (value) =>
      typeof value === 'number' && (whole ? Number.isInteger(value) : Number.isFinite(value))
        ? value
        : undefined,
    valueAt: (position) => position,
  };
}

function monthAt(position: number): string {
  const text = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${text(Math.floor(position / 12), 4)}-${text((position % 12) + 1, 2)}`;
}

/** Whether a fact may have the value: of the declared kind, one of the options, within the bounds. */
export function isOfDeclaration(
  value: FactValue,
  declaration: PlainFactDeclaration,
  domain: ValueDomain,
): boolean {
  if (declaration.kind === 'multiple-choice') {
    const { none, options } = declaration;
    return (
      isList(value) &&
      value.every((option) => typeof option === 'string' && options.includes(option)) &&
      (value.length < 2 || none === undefined || !value.includes(none))
    );
  }
  if (declaration.kind === 'text') return typeof value === 'string';
  if (domain.order === 'finite') return domain.values.some((each) => each === value);
  const position = domain.positionOf(value);
  return position !== undefined && position >= domain.first && position <= domain.last;
}
