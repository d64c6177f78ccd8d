import type { FactScalar, FactValue } from './condition.ts';
import type { World } from './derived-operator.ts';
import { findRow } from './find-row.ts';
import type { Formula, Leaf, Term, Variable } from './term.ts';

/** What is known. `undefined`: not known. */
export interface Reader {
  readonly world: World;
  value(fact: string): FactValue | undefined;
  has(variable: Variable): boolean | undefined;
}

/** The value of a term; `undefined` where what is known does not give one. */
export function valueOf(term: Term, reader: Reader): FactValue | undefined {
  switch (term.op) {
    case 'fact':
      return reader.value(term.fact);
    case 'value':
      return term.value;
    case 'none':
      return undefined;
    case 'apply': {
      const operands: FactScalar[] = [];
      for (const operand of term.operands) {
        const value = valueOf(operand, reader);
        if (!isOperand(value)) return undefined;
        operands.push(value);
      }
      return term.operator.apply(operands, reader.world);
    }
    case 'lookup': {
      const keys = term.keys.map((key) => valueOf(key, reader));
      if (keys.some((key) => key === undefined)) return undefined;
      return findRow(term.rows, keys)?.result ?? undefined;
    }
    case 'if': {
      const holds = truthOf(term.condition, reader);
      if (holds !== undefined) return valueOf(holds ? term.then : term.else, reader);
      const either = valueOf(term.then, reader);
      return either === valueOf(term.else, reader) ? either : undefined;
    }
    default: {
      const impossible: never = term;
      return impossible;
    }
  }
}

/** Kleene's three values, `undefined` for unknown. */
export function truthOf(formula: Formula, reader: Reader): boolean | undefined {
  switch (formula.op) {
    case 'all':
    case 'any': {
      const decisive = formula.op === 'any';
      let result: boolean | undefined = !decisive;
      for (const part of formula.parts) {
        const truth = truthOf(part, reader);
        if (truth === decisive) return decisive;
        if (truth === undefined) result = undefined;
      }
      return result;
    }
    case 'not': {
      const truth = truthOf(formula.part, reader);
      return truth === undefined ? undefined : !truth;
    }
    case 'leaf':
      return truthOfLeaf(formula.leaf, reader);
    case 'has':
      return reader.has(formula.variable);
    default: {
      const impossible: never = formula;
      return impossible;
    }
  }
}

export function truthOfLeaf(leaf: Leaf, reader: Reader): boolean | undefined {
  const left = valueOf(leaf.left, reader);
  const right = valueOf(leaf.right, reader);
  return left === undefined || right === undefined ? undefined : leaf.holds(left, right);
}

/** Operators take numbers and days. */
function isOperand(value: FactValue | undefined): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}
