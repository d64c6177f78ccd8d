import { describe, expect, it } from 'vitest';
import {
  always,
  createDiagrams,
  type Diagram,
  type Diagrams,
  never,
} from '../../../packages/core/src/rule/diagrams.ts';

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** Whether an odd number of the variables from `from` on is 1: two nodes a variable, all ways joined. */
function parity(store: Diagrams, from: number, count: number): Diagram {
  let [odd, even]: [Diagram, Diagram] = [never, always];
  for (const variable of upTo(count).toReversed()) {
    const here = from + variable;
    [odd, even] = [store.node(here, [odd, even]), store.node(here, [even, odd])];
  }
  return odd;
}

describe('a diagram in which ways join at every variable', () => {
  const count = 60;
  it('is turned round, joined and cut down in as many steps as it has nodes', () => {
    const store = createDiagrams();
    const odd = parity(store, 0, count);
    expect(store.size).toBe(2 + 2 * count);
    const even = store.not(odd);
    expect(store.not(even)).toBe(odd);
    expect([store.and(odd, even), store.or(odd, even)]).toEqual([never, always]);
    // Both are among the nodes already.
    expect(store.size).toBe(2 + 2 * count);
    expect(store.support(odd)).toEqual(upTo(count));
    for (const variable of [0, 30, 59]) {
      const rest = store.assign(odd, variable, 1);
      expect(store.support(rest)).toEqual(upTo(count).filter((each) => each !== variable));
      expect(store.assign(even, variable, 0)).toBe(rest);
      expect(store.assign(rest, variable, 0)).toBe(rest);
    }
    const whole = upTo(count).reduce(
      (rest, variable) => store.assign(rest, variable, variable % 3 === 0 ? 1 : 0),
      odd,
    );
    expect(whole).toBe(never);
  });

  it('is joined with another in as many steps as the two have pairs of nodes', () => {
    const store = createDiagrams();
    const [low, all] = [parity(store, 0, 30), parity(store, 0, 60)];
    const either = store.or(low, all);
    const both = store.and(low, all);
    expect(store.size).toBeLessThan(600);
    expect(store.or(all, low)).toBe(either);
    expect(store.and(either, low)).toBe(low);
    expect(store.or(both, all)).toBe(all);
    expect(store.not(store.and(store.not(low), store.not(all)))).toBe(either);
  });
});

describe('a store of diagrams', () => {
  it('takes variables of many values, one inside the other', () => {
    const store = createDiagrams();
    const width = 3000;
    const is = (variable: number, value: number): Diagram =>
      store.node(
        variable,
        upTo(width).map((at) => (at === value ? always : never)),
      );
    const [first, second] = [is(0, 2999), is(1, 1500)];
    const both = store.and(first, second);
    expect([store.widthOf(both), store.child(both, 2999), store.child(both, 2998)]).toEqual([
      width,
      second,
      never,
    ]);
    expect(store.child(second, 1500)).toBe(always);
    const outside = store.not(both);
    expect([store.child(outside, 0), store.child(outside, 2999)]).toEqual([
      always,
      store.not(second),
    ]);
    expect(store.child(store.child(outside, 2999), 1500)).toBe(never);
    expect(store.assign(both, 1, 1500)).toBe(first);
    expect(store.assign(both, 1, 1499)).toBe(never);
    expect(store.or(both, is(0, 5))).toBe(store.or(is(0, 5), both));
  });

  it('finds each of very many nodes again', () => {
    const store = createDiagrams();
    const kids = upTo(400).map((at) => store.node(at + 1, [never, always]));
    const build = (): readonly Diagram[] =>
      kids.flatMap((one) => kids.map((other) => store.node(0, [one, other])));
    const made = build();
    const { size } = store;
    // Where both are the same there is no node.
    expect(size).toBe(2 + 400 + 400 * 399);
    expect(new Set(made).size).toBe(400 * 400);
    expect(build().every((node, at) => node === made[at])).toBe(true);
    expect(store.size).toBe(size);
    expect(
      made.every((node, at) => store.variableOf(node) === (at % 401 === 0 ? at / 401 + 1 : 0)),
    ).toBe(true);
  });

  it('lists what a diagram depends on in order, whatever way it was met', () => {
    const store = createDiagrams();
    const is = (variable: number): Diagram => store.node(variable, [never, always]);
    const [low, high] = [store.node(2, [never, is(9)]), store.node(11, [is(30), never, is(12)])];
    expect(store.support(store.node(1, [high, low, is(10), is(3)]))).toEqual([
      1, 2, 3, 9, 10, 11, 12, 30,
    ]);
    expect([store.support(never), store.support(always)]).toEqual([[], []]);
  });
});
