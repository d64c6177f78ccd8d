import { createPairTable, hashOf } from './pair-table.ts';

/** A node of a store of diagrams: a number. 0 is never true, 1 is always true. */
export type Diagram = number;

export const never: Diagram = 0;
export const always: Diagram = 1;

/**
 * Shared, reduced, ordered decision diagrams over variables with any number of values. Equal functions
 * are equal numbers. Variables are numbered in the order in which they are decided. Nodes are never
 * freed; every operation throws `DiagramsFull` where the store would pass what `allow` allowed.
 */
export interface Diagrams {
  /** The function that is `children[value]` where the variable has that value. */
  node(variable: number, children: ArrayLike<Diagram>): Diagram;
  and(one: Diagram, other: Diagram): Diagram;
  or(one: Diagram, other: Diagram): Diagram;
  not(one: Diagram): Diagram;
  /** The variable that a node decides; above every variable for the two ends. */
  variableOf(node: Diagram): number;
  /** How many values the node's variable has; 0 for the two ends. */
  widthOf(node: Diagram): number;
  child(node: Diagram, value: number): Diagram;
  /** What is left of the function when the variable has that value. Remembered. */
  assign(node: Diagram, variable: number, value: number): Diagram;
  /** The variables on which the function depends, ascending. Remembered. */
  support(node: Diagram): readonly number[];
  readonly size: number;
  /** How many more nodes may be made from now on. */
  allow(nodes: number): void;
}

/** Thrown by a store that is full: a function that this order of its variables does not make small. */
export class DiagramsFull extends Error {}

const endVariable = 0x7fffffff;

/** More values than a variable has; so many times as many variables still make a 31-bit number. */
const widthBound = 1 << 14;

