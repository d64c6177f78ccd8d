import type { Formula, Term } from './term.ts';

const keys = new WeakMap<Term, string>();

/** A text that is equal for terms that mean the same. */
export function termKey(term: Term): string {
  const known = keys.get(term);
  if (known !== undefined) return known;
  const made = describe(term);
  keys.set(term, made);
  return made;
}

function describe(term: Term): string {
  switch (term.op) {
    case 'fact':
      return `fact ${JSON.stringify(term.fact)}`;
    case 'value':
      return JSON.stringify(term.value);
    case 'none':
      return `none ${JSON.stringify(term.of)}`;
    case 'apply':
      return `${term.operator.name}(${term.operands.map(termKey).join()})`;
    case 'lookup':
      return `lookup(${term.keys.map(termKey).join()};${JSON.stringify(term.rows)})`;
    case 'if':
      return `if(${formulaKey(term.condition)},${termKey(term.then)},${termKey(term.else)})`;
    default: {
      const impossible: never = term;
      return impossible;
    }
  }
}

function formulaKey(formula: Formula): string {
  switch (formula.op) {
    case 'all':
    case 'any':
      return `${formula.op}(${formula.parts.map(formulaKey).join()})`;
    case 'not':
      return `not(${formulaKey(formula.part)})`;
    case 'leaf':
      return formula.leaf.key;
    case 'has':
      return `has ${JSON.stringify(formula.variable)}`;
    default: {
      const impossible: never = formula;
      return impossible;
    }
  }
}
