import { type Formula, type Leaf, readsOf, type Term, type Variable } from './term.ts';

/** What comes in the place of a part. */
export interface Replacement {
  term(part: Term): Term;
  condition(part: Formula): Formula;
}

/** The leaf with other things in the place of its largest parts that read what `isPart` says. */
export function replaceParts(
  leaf: Leaf,
  isPart: (reads: readonly Variable[]) => boolean,
  by: Replacement,
): Leaf {
  const inTerm = (term: Term): Term => {
    if (isPart(term.reads)) return by.term(term);
    switch (term.op) {
      case 'fact':
      case 'value':
      case 'none':
        return term;
      case 'apply':
        return { ...term, operands: term.operands.map(inTerm) };
      case 'lookup':
        return { ...term, keys: term.keys.map(inTerm) };
      case 'if':
        return {
          ...term,
          condition: inFormula(term.condition),
          then: inTerm(term.then),
          else: inTerm(term.else),
        };
      default: {
        const impossible: never = term;
        return impossible;
      }
    }
  };
  const inFormula = (formula: Formula): Formula => {
    if (isPart(readsOf(formula))) return by.condition(formula);
    switch (formula.op) {
      case 'all':
      case 'any':
        return { ...formula, parts: formula.parts.map(inFormula) };
      case 'not':
        return { ...formula, part: inFormula(formula.part) };
      case 'leaf':
        return { ...formula, leaf: replaceParts(formula.leaf, isPart, by) };
      case 'has':
        return formula;
      default: {
        const impossible: never = formula;
        return impossible;
      }
    }
  };
  return { ...leaf, left: inTerm(leaf.left), right: inTerm(leaf.right) };
}
