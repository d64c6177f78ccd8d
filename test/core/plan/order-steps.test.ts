import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../packages/core/src/guide/entry.ts';
import { orderSteps } from '../../../packages/core/src/plan/order-steps.ts';
import { day } from './official-calendars.ts';

function entry(id: string, after: readonly string[] = [], more: Partial<Entry> = {}): Entry {
  return {
    id,
    title: { zh: id },
    plain: { zh: id },
    disclosure: { field: 'test', item: [1, '一', '二'], row: 'local', confidence: 'unknown' },
    always: true,
    who: 'resident',
    after,
    channels: [],
    fee: 'unknown',
    basis: [],
    sources: [],
    reviewed: day('2026-11-23'),
    ...more,
  };
}

const everything = (): boolean => true;
const order = (entries: readonly Entry[], applies: (id: string) => boolean = everything) =>
  orderSteps(entries, applies).map((step) => [step.entry.id, step.lane, step.after]);

describe('the order of steps', () => {
  it('keeps a prerequisite through a step that does not apply', () => {
    const entries = [entry('c', ['b']), entry('b', ['a']), entry('a')];
    expect(order(entries, (id) => id !== 'b')).toEqual([
      ['a', 'now', []],
      ['c', 'now', ['a']],
    ]);
  });

  it('puts the longest chain first and the rest beside it', () => {
    const entries = [entry('alone'), entry('a'), entry('b', ['a']), entry('fork', ['a'])];
    expect(order(entries)).toEqual([
      ['a', 'now', []],
      ['b', 'now', ['a']],
      ['alone', 'parallel', []],
      ['fork', 'parallel', ['a']],
    ]);
  });

  it('brings in a side branch that the longest chain stands on', () => {
    const entries = [entry('a'), entry('b', ['a']), entry('c', ['b', 'side']), entry('side')];
    expect(order(entries).map(([id]) => id)).toEqual(['a', 'b', 'side', 'c']);
  });

  it('leaves choices to the end, unless something that must be done stands on them', () => {
    const choice = entry('choice', [], { optional: true });
    expect(order([choice, entry('a')]).map(([id, lane]) => [id, lane])).toEqual([
      ['a', 'now'],
      ['choice', 'optional'],
    ]);
    expect(order([choice, entry('a', ['choice'])]).map(([id, lane]) => [id, lane])).toEqual([
      ['choice', 'now'],
      ['a', 'now'],
    ]);
  });

  it('keeps for later what waits for a change, however long its chain', () => {
    const entries = [entry('a'), entry('b', ['a']), entry('report', ['b'], { later: true })];
    expect(order([entry('side'), ...entries]).map(([id, lane]) => [id, lane])).toEqual([
      ['a', 'now'],
      ['b', 'now'],
      ['side', 'parallel'],
      ['report', 'later'],
    ]);
  });

  it('lets what the office does by itself run beside the rest', () => {
    const entries = [entry('a'), entry('auto', ['a'], { who: 'automatic' }), entry('b', ['a'])];
    expect(order(entries).map(([id, lane]) => [id, lane])).toEqual([
      ['a', 'now'],
      ['b', 'now'],
      ['auto', 'parallel'],
    ]);
  });

  it('respects every prerequisite of every guide, and loses no step', () => {
    const guides = fc.integer({ min: 1, max: 14 }).chain((size) =>
      fc.record({
        edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 }),
        optional: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
        automatic: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
        applies: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
        positions: fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
      }),
    );
    fc.assert(
      fc.property(guides, ({ edges, optional, automatic, applies, positions }) => {
        const earlier = edges.filter(([from, to]) => from < to);
        const entries = positions.map((index) =>
          entry(
            `e${index}`,
            earlier.filter(([, to]) => to === index).map(([from]) => `e${from}`),
            {
              optional: optional[index] ?? false,
              who: automatic[index] === true ? 'automatic' : 'resident',
            },
          ),
        );
        const isNeeded = (id: string): boolean => applies[Number(id.slice(1))] === true;
        const ordered = orderSteps(entries, isNeeded).map((step) => step.entry.id);
        expect([...ordered].sort()).toEqual(
          entries
            .map(({ id }) => id)
            .filter(isNeeded)
            .sort(),
        );
        const reachable = (from: number, to: number): boolean =>
          earlier.some(([a, b]) => a === from && (b === to || reachable(b, to)));
        for (const [first, id] of ordered.entries()) {
          for (const later of ordered.slice(first + 1)) {
            expect(reachable(Number(later.slice(1)), Number(id.slice(1)))).toBe(false);
          }
        }
      }),
    );
  });
});
