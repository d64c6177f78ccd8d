import { comparisonOf, type OperatorChain } from './comparison.ts';
import type { FactValue } from './condition.ts';
import { valueOf } from './evaluate-term.ts';
import { type Formula, mergeReads, type Term } from './term.ts';
import { termKey } from './term-key.ts';

/** So many conditions inside a derived fact become conditions of the rule; more, */
const liftLimit = 12;

/** as long as what comes of them is the same again and again, as with counts, and stays so few formulas. */
const formulaLimit = 4096;

const holds: Formula = { op: 'all', parts: [] };
const fails: Formula = { op: 'any', parts: [] };

/**
 * A comparison as a formula. Where a side is one of two values, as a condition holds or not, that
 * condition becomes part of the formula: a count of children is exact though many facts lie behind it.
 */
export function leafFormula(chain: OperatorChain, left: Term, right: Term): Formula {
  const compare = comparisonOf(chain);
  const text = [...chain.decorators, chain.operator].join(':');
  const made = new Map<string, Formula>();
  const build = (leftTerm: Term, rightTerm: Term, lifted: number): Formula => {
    const key = `${text} ${termKey(leftTerm)} ${termKey(rightTerm)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const formula = buildNew(key, leftTerm, rightTerm, lifted);
    made.set(key, formula);
    return formula;
  };
  const buildNew = (key: string, leftTerm: Term, rightTerm: Term, lifted: number): Formula => {
    if (leftTerm.op === 'value' && rightTerm.op === 'value') {
      return compare(leftTerm.value, rightTerm.value) ? holds : fails;
    }
    const mayLift = lifted < liftLimit || made.size < formulaLimit;
    const choice = mayLift ? firstChoice(leftTerm) : undefined;
    if (choice !== undefined) {
      const { condition } = choice;
      return either(
        condition,
        build(choice.then, rightTerm, lifted + 1),
        build(choice.else, rightTerm, lifted + 1),
      );
    }
    const other = mayLift ? firstChoice(rightTerm) : undefined;
    if (other !== undefined) {
      const { condition } = other;
      return either(
        condition,
        build(leftTerm, other.then, lifted + 1),
        build(leftTerm, other.else, lifted + 1),
      );
    }
    const reads = mergeReads(leftTerm.reads, rightTerm.reads);
    return { op: 'leaf', leaf: { key, left: leftTerm, right: rightTerm, holds: compare, reads } };
  };
  return build(left, right, 0);
}

function either(condition: Formula, then: Formula, otherwise: Formula): Formula {
  if (then === otherwise) return then;
  if (then === holds && otherwise === fails) return condition;
  if (then === fails && otherwise === holds) return { op: 'not', part: condition };
  return {
    op: 'any',
    parts: [
      { op: 'all', parts: [condition, then] },
      { op: 'all', parts: [{ op: 'not', part: condition }, otherwise] },
    ],
  };
}

interface Choice {
  readonly condition: Formula;
  readonly then: Term;
  readonly else: Term;
}

/** The first condition inside a term, with what the whole term is in both cases. */
function firstChoice(term: Term): Choice | undefined {
  if (term.op === 'if') return term;
  if (term.op !== 'apply') return undefined;
  for (const [at, operand] of term.operands.entries()) {
    const choice = firstChoice(operand);
    if (choice === undefined) continue;
    const put = (value: Term): Term => folded({ ...term, operands: term.operands.with(at, value) });
    return { condition: choice.condition, then: put(choice.then), else: put(choice.else) };
  }
  return undefined;
}

const nothingKnown = {
  world: { workingDays: { years: {} } },
  value: (): FactValue | undefined => undefined,
  has: (): boolean | undefined => undefined,
};

/**
 * Numbers at the beginning of a sum are added up, and no 0 is added, so that equal counts become one
 * term. Not the numbers after them: decimals added in another order may come to something else.
 */
function folded(term: Term & { readonly op: 'apply' }): Term {
  const missing = term.operands.find((operand) => operand.op === 'none');
  if (missing !== undefined) return missing;
  const reads = mergeReads(...term.operands.map((operand) => operand.reads));
  if (term.operator.name !== 'sum') return { ...term, reads };
  const open = term.operands.findIndex((operand) => operand.op !== 'value');
  const first = open < 0 ? term.operands.length : open;
  const others = term.operands
    .slice(first)
    .filter((operand) => operand.op !== 'value' || operand.value !== 0);
  const operands = term.operands.slice(0, first);
  const value = valueOf({ ...term, operands }, nothingKnown) ?? 0;
  const constant: Term = { op: 'value', value, reads: [] };
  return others.length === 0 ? constant : { ...term, operands: [constant, ...others], reads };
}
