import { comparisonOf, type OperatorChain } from './comparison.ts';
import type { ConditionValue, FactValue } from './condition.ts';
import type { Formula } from './term.ts';

const options = Symbol('the options that are chosen');

/** A value, or the fact's own list of chosen options. */
type Operand = typeof options | FactValue;

/** A checked leaf on a multiple choice, as a formula over its single options. */
export function optionFormula(
  chain: OperatorChain,
  fact: string,
  all: readonly string[],
  value: ConditionValue,
): Formula {
  const has = (option: Operand): Formula =>
    typeof option === 'string'
      ? { op: 'has', variable: { fact, option } }
      : { op: 'any', parts: [] };
  const build = (
    { decorators, operator }: OperatorChain,
    left: Operand,
    right: Operand,
  ): Formula => {
    const [decorator, ...rest] = decorators;
    const next: OperatorChain = { decorators: rest, operator };
    if (left !== options && right !== options) {
      return { op: comparisonOf({ decorators, operator })(left, right) ? 'all' : 'any', parts: [] };
    }
    switch (decorator) {
      case 'not':
        return { op: 'not', part: build(next, left, right) };
      case 'swap':
        return build(next, right, left);
      case 'someFact':
        return some(left, (each) => build(next, each, right));
      case 'everyFact':
        return every(left, (each) => build(next, each, right));
      case 'someValue':
        return some(right, (each) => build(next, left, each));
      case 'everyValue':
        return every(right, (each) => build(next, left, each));
      case undefined:
        break;
      default: {
        const impossible: never = decorator;
        return impossible;
      }
    }
    const contained = has(left === options ? right : left);
    return operator === 'contains' || operator === 'in'
      ? contained
      : { op: 'not', part: contained };
  };
  const some = (list: Operand, check: (each: FactValue) => Formula): Formula => ({
    op: 'any',
    parts:
      list === options
        ? all.map((option): Formula => ({ op: 'all', parts: [has(option), check(option)] }))
        : membersOf(list).map(check),
  });
  const every = (list: Operand, check: (each: FactValue) => Formula): Formula => ({
    op: 'all',
    parts:
      list === options
        ? all.map(
            (option): Formula => ({
              op: 'any',
              parts: [{ op: 'not', part: has(option) }, check(option)],
            }),
          )
        : membersOf(list).map(check),
  });
  return build(chain, options, value);
}

function membersOf(list: FactValue): readonly FactValue[] {
  return Array.isArray(list) ? list : [];
}
