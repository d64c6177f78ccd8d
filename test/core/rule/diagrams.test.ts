import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  always,
  createDiagrams,
  type Diagram,
  type Diagrams,
  DiagramsFull,
  never,
} from '../../../packages/core/src/rule/diagrams.ts';
import { createPairTable } from '../../../packages/core/src/rule/pair-table.ts';
import { upTo } from './drawn-rules.ts';

/** How many values each variable has. */
const widths = [3, 2, 4];
const combinations = widths.reduce<number[][]>(
  (all, width) =>
    all.flatMap((one) => Array.from({ length: width }, (_, value) => [...one, value])),
  [[]],
);

/** A function by its value at each combination. */
const table = fc.array(fc.boolean(), {
  minLength: combinations.length,
  maxLength: combinations.length,
});

/** The diagram of a function, built from its values. */
function diagramOf(store: Diagrams, values: readonly boolean[], from = 0): Diagram {
  const width = widths[from];
  if (width === undefined) return values[0] === true ? always : never;
  const share = values.length / width;
  return store.node(
    from,
    Array.from({ length: width }, (_, value) =>
      diagramOf(store, values.slice(value * share, (value + 1) * share), from + 1),
    ),
  );
}

function valueAt(store: Diagrams, root: Diagram, values: readonly number[]): boolean {
  let node = root;
  while (node > always) node = store.child(node, values[store.variableOf(node)] ?? 0);
  return node === always;
}

const valuesOf = (store: Diagrams, root: Diagram): readonly boolean[] =>
  combinations.map((values) => valueAt(store, root, values));

describe('diagrams', () => {
  it('are equal numbers where they are equal functions', () => {
    fc.assert(
      fc.property(table, table, (one, other) => {
        const store = createDiagrams();
        const [first, second] = [diagramOf(store, one), diagramOf(store, other)];
        expect(valuesOf(store, first)).toEqual(one);
        expect(first === second).toBe(one.every((value, at) => value === other[at]));
        const both = store.and(first, second);
        const either = store.or(first, second);
        const contrary = store.not(first);
        const wanted = {
          and: one.map((value, at) => value && other[at] === true),
          or: one.map((value, at) => value || other[at] === true),
          not: one.map((value) => !value),
        };
        expect(valuesOf(store, both)).toEqual(wanted.and);
        expect(valuesOf(store, either)).toEqual(wanted.or);
        expect(valuesOf(store, contrary)).toEqual(wanted.not);
        // Everything is there: to build it again makes no node.
        const { size } = store;
        expect(diagramOf(store, wanted.and)).toBe(both);
        expect(diagramOf(store, wanted.or)).toBe(either);
        expect(diagramOf(store, wanted.not)).toBe(contrary);
        expect(store.and(second, first)).toBe(both);
        expect(store.not(contrary)).toBe(first);
        expect(store.size).toBe(size);
      }),
      upTo(300),
    );
  });

  it('depend on the variables that can change them, and lose those that are given', () => {
    fc.assert(
      fc.property(table, (values) => {
        const store = createDiagrams();
        const root = diagramOf(store, values);
        const support: number[] = [];
        for (const [variable, width] of widths.entries()) {
          let changes = false;
          for (let value = 0; value < width; value += 1) {
            const fixed = (each: readonly number[]): readonly number[] =>
              each.map((own, at) => (at === variable ? value : own));
            const given = combinations.map((each) => valueAt(store, root, fixed(each)));
            changes ||= given.some((each, at) => each !== values[at]);
            const rest = store.assign(root, variable, value);
            expect(valuesOf(store, rest)).toEqual(given);
            expect(store.support(rest)).not.toContain(variable);
            expect(store.assign(root, variable, value)).toBe(rest);
          }
          if (changes) support.push(variable);
        }
        expect(store.support(root)).toEqual(support);
        expect(store.support(root)).toEqual(support);
      }),
      upTo(200),
    );
  });

  it('stay the same numbers while the store grows', () => {
    const store = createDiagrams();
    const sizes = [100, 7, 40];
    const build = (): readonly Diagram[] => {
      const made: Diagram[] = [];
      for (let one = 0; one < 40; one += 1) {
        for (let other = 0; other < 60; other += 1) {
          const is = (variable: number, value: number): Diagram =>
            store.node(
              variable,
              Array.from({ length: sizes[variable] ?? 0 }, (_, at) =>
                at === value ? always : never,
              ),
            );
          made.push(store.or(store.and(is(0, one), is(2, other % 40)), is(1, other % 7)));
        }
      }
      return made;
    };
    const first = build();
    const { size } = store;
    expect(size).toBeGreaterThan(2000);
    expect(build()).toEqual(first);
    expect(store.size).toBe(size);
    expect(new Set(first).size).toBe(40 * 60);
    for (const root of first) expect(store.support(root)).toEqual([0, 1, 2]);
  });

  it('are refused where more nodes are needed than allowed', () => {
    const store = createDiagrams();
    store.allow(2);
    store.node(1, [never, always]);
    store.node(0, [never, always]);
    // What is there needs no room.
    expect(store.node(1, [never, always])).toBe(2);
    expect(() => store.node(2, [never, always])).toThrow(DiagramsFull);
    store.allow(1);
    expect(store.node(2, [never, always])).toBe(4);
    expect(() => store.node(3, [never, always])).toThrow('more nodes than allowed');
  });

  it('decide nothing where all ways lead to one end', () => {
    const store = createDiagrams();
    expect(store.node(0, [always, always, always])).toBe(always);
    expect(store.node(0, [])).toBe(never);
    const node = store.node(0, [never, never, always]);
    expect([store.variableOf(node), store.widthOf(node)]).toEqual([0, 3]);
    expect([store.widthOf(never), store.widthOf(always)]).toEqual([0, 0]);
    expect(store.variableOf(always)).toBeGreaterThan(1e9);
  });
});

describe('a table of pairs', () => {
  it('finds what was last set for a pair, however many there are', () => {
    const pairs = createPairTable();
    const value = (one: number, other: number): number => (one * 31 + other * 7) % 1000;
    expect(pairs.get(0, 0)).toBe(-1);
    for (let one = 0; one < 120; one += 1)
      for (let other = 0; other < 50; other += 1) pairs.set(one, other, value(one, other));
    for (let one = 0; one < 120; one += 1)
      for (let other = 0; other < 50; other += 1)
        expect(pairs.get(one, other)).toBe(value(one, other));
    expect(pairs.get(120, 0)).toBe(-1);
    expect(pairs.get(0, 50)).toBe(-1);
  });
});
