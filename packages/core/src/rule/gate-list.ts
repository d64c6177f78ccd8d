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

/** A flat list of gates with two to four inputs. All values lie in one byte array: constants, literals, gates. */
export interface GateList {
  createValues(): GateValues;
  /** Writes every literal from the values of the variables; -1: not known. */
  load(values: GateValues, encoded: Int16Array): void;
  /** Sets every gate's value from those of the literals. */
  propagate(values: GateValues): void;
  place(gate: Gate): number;
}

/** One byte a value, and the same bytes four at a time. */
export interface GateValues {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
}

export interface GateBuilder {
  /** True where the variable has a value at which `row` is `isTrue`; equal rows are one gate. */
  literal(variable: number, row: readonly number[]): Gate;
  and(gates: readonly Gate[]): Gate;
  or(gates: readonly Gate[]): Gate;
  build(): GateList;
}

type Node =
  | {
      readonly op: 'literal';
      readonly variable: number;
      readonly row: readonly number[];
      readonly level: 0;
    }
  | { readonly op: 'and' | 'or'; readonly inputs: readonly Gate[]; readonly level: number };

/** More inputs mean fewer values to write and read again, but as many kinds of loop. */
const mostInputs = 4;

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
    for (let at = 1; at < inputs.length; at += mostInputs - 1) {
      const own = [result, ...inputs.slice(at, at + mostInputs - 1)];
      result = add(`${op} ${own.join(' ')}`, {
        op,
        inputs: own,
        level: 1 + Math.max(...own.map(levelOf)),
      });
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

/** Gates of one kind with as many inputs each, at one level: none reads another of the same run. */
interface Run {
  readonly isAnd: boolean;
  readonly width: number;
  /** Where the value of the first gate lies, and one past the last. */
  readonly start: number;
  readonly end: number;
  /** Where the inputs' values lie, gate by gate. */
  readonly inputs: Int32Array;
}

type Literal = Node & { readonly op: 'literal' };

const wordBytes = 4;

/**
 * Constants, then the literals of each variable in words of their own, so that a variable's value is
 * copied a word at a time, then the gates level by level.
 */
function arrange(nodes: readonly Node[], widths: readonly number[]): GateList {
  const places = new Int32Array(firstGate + nodes.length).map((_, gate) => gate);
  const literals = widths.map((): { readonly literal: Literal; readonly gate: Gate }[] => []);
  const gates: { readonly node: Exclude<Node, Literal>; readonly gate: Gate }[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.op === 'literal')
      literals[node.variable]?.push({ literal: node, gate: firstGate + index });
    else gates.push({ node, gate: firstGate + index });
  }
  let next = wordBytes;
  for (const own of literals) {
    for (const [at, { gate }] of own.entries()) places[gate] = next + at;
    next += Math.ceil(own.length / wordBytes) * wordBytes;
  }
  const place = (gate: Gate): number => places[gate] ?? gate;
  const rank = ({ level, op, inputs }: Exclude<Node, Literal>): number =>
    (level * 2 + (op === 'and' ? 0 : 1)) * (mostInputs + 1) + inputs.length;
  gates.sort((one, other) => rank(one.node) - rank(other.node) || one.gate - other.gate);
  const start = next;
  for (const [index, { gate }] of gates.entries()) places[gate] = start + index;

  const runs: Run[] = [];
  for (let first = 0; first < gates.length; ) {
    const node = gates[first]?.node;
    if (node === undefined) break;
    let end = first;
    const inputs: number[] = [];
    for (
      let each = gates[end];
      each !== undefined && rank(each.node) === rank(node);
      each = gates[end]
    ) {
      inputs.push(...each.node.inputs.map(place));
      end += 1;
    }
    runs.push({
      isAnd: node.op === 'and',
      width: node.inputs.length,
      start: start + first,
      end: start + end,
      inputs: Int32Array.from(inputs),
    });
    first = end;
  }
  return {
    place,
    load: loader(
      literals.map((own) => own.map(({ literal }) => literal.row)),
      widths,
    ),
    createValues: () => {
      const words = new Int32Array(Math.ceil((start + gates.length) / wordBytes));
      const bytes = new Uint8Array(words.buffer);
      bytes[falseGate] = isFalse;
      bytes[unknownGate] = isUnknown;
      bytes[trueGate] = isTrue;
      return { bytes, words };
    },
    propagate: ({ bytes }) => {
      for (const run of runs) {
        if (run.isAnd) conjoin(bytes, run);
        else disjoin(bytes, run);
      }
    },
  };
}

