import type { Facts, FactValue } from './condition.ts';

/** Where a plain fact is found in the object or list that holds it. */
export interface FactPart {
  readonly whole: string;
  /** Keys and positions; none: how many there are. */
  readonly steps: readonly (string | number)[];
}

/** The value of a plain fact, found in the object or list that holds it; `undefined` where it is not. */
export function valueOfFact(
  facts: Facts,
  fact: string,
  part: FactPart | undefined,
): FactValue | undefined {
  const own = facts[fact];
  if (part === undefined) return own;
  if (own !== undefined && !Array.isArray(own)) return own;
  return valueOfPart(facts[part.whole], part.steps);
}

export function valueOfPart(
  whole: FactValue | undefined,
  steps: readonly (string | number)[],
): FactValue | undefined {
  if (steps.length === 0) return Array.isArray(whole) ? whole.length : whole;
  let value: unknown = whole;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = Reflect.get(value, step);
  }
  return isFactValue(value) ? value : undefined;
}

function isFactValue(value: unknown): value is FactValue {
  return ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value);
}
