import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../packages/core/src/rule/condition.ts';
import { createKeptValues } from '../../../packages/core/src/rule/kept-values.ts';
import type { PlainFactDeclaration } from '../../../packages/core/src/rule/plain-fact-declaration.ts';
import { isOfDeclaration, valueDomain } from '../../../packages/core/src/rule/value-domain.ts';

describe('a value', () => {
  it.each<[PlainFactDeclaration, readonly FactValue[], readonly FactValue[]]>([
    [{ kind: 'boolean' }, [true, false], ['true', 1, null, []]],
    [{ kind: 'single-choice', options: ['a', 'b'] }, ['a', 'b'], ['c', '', 1, ['a']]],
    [{ kind: 'text' }, ['a', ''], [1, true, ['a'], null]],
    [
      { kind: 'multiple-choice', options: ['a', 'b'] },
      [[], ['a'], ['a', 'b'], ['b', 'a']],
      ['a', ['c'], ['a', 'c'], [1], [null], null],
    ],
    [
      { kind: 'multiple-choice', options: ['a', 'b', 'none'], none: 'none' },
      [[], ['none'], ['a'], ['a', 'b']],
      [
        ['none', 'a'],
        ['a', 'none'],
        ['a', 'b', 'none'],
      ],
    ],
    [{ kind: 'integer', min: -2, max: 3 }, [-2, 0, 3], [-3, 4, 0.5, '0', null, [0]]],
    [{ kind: 'integer' }, [Number.MAX_SAFE_INTEGER, -1e9], [Number.POSITIVE_INFINITY, 0.5]],
    [{ kind: 'decimal', min: 0, max: 1 }, [0, 0.5, 1], [-0.1, 1.1, '0.5', Number.NaN, true]],
    [{ kind: 'decimal' }, [1e300, -0.5], [Number.POSITIVE_INFINITY, Number.NaN]],
    [
      { kind: 'date', min: '2026-02-01', max: '2026-03-01' },
      ['2026-02-01', '2026-02-28', '2026-03-01'],
      ['2026-01-31', '2026-03-02', '2026-02-29', '2026-02', 20260201],
    ],
    [{ kind: 'date' }, ['1800-01-01', '2299-12-31'], ['1799-12-31', '2300-01-01']],
    [
      { kind: 'month', min: '2026-02', max: '2026-03' },
      ['2026-02', '2026-03'],
      ['2026-01', '2026-04', '2026-02-01', '2026-13', 202602],
    ],
    [{ kind: 'month' }, ['1800-01', '2299-12'], ['1799-12', '2300-01']],
  ])('of %j', (declaration, yes, no) => {
    const domain = valueDomain(declaration, ['a']);
    for (const value of yes)
      expect([value, isOfDeclaration(value, declaration, domain)]).toEqual([value, true]);
    for (const value of no)
      expect([value, isOfDeclaration(value, declaration, domain)]).toEqual([value, false]);
  });

  it.each<[PlainFactDeclaration, readonly (string | number)[]]>([
    [{ kind: 'date' }, ['1800-01-01', '2024-02-29', '2299-12-31']],
    [{ kind: 'month' }, ['1800-01', '2026-09', '2026-12', '2299-12']],
    [{ kind: 'integer' }, [-5, 0, 12]],
    [{ kind: 'decimal' }, [-5.5, 0, 12.25]],
  ])('of %j has a position, and is found there again', (declaration, values) => {
    const domain = valueDomain(declaration, []);
    if (domain.order !== 'ordered') throw new Error(domain.order);
    const positions = values.map((value) => domain.positionOf(value) ?? Number.NaN);
    expect(positions).toEqual(positions.toSorted((one, other) => one - other));
    expect(positions.map((position) => domain.valueAt(position))).toEqual(values);
    expect(domain.whole).toBe(declaration.kind !== 'decimal');
  });
});

describe('what is found out', () => {
  it('is found once for each owner and text', () => {
    const { kept } = createKeptValues<string, number>(() => new Map());
    let found = 0;
    const find = (): number => {
      found += 1;
      return found;
    };
    expect([kept('one', 'a', find), kept('one', 'b', find), kept('other', 'a', find)]).toEqual([
      1, 2, 3,
    ]);
    expect([kept('one', 'a', find), kept('one', 'b', find), kept('other', 'a', find)]).toEqual([
      1, 2, 3,
    ]);
  });

  it('is forgotten past twenty thousand, and found anew', () => {
    const { kept } = createKeptValues<string, number>(() => new Map());
    for (let at = 0; at < 20_000; at += 1) kept('owner', `${at}`, () => at);
    expect(kept('owner', '0', () => -1)).toBe(0);
    expect(kept('owner', 'one more', () => 1)).toBe(1);
    expect(kept('owner', '0', () => -1)).toBe(-1);
    expect(kept('owner', 'one more', () => -1)).toBe(1);
  });
});
