import type {
  Condition,
  ConditionValue,
  Facts,
  FactValue,
} from '../../../packages/core/src/rule/condition.ts';

type Compare = (fact: unknown, value: unknown) => boolean;

const number = (value: unknown): boolean => !Number.isNaN(Number.parseFloat(String(value)));

// biome-ignore lint/suspicious/noExplicitAny: compares as json-rules-engine does, whatever the types
const operators: Record<string, (fact: any, value: any) => boolean> = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== value,
  in: (fact, value) => value.indexOf(fact) > -1,
  notIn: (fact, value) => value.indexOf(fact) === -1,
  contains: (fact, value) => Array.isArray(fact) && fact.indexOf(value) > -1,
  doesNotContain: (fact, value) => Array.isArray(fact) && fact.indexOf(value) === -1,
  lessThan: (fact, value) => number(fact) && fact < value,
  lessThanInclusive: (fact, value) => number(fact) && fact <= value,
  greaterThan: (fact, value) => number(fact) && fact > value,
  greaterThanInclusive: (fact, value) => number(fact) && fact >= value,
};

// biome-ignore lint/suspicious/noExplicitAny: compares as json-rules-engine does, whatever the types
const decorators: Record<string, (next: Compare) => (fact: any, value: any) => boolean> = {
  someFact: (next) => (fact, value) =>
    Array.isArray(fact) && fact.some((each) => next(each, value)),
  everyFact: (next) => (fact, value) =>
    Array.isArray(fact) && fact.every((each) => next(each, value)),
  someValue: (next) => (fact, value) => value.some((each: unknown) => next(fact, each)),
  everyValue: (next) => (fact, value) => value.every((each: unknown) => next(fact, each)),
  swap: (next) => (fact, value) => next(value, fact),
  not: (next) => (fact, value) => !next(fact, value),
};

/**
 * The obvious evaluator for complete facts: an oracle. `undefined` where a derived fact that it reads
 * has no value.
 */
export function slowlyHolds(
  condition: Condition,
  facts: Facts,
  named: Readonly<Record<string, Condition>>,
): boolean | undefined {
  const each = (part: Condition): boolean | undefined => slowlyHolds(part, facts, named);
  if ('all' in condition) return combine(condition.all.map(each), false);
  if ('any' in condition) return combine(condition.any.map(each), true);
  if ('not' in condition) {
    const holds = each(condition.not);
    return holds === undefined ? undefined : !holds;
  }
  if ('condition' in condition) {
    const target = named[condition.condition];
    return target === undefined ? false : each(target);
  }
  const fact = facts[condition.fact];
  const value = resolved(condition.value, facts);
  if (fact === undefined || value === undefined) return undefined;
  const words = condition.operator.split(':');
  const plain = operators[words.at(-1) ?? ''];
  if (plain === undefined) throw new Error(condition.operator);
  const compare = words.slice(0, -1).reduceRight<Compare>((next, word) => {
    const decorator = decorators[word];
    if (decorator === undefined) throw new Error(word);
    return decorator(next);
  }, plain);
  return compare(fact, value);
}

function combine(
  results: readonly (boolean | undefined)[],
  decisive: boolean,
): boolean | undefined {
  if (results.includes(decisive)) return decisive;
  return results.includes(undefined) ? undefined : !decisive;
}

function resolved(value: ConditionValue, facts: Facts): FactValue | undefined {
  if (
    typeof value === 'object' &&
    value !== null &&
    'fact' in value &&
    typeof value.fact === 'string'
  ) {
    return facts[value.fact];
  }
  return value;
}
