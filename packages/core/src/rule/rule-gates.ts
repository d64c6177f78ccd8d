import {
  createGateBuilder,
  falseGate,
  type Gate,
  type GateBuilder,
  type GateList,
  isFalse,
  isTrue,
  isUnknown,
  trueGate,
  unknownGate,
} from './gate-list.ts';
import type { LeafTree } from './leaf-tree.ts';
import { type CheckedRules, childAt, type RuleVariables, widthOf } from './rule-variables.ts';
import { type Formula, type Variable, variableKey } from './term.ts';

/** Rules as gates. */
export interface RuleGates {
  readonly list: GateList;
  /** Where each rule's value lies. */
  readonly roots: Int32Array;
  /**
   * The rules that the gates may call unknown though they are decided: those that read a fact more
   * than once, or something that no fact decides.
   */
  readonly inexact: Int32Array;
}

export function ruleGates(checked: CheckedRules, variables: RuleVariables): RuleGates {
  const builder = createGateBuilder(variables.list.map(widthOf));
  const gateOf = formulaGates(variables, builder);
  const roots = checked.rules.map(({ formula }) => gateOf(formula, false));
  const list = builder.build();
  return {
    list,
    roots: Int32Array.from(roots, (root) => list.place(root)),
    inexact: Int32Array.from(
      checked.rules.flatMap(({ formula }, rule) =>
        readsTwice(formula, checked, variables) ? [rule] : [],
      ),
    ),
  };
}

/** Negation goes down to the literals, whose rows are turned round: there is no gate for *not*. */
function formulaGates(
  variables: RuleVariables,
  builder: GateBuilder,
): (formula: Formula, negated: boolean) => Gate {
  const literal = (number: number, negated: boolean, truthAt: (value: number) => number): Gate => {
    const variable = variables.list[number];
    if (variable === undefined) return unknownGate;
    const row = Array.from({ length: widthOf(variable) }, (_, value) => truthAt(value));
    return builder.literal(number, negated ? row.map((truth) => turned(truth)) : row);
  };
  const has = (variable: Variable, negated: boolean): Gate =>
    literal(variables.numberOf(variableKey(variable)), negated, (value) =>
      value === 1 ? isTrue : isFalse,
    );
  const treeGate = (tree: LeafTree, negated: boolean): Gate => {
    switch (tree.node) {
      case 'truth':
        return constantGate(tree.truth, negated);
      case 'free':
        return unknownGate;
      case 'split':
        return splitGate(tree, negated);
      default: {
        const impossible: never = tree;
        return impossible;
      }
    }
  };
  const splitGate = (tree: LeafTree & { readonly node: 'split' }, negated: boolean): Gate => {
    const number = variables.numberOf(variableKey(tree.variable));
    const variable = variables.list[number];
    if (variable === undefined) return unknownGate;
    const children = tree.children;
    if (children.every((child) => child.node === 'truth')) {
      return literal(number, negated, (value) => {
        const child = children[childAt(tree, variable, value)];
        return child?.node === 'truth' ? truthBits(child.truth) : isUnknown;
      });
    }
    return builder.or(
      children.map((child, at) =>
        builder.and([
          literal(number, false, (value) =>
            childAt(tree, variable, value) === at ? isTrue : isFalse,
          ),
          treeGate(child, negated),
        ]),
      ),
    );
  };
  /** Rules share most of their leaves: each is made once. */
  const made = new Map<string, Gate>();
  const leafGate = (leaf: string, negated: boolean): Gate => {
    const key = `${negated ? '!' : ''}${leaf}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const tree = variables.trees.get(leaf);
    const gate = tree === undefined ? unknownGate : treeGate(tree, negated);
    made.set(key, gate);
    return gate;
  };
  const gateOf = (formula: Formula, negated: boolean): Gate => {
    switch (formula.op) {
      case 'all':
      case 'any': {
        const isAnd = (formula.op === 'all') !== negated;
        const gates = flatParts(formula, negated, isAnd).map((part) =>
          gateOf(part.formula, part.negated),
        );
        return isAnd ? builder.and(gates) : builder.or(gates);
      }
      case 'not':
        return gateOf(formula.part, !negated);
      case 'has':
        return has(formula.variable, negated);
      case 'leaf':
        return leafGate(formula.leaf.key, negated);
      default: {
        const impossible: never = formula;
        return impossible;
      }
    }
  };
  return gateOf;
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

function constantGate(truth: boolean | undefined, negated: boolean): Gate {
  if (truth === undefined) return unknownGate;
  return truth !== negated ? trueGate : falseGate;
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
