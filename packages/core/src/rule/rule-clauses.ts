import {
  alwaysFalse,
  alwaysTrue,
  type ClauseBuilder,
  type Clauses,
  createClauseBuilder,
} from './clause-builder.ts';
import type { LeafTree } from './leaf-tree.ts';
import type { ClauseProgram } from './rule-program.ts';
import { type CheckedRules, childAt, type RuleVariables, widthOf } from './rule-variables.ts';
import { type Formula, type Variable, variableKey } from './term.ts';
import { isFalse, isTrue, isUnknown } from './truth.ts';

export interface RuleClauses {
  readonly program: ClauseProgram;
  /**
   * The rules that the clauses may call unknown though they are decided: those that read a fact more
   * than once, or something that no fact decides.
   */
  readonly inexact: readonly number[];
}

export function ruleClauses(checked: CheckedRules, variables: RuleVariables): RuleClauses {
  const builder = createClauseBuilder(variables.list.map(widthOf), variables);
  const clausesOf = formulaClauses(variables, builder);
  return {
    program: builder.build(checked.rules.map(({ formula }) => clausesOf(formula, false))),
    inexact: checked.rules.flatMap(({ formula }, rule) =>
      readsTwice(formula, checked, variables) ? [rule] : [],
    ),
  };
}

/** Negation goes down to the literals, whose rows are turned round: no clause has a *not*. */
function formulaClauses(
  variables: RuleVariables,
  builder: ClauseBuilder,
): (formula: Formula, negated: boolean) => Clauses {
  const literal = (
    number: number,
    negated: boolean,
    truthAt: (value: number) => number,
  ): Clauses => {
    const variable = variables.list[number];
    if (variable === undefined) return builder.unknown;
    const row = Array.from({ length: widthOf(variable) }, (_, value) => truthAt(value));
    return builder.literal(number, negated ? row.map((truth) => turned(truth)) : row);
  };
  const has = (variable: Variable, negated: boolean): Clauses =>
    literal(variables.numberOf(variableKey(variable)), negated, (value) =>
      value === 1 ? isTrue : isFalse,
    );
  const treeClauses = (tree: LeafTree, negated: boolean): Clauses => {
    switch (tree.node) {
      case 'truth':
        return tree.truth === undefined
          ? builder.unknown
          : tree.truth !== negated
            ? alwaysTrue
            : alwaysFalse;
      case 'free':
        return builder.unknown;
      case 'split':
        return splitClauses(tree, negated);
      default: {
        const impossible: never = tree;
        return impossible;
      }
    }
  };
  const splitClauses = (tree: LeafTree & { readonly node: 'split' }, negated: boolean): Clauses => {
    const number = variables.numberOf(variableKey(tree.variable));
    const variable = variables.list[number];
    if (variable === undefined) return builder.unknown;
    const children = tree.children;
    if (children.every((child) => child.node === 'truth')) {
      return literal(number, negated, (value) => {
        const child = children[childAt(tree, variable, value)];
        return child?.node === 'truth' ? truthBits(child.truth) : isUnknown;
      });
    }
    return builder.any(
      children.map((child, at) =>
        builder.all([
          literal(number, false, (value) =>
            childAt(tree, variable, value) === at ? isTrue : isFalse,
          ),
          treeClauses(child, negated),
        ]),
      ),
    );
  };
  /** Rules share most of their leaves: each is made once. */
  const made = new Map<string, Clauses>();
  const leafClauses = (leaf: string, negated: boolean): Clauses => {
    const key = `${negated ? '!' : ''}${leaf}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const tree = variables.trees.get(leaf);
    const clauses = tree === undefined ? builder.unknown : treeClauses(tree, negated);
    made.set(key, clauses);
    return clauses;
  };
  const clausesOf = (formula: Formula, negated: boolean): Clauses => {
    switch (formula.op) {
      case 'all':
      case 'any': {
        const isAnd = (formula.op === 'all') !== negated;
        const parts = flatParts(formula, negated, isAnd).map((part) =>
          clausesOf(part.formula, part.negated),
        );
        return isAnd ? builder.all(parts) : builder.any(parts);
      }
      case 'not':
        return clausesOf(formula.part, !negated);
      case 'has':
        return has(formula.variable, negated);
      case 'leaf':
        return leafClauses(formula.leaf.key, negated);
      default: {
        const impossible: never = formula;
        return impossible;
      }
    }
  };
  return clausesOf;
}

interface Part {
  readonly formula: Formula;
  readonly negated: boolean;
}

/** The parts of a group; those of a group of the same kind inside it are parts of it too. */
function flatParts(formula: Formula, negated: boolean, isAnd: boolean): readonly Part[] {
  if (formula.op === 'not') return flatParts(formula.part, !negated, isAnd);
  if (
    (formula.op === 'all' || formula.op === 'any') &&
    ((formula.op === 'all') !== negated) === isAnd
  ) {
    return formula.parts.flatMap((part) => flatParts(part, negated, isAnd));
  }
  return [{ formula, negated }];
}

function truthBits(truth: boolean | undefined): number {
  return truth === undefined ? isUnknown : truth ? isTrue : isFalse;
}

function turned(truth: number): number {
  return truth === isUnknown ? isUnknown : isTrue - truth;
}

/** Three-valued logic is exact on a formula that reads every fact at most once, and no other way. */
function readsTwice(formula: Formula, checked: CheckedRules, variables: RuleVariables): boolean {
  const seen = new Set<string>();
  let twice = false;
  /** Options are chosen independently of each other, but for one that excludes the others. */
  const note = (variable: Variable): void => {
    const declaration = checked.facts[variable.fact];
    const isAlone = declaration?.kind !== 'multiple-choice' || declaration.none !== undefined;
    const key = isAlone ? variable.fact : variableKey(variable);
    twice ||= seen.has(key);
    seen.add(key);
  };
  const visitTree = (tree: LeafTree): void => {
    if (tree.node !== 'split') {
      twice ||= tree.node === 'free' || tree.truth === undefined;
      return;
    }
    note(tree.variable);
    for (const child of tree.children) {
      if (child.node === 'truth') twice ||= child.truth === undefined;
      else {
        twice = true;
        visitTree(child);
      }
    }
  };
  const visit = (part: Formula): void => {
    if (part.op === 'has') note(part.variable);
    else if (part.op === 'not') visit(part.part);
    else if (part.op === 'leaf') {
      const tree = variables.trees.get(part.leaf.key);
      if (tree !== undefined) visitTree(tree);
    } else for (const each of part.parts) visit(each);
  };
  visit(formula);
  return twice;
}
