/** A node of a store of diagrams: a number. 0 is never true, 1 is always true. */
export type Diagram = number;

export const never: Diagram = 0;
export const always: Diagram = 1;

/**
 * Shared, reduced, ordered decision diagrams over variables with any number of values. Equal functions
 * are equal numbers. Variables are numbered in the order in which they are decided.
 */
export interface Diagrams {
  /** The function that is `children[value]` where the variable has that value. */
  node(variable: number, children: readonly Diagram[]): Diagram;
  and(one: Diagram, other: Diagram): Diagram;
  or(one: Diagram, other: Diagram): Diagram;
  not(one: Diagram): Diagram;
  /** The variable that a node decides; `Infinity` for the two ends. */
  variableOf(node: Diagram): number;
  childrenOf(node: Diagram): readonly Diagram[];
  /** The function that is left when `valueOf` gives a variable's value; below 0: not known. */
  restrict(node: Diagram, valueOf: (variable: number) => number): Diagram;
  /** The variables on which the function depends, ascending. */
  support(node: Diagram): readonly number[];
  readonly size: number;
}

export function createDiagrams(): Diagrams {
  const variables: number[] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const children: (readonly Diagram[])[] = [[], []];
  const unique = new Map<string, Diagram>();
  const conjunctions = new Map<number, Diagram>();
  const negations = new Map<Diagram, Diagram>([
    [never, always],
    [always, never],
  ]);
  const supports = new Map<Diagram, readonly number[]>();

  const variableOf = (node: Diagram): number => variables[node] ?? Number.POSITIVE_INFINITY;
  const childrenOf = (node: Diagram): readonly Diagram[] => children[node] ?? [];

  const node = (variable: number, kids: readonly Diagram[]): Diagram => {
    const [first] = kids;
    if (first !== undefined && kids.every((kid) => kid === first)) return first;
    const key = `${variable}:${kids.join()}`;
    const known = unique.get(key);
    if (known !== undefined) return known;
    const made = variables.length;
    variables.push(variable);
    children.push(kids);
    unique.set(key, made);
    return made;
  };

  const and = (one: Diagram, other: Diagram): Diagram => {
    if (one === other || other === always) return one;
    if (one === always) return other;
    if (one === never || other === never) return never;
    const key = one < other ? one * 0x4000000 + other : other * 0x4000000 + one;
    const known = conjunctions.get(key);
    if (known !== undefined) return known;
    const variable = Math.min(variableOf(one), variableOf(other));
    const left = variableOf(one) === variable ? childrenOf(one) : undefined;
    const right = variableOf(other) === variable ? childrenOf(other) : undefined;
    const kids = (left ?? right ?? []).map((_, value) =>
      and(left?.[value] ?? one, right?.[value] ?? other),
    );
    const made = node(variable, kids);
    conjunctions.set(key, made);
    return made;
  };

  const not = (one: Diagram): Diagram => {
    const known = negations.get(one);
    if (known !== undefined) return known;
    const made = node(variableOf(one), childrenOf(one).map(not));
    negations.set(one, made);
    negations.set(made, one);
    return made;
  };

  const restrict = (root: Diagram, valueOf: (variable: number) => number): Diagram => {
    const done = new Map<Diagram, Diagram>([
      [never, never],
      [always, always],
    ]);
    const visit = (each: Diagram): Diagram => {
      const known = done.get(each);
      if (known !== undefined) return known;
      const value = valueOf(variableOf(each));
      const kids = childrenOf(each);
      const kid = value < 0 ? undefined : kids[value];
      const made = kid === undefined ? node(variableOf(each), kids.map(visit)) : visit(kid);
      done.set(each, made);
      return made;
    };
    return visit(root);
  };

  const support = (root: Diagram): readonly number[] => {
    const known = supports.get(root);
    if (known !== undefined) return known;
    const found = new Set<number>();
    if (root > always) {
      found.add(variableOf(root));
      for (const kid of childrenOf(root)) for (const variable of support(kid)) found.add(variable);
    }
    const made = [...found].sort((one, other) => one - other);
    supports.set(root, made);
    return made;
  };

  return {
    node,
    and,
    not,
    or: (one, other) => not(and(not(one), not(other))),
    variableOf,
    childrenOf,
    restrict,
    support,
    get size(): number {
      return variables.length;
    },
  };
}