function conjoin(bytes: Uint8Array, { start, end, width, inputs }: Run): void {
  let at = 0;
  if (width === 2) {
    for (let gate = start; gate < end; gate += 1, at += 2)
      bytes[gate] = (bytes[inputs[at] ?? 0] ?? 0) & (bytes[inputs[at + 1] ?? 0] ?? 0);
  } else if (width === 3) {
    for (let gate = start; gate < end; gate += 1, at += 3) {
      bytes[gate] =
        (bytes[inputs[at] ?? 0] ?? 0) &
        (bytes[inputs[at + 1] ?? 0] ?? 0) &
        (bytes[inputs[at + 2] ?? 0] ?? 0);
    }
  } else {
    for (let gate = start; gate < end; gate += 1, at += 4) {
      bytes[gate] =
        (bytes[inputs[at] ?? 0] ?? 0) &
        (bytes[inputs[at + 1] ?? 0] ?? 0) &
        (bytes[inputs[at + 2] ?? 0] ?? 0) &
        (bytes[inputs[at + 3] ?? 0] ?? 0);
    }
  }
}

function disjoin(bytes: Uint8Array, { start, end, width, inputs }: Run): void {
  let at = 0;
  if (width === 2) {
    for (let gate = start; gate < end; gate += 1, at += 2)
      bytes[gate] = (bytes[inputs[at] ?? 0] ?? 0) | (bytes[inputs[at + 1] ?? 0] ?? 0);
  } else if (width === 3) {
    for (let gate = start; gate < end; gate += 1, at += 3) {
      bytes[gate] =
        (bytes[inputs[at] ?? 0] ?? 0) |
        (bytes[inputs[at + 1] ?? 0] ?? 0) |
        (bytes[inputs[at + 2] ?? 0] ?? 0);
    }
  } else {
    for (let gate = start; gate < end; gate += 1, at += 4) {
      bytes[gate] =
        (bytes[inputs[at] ?? 0] ?? 0) |
        (bytes[inputs[at + 1] ?? 0] ?? 0) |
        (bytes[inputs[at + 2] ?? 0] ?? 0) |
        (bytes[inputs[at + 3] ?? 0] ?? 0);
    }
  }
}

/** `rows`: of each variable, the rows of its literals. */
function loader(
  rows: readonly (readonly (readonly number[])[])[],
  widths: readonly number[],
): GateList['load'] {
  const variables: number[] = [];
  const targets: number[] = [];
  const lengths: number[] = [];
  const bases: number[] = [];
  const truths: number[] = [];
  let target = 1;
  for (const [variable, own] of rows.entries()) {
    const length = Math.ceil(own.length / wordBytes);
    if (length === 0) continue;
    variables.push(variable);
    targets.push(target);
    lengths.push(length);
    bases.push(truths.length / wordBytes);
    for (let value = -1; value < (widths[variable] ?? 0); value += 1) {
      for (let at = 0; at < length * wordBytes; at += 1) {
        truths.push(value < 0 ? isUnknown : (own[at]?.[value] ?? isUnknown));
      }
    }
    target += length;
  }
  const words = new Int32Array(Uint8Array.from(truths).buffer);
  const plan = Int32Array.from(
    variables.flatMap((variable, at) => [
      variable,
      targets[at] ?? 0,
      lengths[at] ?? 0,
      bases[at] ?? 0,
    ]),
  );
  return (values, encoded) => {
    const into = values.words;
    for (let at = 0; at < plan.length; at += 4) {
      const start = plan[at + 1] ?? 0;
      const length = plan[at + 2] ?? 0;
      const base = (plan[at + 3] ?? 0) + ((encoded[plan[at] ?? 0] ?? -1) + 1) * length;
      into[start] = words[base] ?? 0;
      for (let word = 1; word < length; word += 1) into[start + word] = words[base + word] ?? 0;
    }
  };
}
