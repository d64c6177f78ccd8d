import { type ClauseBuilder, createClauseBuilder } from './clause-builder.ts';
import { alwaysFalse, alwaysTrue, type Clauses } from './clauses.ts';
import type { ClauseProgram } from './rule-program.ts';
import { type CheckedRules, childPlaces, type RuleVariables, widthOf } from './rule-variables.ts';
import type { LeafTree } from './shared-trees.ts';
import { type Formula, type Variable, variableKey } from './term.ts';
import { isThreeValuedExact } from './three-valued-exact.ts';
import { isFalse, isTrue, isUnknown } from './truth.ts';

export interface RuleClauses {
  readonly program: ClauseProgram;
  /** The rules that the clauses may call unknown though they are decided, by number. */
  readonly inexact: readonly number[];
}

export function ruleClauses(checked: CheckedRules, variables: RuleVariables): RuleClauses {
  const builder = createClauseBuilder(variables.list.map(widthOf), variables);
  const clausesOf = formulaClauses(variables, builder);
  const rules = checked.rules.map(({ formula }) => clausesOf(formula, false));
  const isExact = (clauses: Clauses): boolean => {
    const literals = builder.literalsOf(clauses);
    return literals !== undefined && isThreeValuedExact(literals, checked, variables);
  };
  return {
    program: builder.build(rules),
    inexact: rules.flatMap((clauses, rule) => (isExact(clauses) ? [] : [rule])),
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
  /** By an option's variable; below 0 where it is not chosen. */
  const chosen = new Map<number, Clauses>();
  const has = (variable: Variable, negated: boolean): Clauses => {
    const number = variables.numberOf(variableKey(variable));
    const key = negated ? -1 - number : number;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const clauses = literal(number, negated, (value) => (value === 1 ? isTrue : isFalse));
    chosen.set(key, clauses);
    return clauses;
  };
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
    const { children } = tree;
    const places = childPlaces(tree, variable);
    if (children.every((child) => child.node === 'truth')) {
      return literal(number, negated, (value) => {
        const child = children[places[value] ?? 0];
        return child?.node === 'truth' ? truthBits(child.truth) : isUnknown;
      });
    }
    if (hasMoreEnds(tree, mostEnds)) return builder.unknown;
    return builder.any(
      children.map((child, at) =>
        builder.all([
          literal(number, false, (value) => (places[value] === at ? isTrue : isFalse)),
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
  /** The clauses of a group's parts; those of a group of the same kind inside it are its parts too. */
  const addParts = (parts: Clauses[], formula: Formula, negated: boolean, isAnd: boolean): void => {
    if (formula.op === 'not') addParts(parts, formula.part, !negated, isAnd);
    else if (
      (formula.op === 'all' || formula.op === 'any') &&
      ((formula.op === 'all') !== negated) === isAnd
    ) {
      for (const part of formula.parts) addParts(parts, part, negated, isAnd);
    } else parts.push(clausesOf(formula, negated));
  };
  /** Ways to count share most of their parts. */
  const groups = { plain: new Map<Formula, Clauses>(), negated: new Map<Formula, Clauses>() };
  const groupClauses = (
    formula: Formula & { readonly op: 'all' | 'any' },
    negated: boolean,
  ): Clauses => {
    const known = negated ? groups.negated : groups.plain;
    const found = known.get(formula);
    if (found !== undefined) return found;
    const isAnd = (formula.op === 'all') !== negated;
    const parts: Clauses[] = [];
    addParts(parts, formula, negated, isAnd);
    const clauses = isAnd ? builder.all(parts) : builder.any(parts);
    known.set(formula, clauses);
    return clauses;
  };
  const clausesOf = (formula: Formula, negated: boolean): Clauses => {
    switch (formula.op) {
      case 'all':
      case 'any':
        return groupClauses(formula, negated);
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

/** A comparison of several facts with more ends than this takes as many clauses: diagrams decide it. */
const mostEnds = 64;

/** The tree of a sum has far more ways to its ends than parts: counting stops at `most`. */
function hasMoreEnds(tree: LeafTree, most: number): boolean {
  let ends = 0;
  const waiting = [tree];
  for (let next = waiting.pop(); next !== undefined && ends <= most; next = waiting.pop()) {
    if (next.node === 'split') waiting.push(...next.children);
    else ends += 1;
  }
  return ends > most;
}

function truthBits(truth: boolean | undefined): number {
  return truth === undefined ? isUnknown : truth ? isTrue : isFalse;
}

function turned(truth: number): number {
  return truth === isUnknown ? isUnknown : isTrue - truth;
}
