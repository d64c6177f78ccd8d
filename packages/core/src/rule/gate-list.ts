/**
 * Three-valued truth in two bits, so that three-valued *and* and *or* are `&` and `|`, and complete
 * and partial facts run through the same gates.
 */
export const isFalse = 0b00;
export const isUnknown = 0b01;
export const isTrue = 0b11;

/** A gate's number while gates are built; `place` of the finished list gives where its value lies. */
export type Gate = number;

export const falseGate: Gate = 0;
export const unknownGate: Gate = 1;
export const trueGate: Gate = 2;
const firstGate = 3;

/** A flat list of two-input gates. All values lie in one byte array: constants, literals, gates. */
export interface GateList {
  /** A byte array for `load` and `propagate`. */
  createValues(): Uint8Array;
  /** Writes every literal from the values of the variables; -1: not known. */
  load(values: Uint8Array, encoded: Int16Array): void;
  /** Sets every gate's value from those of the literals. */
  propagate(values: Uint8Array): void;
  place(gate: Gate): number;
}

export interface GateBuilder {
  /** True where the variable has a value at which `row` is `isTrue`; equal rows are one gate. */
  literal(variable: number, row: readonly number[]): Gate;
  and(gates: readonly Gate[]): Gate;
  or(gates: readonly Gate[]): Gate;
  build(): GateList;
}

type Node =
  | { readonly op: 'literal'; readonly variable: number; readonly row: readonly number[]; readonly level: 0 }
  | { readonly op: 'and' | 'or'; readonly one: Gate; readonly other: Gate; readonly level: number };

/** `widths`: how many values each variable has. Equal gates are made once. */
export function createGateBuilder(widths: readonly number[]): GateBuilder {
  const nodes: Node[] = [];
  const known = new Map<string, Gate>();
  const levelOf = (gate: Gate): number => nodes[gate - firstGate]?.level ?? 0;
  const add = (key: string, node: Node): Gate => {
    const made = known.get(key);
    if (made !== undefined) return made;
    nodes.push(node);
    known.set(key, firstGate + nodes.length - 1);
    return firstGate + nodes.length - 1;
  };
  const combine = (op: 'and' | 'or', gates: readonly Gate[]): Gate => {
    const neutral = op === 'and' ? trueGate : falseGate;
    const decisive = op === 'and' ? falseGate : trueGate;
    const inputs = [...new Set(gates)].filter((gate) => gate !== neutral);
    if (inputs.includes(decisive)) return decisive;
    // The shallowest first, so that chains stay short; then by number, so that beginnings are shared.
    inputs.sort((one, other) => levelOf(one) - levelOf(other) || one - other);
    let [result = neutral] = inputs;
    for (const other of inputs.slice(1)) {
      const level = 1 + Math.max(levelOf(result), levelOf(other));
      result = add(`${op} ${result} ${other}`, { op, one: result, other, level });
    }
    return result;
  };
  return {
    literal: (variable, row) => {
      const [first] = row;
      if (first !== undefined && row.every((each) => each === first)) {
        return first === isTrue ? trueGate : first === isFalse ? falseGate : unknownGate;
      }
      return add(`${variable}:${row.join('')}`, { op: 'literal', variable, row, level: 0 });
    },
    and: (gates) => combine('and', gates),
    or: (gates) => combine('or', gates),
    build: () => arrange(nodes, widths),
  };
}

/** A run of gates of one kind at one level: none reads another of the same run. */
interface Run {
  readonly isAnd: boolean;
  readonly start: number;
  end: number;
}

function arrange(nodes: readonly Node[], widths: readonly number[]): GateList {
  const rank = (node: Node): number =>
    node.op === 'literal' ? node.variable - widths.length : node.level * 2 + (node.op === 'and' ? 0 : 1);
  const order = nodes
    .map((node, index) => ({ node, gate: firstGate + index }))
    .sort((one, other) => rank(one.node) - rank(other.node) || one.gate - other.gate);
  const places = new Int32Array(firstGate + nodes.length).map((_, gate) => gate);
  for (const [index, { gate }] of order.entries()) places[gate] = firstGate + index;
  const place = (gate: Gate): number => places[gate] ?? gate;

  const ones = new Int32Array(places.length);
  const others = new Int32Array(places.length);
  const runs: Run[] = [];
  const literals: (Node & { readonly op: 'literal' })[] = [];
  let lastRank = Number.NaN;
  for (const [index, { node }] of order.entries()) {
    const at = firstGate + index;
    if (node.op === 'literal') {
      literals.push(node);
      continue;
    }
    ones[at] = place(node.one);
    others[at] = place(node.other);
    const last = runs.at(-1);
    if (last !== undefined && lastRank === rank(node)) last.end = at + 1;
    else runs.push({ isAnd: node.op === 'and', start: at, end: at + 1 });
    lastRank = rank(node);
  }
  const rows = literalRows(literals, widths);
  const valueCount = places.length;
  return {
    place,
    load: loader(rows),
    createValues: () => {
      const values = new Uint8Array(valueCount);
      values[falseGate] = isFalse;
      values[unknownGate] = isUnknown;
      values[trueGate] = isTrue;
      return values;
    },
    propagate: (values) => {
      for (const { isAnd, start, end } of runs) {
        if (isAnd) {
          for (let at = start; at < end; at += 1) {
            values[at] = (values[ones[at] ?? 0] ?? 0) & (values[others[at] ?? 0] ?? 0);
          }
        } else {
          for (let at = start; at < end; at += 1) {
            values[at] = (values[ones[at] ?? 0] ?? 0) | (values[others[at] ?? 0] ?? 0);
          }
        }
      }
    },
  };
}

/** For each variable: where its literals lie, how many, and their truth for each value in turn. */
interface LiteralRows {
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  /** Where in `truths` the row of "not known" begins; the row of value `v` is `v + 1` rows on. */
  readonly bases: Int32Array;
  readonly truths: Uint8Array;
}

function literalRows(
  literals: readonly (Node & { readonly op: 'literal' })[],
  widths: readonly number[],
): LiteralRows {
  const starts = new Int32Array(widths.length);
  const counts = new Int32Array(widths.length);
  const bases = new Int32Array(widths.length);
  const truths: number[] = [];
  let start = firstGate;
  for (const [variable, width] of widths.entries()) {
    const own = literals.filter((literal) => literal.variable === variable);
    starts[variable] = start;
    counts[variable] = own.length;
    bases[variable] = truths.length;
    start += own.length;
    for (let value = -1; value < width; value += 1) {
      for (const { row } of own) truths.push(value < 0 ? isUnknown : (row[value] ?? isUnknown));
    }
  }
  return { starts, counts, bases, truths: Uint8Array.from(truths) };
}

function loader({ starts, counts, bases, truths }: LiteralRows): GateList['load'] {
  // Most variables of a large set have literals; those without are passed over once, here.
  const active = Int32Array.from(counts.keys()).filter((variable) => (counts[variable] ?? 0) > 0);
  return (values, encoded) => {
    for (let index = 0; index < active.length; index += 1) {
      const variable = active[index] ?? 0;
      const count = counts[variable] ?? 0;
      const start = starts[variable] ?? 0;
      const base = (bases[variable] ?? 0) + ((encoded[variable] ?? -1) + 1) * count;
      for (let at = 0; at < count; at += 1) values[start + at] = truths[base + at] ?? 0;
    }
  };
}
