import { isList, type OperatorChain } from './comparison.ts';
import type { FactValue } from './condition.ts';
import { leafFormula } from './leaf-formula.ts';
import type { Formula, Term } from './term.ts';

/** The options that a multiple choice has. */
export interface Choice {
  readonly fact: string;
  readonly options: readonly string[];
}

/** The options chosen of a multiple choice, or what a term gives. */
export type OptionOperand = Choice | Term;

const fails: Formula = { op: 'any', parts: [] };

/** A checked comparison; where a side is a multiple choice, over its single options. */
export function optionFormula(
  { decorators, operator }: OperatorChain,
  left: OptionOperand,
  right: OptionOperand,
): Formula {
  const [decorator, ...rest] = decorators;
  const next: OperatorChain = { decorators: rest, operator };
  if (!isChoice(left) && !isChoice(right))
    return leafFormula({ decorators, operator }, left, right);
  switch (decorator) {
    case 'not':
      return { op: 'not', part: optionFormula(next, left, right) };
    case 'swap':
      return optionFormula(next, right, left);
    case 'someFact':
      return some(left, (each) => optionFormula(next, each, right));
    case 'everyFact':
      return every(left, (each) => optionFormula(next, each, right));
    case 'someValue':
      return some(right, (each) => optionFormula(next, left, each));
    case 'everyValue':
      return every(right, (each) => optionFormula(next, left, each));
    case undefined:
      break;
    default: {
      const impossible: never = decorator;
      return impossible;
    }
  }
  const [list, member] = operator === 'in' || operator === 'notIn' ? [right, left] : [left, right];
  const contained = isChoice(list) && !isChoice(member) ? containing(list, member) : fails;
  return operator === 'contains' || operator === 'in' ? contained : { op: 'not', part: contained };
}

function isChoice(operand: OptionOperand): operand is Choice {
  return 'options' in operand;
}

function containing({ fact, options }: Choice, member: Term): Formula {
  if (member.op === 'value')
    return typeof member.value === 'string' && options.includes(member.value)
      ? has(fact, member.value)
      : fails;
  return {
    op: 'any',
    parts: options.map((option): Formula => {
      const isIt = leafFormula({ decorators: [], operator: 'equal' }, member, constant(option));
      return { op: 'all', parts: [has(fact, option), isIt] };
    }),
  };
}

function some(list: OptionOperand, check: (each: Term) => Formula): Formula {
  return {
    op: 'any',
    parts: isChoice(list)
      ? list.options.map(
          (option): Formula => ({
            op: 'all',
            parts: [has(list.fact, option), check(constant(option))],
          }),
        )
      : membersOf(list).map(check),
  };
}

function every(list: OptionOperand, check: (each: Term) => Formula): Formula {
  return {
    op: 'all',
    parts: isChoice(list)
      ? list.options.map(
          (option): Formula => ({
            op: 'any',
            parts: [{ op: 'not', part: has(list.fact, option) }, check(constant(option))],
          }),
        )
      : membersOf(list).map(check),
  };
}

function has(fact: string, option: string): Formula {
  return { op: 'has', variable: { fact, option } };
}

function membersOf(list: Term): readonly Term[] {
  return list.op === 'value' && isList(list.value) ? list.value.map(constant) : [];
}

function constant(value: FactValue): Term {
  return { op: 'value', value, reads: [] };
}