export function createDiagrams(): Diagrams {
  let limit = Number.POSITIVE_INFINITY;
  let variables = new Int32Array(256);
  let offsets = new Int32Array(256);
  let kids = new Int32Array(1024);
  let unique = new Int32Array(512).fill(-1);
  let size = 2;
  variables[0] = variables[1] = endVariable;
  const negations = createPairTable();
  const assigned = createPairTable();
  const supports: (readonly number[] | undefined)[] = [];

  const variableOf = (node: Diagram): number => variables[node] ?? endVariable;
  const widthOf = (node: Diagram): number => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  const child = (node: Diagram, value: number): Diagram =>
    kids[(offsets[node] ?? 0) + value] ?? never;
  const childrenOf = (node: Diagram): Int32Array =>
    kids.slice(offsets[node] ?? 0, offsets[node + 1] ?? 0);

  /** Children of nodes that are being made: an operation puts its own on top. */
  let scratch = new Int32Array(1024);
  let top = 0;
  const place = (count: number): number => {
    const start = top;
    top += count;
    while (top > scratch.length) scratch = grown(scratch);
    return start;
  };

  const hashNode = (variable: number, of: Int32Array, start: number, width: number): number => {
    let hash = variable;
    for (let at = start; at < start + width; at += 1) hash = hashOf(hash, of[at] ?? never);
    return hash;
  };
  const isNode = (node: Diagram, variable: number, start: number, width: number): boolean => {
    if (variables[node] !== variable) return false;
    const offset = offsets[node] ?? 0;
    for (let value = 0; value < width; value += 1) {
      if (kids[offset + value] !== scratch[start + value]) return false;
    }
    return true;
  };
  const insert = (node: Diagram, hash: number): void => {
    let slot = hash & (unique.length - 1);
    while (unique[slot] !== -1) slot = (slot + 1) & (unique.length - 1);
    unique[slot] = node;
  };
  const makeRoom = (more: number): void => {
    if (size >= limit) throw new DiagramsFull('more nodes than allowed');
    if (size + 2 > variables.length) {
      variables = grown(variables);
      offsets = grown(offsets);
    }
    while ((offsets[size] ?? 0) + more > kids.length) kids = grown(kids);
    if (size * 2 > unique.length) {
      unique = new Int32Array(unique.length * 2).fill(-1);
      for (let node = 2; node < size; node += 1)
        insert(node, hashNode(variableOf(node), kids, offsets[node] ?? 0, widthOf(node)));
    }
  };

  /** The node whose children lie on top from `start` on, which are taken away. */
  const nodeFrom = (variable: number, start: number): Diagram => {
    const width = top - start;
    top = start;
    if (allSame(scratch, start, width)) return width === 0 ? never : (scratch[start] ?? never);
    const hash = hashNode(variable, scratch, start, width);
    for (let slot = hash & (unique.length - 1); ; slot = (slot + 1) & (unique.length - 1)) {
      const known = unique[slot] ?? -1;
      if (known === -1) break;
      if (isNode(known, variable, start, width)) return known;
    }
    makeRoom(width);
    const made = size;
    const offset = offsets[made] ?? 0;
    variables[made] = variable;
    for (let value = 0; value < width; value += 1)
      kids[offset + value] = scratch[start + value] ?? never;
    offsets[made + 1] = offset + width;
    size += 1;
    insert(made, hash);
    return made;
  };
  const node = (variable: number, children: ArrayLike<Diagram>): Diagram => {
    const start = place(children.length);
    scratch.set(children, start);
    return nodeFrom(variable, start);
  };

  /** `and` and `or`: each has an end that decides the whole, and one that leaves it to the other. */
  const joining = (decides: Diagram): ((one: Diagram, other: Diagram) => Diagram) => {
    const joined = createPairTable();
    const join = (one: Diagram, other: Diagram): Diagram => {
      if (one === other || other === always - decides) return one;
      if (one === always - decides) return other;
      if (one === decides || other === decides) return decides;
      const low = Math.min(one, other);
      const high = Math.max(one, other);
      const known = joined.get(low, high);
      if (known >= 0) return known;
      const variable = Math.min(variableOf(one), variableOf(other));
      const splitsOne = variableOf(one) === variable;
      const splitsOther = variableOf(other) === variable;
      const width = widthOf(splitsOne ? one : other);
      const start = place(width);
      for (let value = 0; value < width; value += 1) {
        const kid = join(
          splitsOne ? child(one, value) : one,
          splitsOther ? child(other, value) : other,
        );
        scratch[start + value] = kid;
      }
      const made = nodeFrom(variable, start);
      joined.set(low, high, made);
      return made;
    };
    return join;
  };

  const not = (one: Diagram): Diagram => {
    if (one <= always) return always - one;
    const known = negations.get(one, 0);
    if (known >= 0) return known;
    const width = widthOf(one);
    const start = place(width);
    for (let value = 0; value < width; value += 1) {
      const kid = not(child(one, value));
      scratch[start + value] = kid;
    }
    const made = nodeFrom(variableOf(one), start);
    negations.set(one, 0, made);
    negations.set(made, 0, one);
    return made;
  };

  const assign = (root: Diagram, variable: number, value: number): Diagram => {
    const own = variableOf(root);
    if (own > variable) return root;
    if (own === variable) return child(root, value);
    const number = variable * widthBound + value;
    const known = assigned.get(root, number);
    if (known >= 0) return known;
    const width = widthOf(root);
    const start = place(width);
    for (let at = 0; at < width; at += 1) {
      const kid = assign(child(root, at), variable, value);
      scratch[start + at] = kid;
    }
    const made = nodeFrom(own, start);
    assigned.set(root, number, made);
    return made;
  };

  const support = (root: Diagram): readonly number[] => {
    const known = supports[root];
    if (known !== undefined) return known;
    const found = new Set<number>();
    if (root > always) {
      found.add(variableOf(root));
      for (const kid of childrenOf(root)) for (const variable of support(kid)) found.add(variable);
    }
    const made = [...found].sort((one, other) => one - other);
    supports[root] = made;
    return made;
  };

  return {
    node,
    and: joining(never),
    or: joining(always),
    not,
    variableOf,
    widthOf,
    child,
    assign,
    support,
    get size(): number {
      return size;
    },
    allow: (nodes) => {
      limit = size + nodes;
      // An operation that a full store broke off has left its children there.
      top = 0;
    },
  };
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function allSame(children: Int32Array, start: number, width: number): boolean {
  for (let at = start + 1; at < start + width; at += 1) {
    if (children[at] !== children[start]) return false;
  }
  return true;
}
