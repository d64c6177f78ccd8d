import { clauseLayout } from './clause-layout.ts';
import {
  alwaysFalse,
  alwaysTrue,
  type ClauseLiteral,
  type ClauseNode,
  type Clauses,
  type Input,
  unknownInput,
} from './clauses.ts';
import type { VariableSlots } from './encoded-facts.ts';
import type { ClauseProgram } from './rule-program.ts';
import { isFalse, isTrue } from './truth.ts';

export interface ClauseBuilder {
  /** True where the variable has a value at which `row` is `isTrue`. */
  literal(variable: number, row: readonly number[]): Clauses;
  /** What no fact decides. */
  readonly unknown: Clauses;
  all(parts: readonly Clauses[]): Clauses;
  any(parts: readonly Clauses[]): Clauses;
  /** The literals behind clauses and their helpers; `undefined` where some input no fact decides. */
  literalsOf(clauses: Clauses): readonly ClauseLiteral[] | undefined;
  build(rules: readonly Clauses[]): ClauseProgram;
}

/** An *or* of *and*s may be turned round into so many clauses; beyond it, the *and*s become helpers. */
const mostClauses = 8;

/** `widths`: how many values each variable has. */
export function createClauseBuilder(
  widths: readonly number[],
  places: VariableSlots,
): ClauseBuilder {
  const nodes: ClauseNode[] = [{ kind: 'unknown', level: 0 }];
  const made = new Map<string, Input>();
  const add = (key: string, node: ClauseNode): Input => {
    const known = made.get(key);
    if (known !== undefined) return known;
    nodes.push(node);
    made.set(key, nodes.length - 1);
    return nodes.length - 1;
  };
  const levelOf = (input: Input): number => nodes[input]?.level ?? 0;
  const helper = (clauses: Clauses): Input =>
    add(clauses.map((clause) => clause.join()).join(';'), {
      kind: 'helper',
      clauses,
      level: 1 + Math.max(0, ...clauses.flat().map(levelOf)),
    });
  return {
    unknown: [[unknownInput]],
    literal: (variable, row) => {
      const [first] = row;
      if (row.every((each) => each === first)) {
        return first === isTrue ? alwaysTrue : first === isFalse ? alwaysFalse : [[unknownInput]];
      }
      return [[add(`${variable}:${row.join()}`, { kind: 'literal', variable, row, level: 0 })]];
    },
    all: (parts) => without(parts.flat()),
    any: (parts) => {
      const open = [...parts].sort((one, other) => one.length - other.length);
      while (open.reduce((product, { length }) => product * length, 1) > mostClauses) {
        open.unshift([[helper(open.pop() ?? alwaysTrue)]]);
      }
      return without(
        open.reduce<Clauses>(
          (clauses, part) => clauses.flatMap((one) => part.map((other) => [...one, ...other])),
          alwaysFalse,
        ),
      );
    },
    literalsOf: (clauses) => {
      const literals = new Set<ClauseLiteral>();
      return gatherLiterals(nodes, clauses, literals, new Set()) ? [...literals] : undefined;
    },
    build: (rules) => clauseLayout(nodes, rules, widths, places),
  };
}

/** Adds to `literals`; gives whether every input is one, or a helper of some. Each helper once. */
function gatherLiterals(
  nodes: readonly ClauseNode[],
  clauses: Clauses,
  literals: Set<ClauseLiteral>,
  seen: Set<Input>,
): boolean {
  for (const input of clauses.flat()) {
    const node = nodes[input];
    if (node?.kind === 'literal') literals.add(node);
    else if (node?.kind !== 'helper') return false;
    else if (!seen.has(input)) {
      seen.add(input);
      if (!gatherLiterals(nodes, node.clauses, literals, seen)) return false;
    }
  }
  return true;
}

/** Each clause once, each input of a clause once; one that is never true makes the others needless. */
function without(clauses: Clauses): Clauses {
  if (clauses.some((clause) => clause.length === 0)) return alwaysFalse;
  const distinct = new Map<string, readonly Input[]>();
  for (const clause of clauses) {
    const inputs = [...new Set(clause)].sort((one, other) => one - other);
    distinct.set(inputs.join(), inputs);
  }
  return [...distinct.values()];
}
