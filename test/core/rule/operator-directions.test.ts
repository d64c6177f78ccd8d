import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../packages/core/src/rule/derived-operator.ts';
import { dateAt, numberAt } from '../../../packages/core/src/rule/operand.ts';
import { derivedOperators } from '../../../packages/core/src/rule/operator-table.ts';

type Known = number | undefined;

describe('how a result moves when one operand grows', () => {
  it.each<[string, number, readonly Known[], Direction | 'any']>([
    ['multiply', 0, [undefined, 3], 1],
    ['multiply', 0, [undefined, -3], -1],
    ['multiply', 1, [-3, undefined], -1],
    ['multiply', 0, [undefined, -3, -2], 1],
    ['multiply', 0, [undefined, -3, -2, -1], -1],
    ['multiply', 0, [undefined, 0, -2], 0],
    ['multiply', 0, [undefined, -2, 0], 0],
    ['multiply', 0, [undefined, undefined], 'any'],
    ['multiply', 1, [undefined, 2], 'any'],
    ['floor-divide', 0, [undefined, 12], 1],
    ['floor-divide', 0, [undefined, -12], -1],
    ['floor-divide', 0, [undefined, 0], 0],
    ['floor-divide', 0, [undefined, undefined], 'any'],
    ['floor-divide', 1, [96, 12], 'any'],
    ['round', 0, [undefined, 1], 1],
    ['round', 1, [2.45, undefined], 'any'],
    ['subtract', 0, [undefined, 1], 1],
    ['subtract', 1, [1, undefined], -1],
  ])('of %s, at operand %i of %j, is %j', (name, position, operands, direction) => {
    expect(derivedOperators.get(name)?.direction(position, operands)).toBe(direction);
  });
});

describe('an operand of another kind than the checks let pass', () => {
  it('is a mistake of ours', () => {
    expect(numberAt([1, 2], 1)).toBe(2);
    expect(() => numberAt([1, '2'], 1)).toThrow('operand 1 is no number');
    expect(() => numberAt([1], 1)).toThrow('operand 1 is no number');
    expect(dateAt(['2026-02-28'], 0)).toBe('2026-02-28');
    expect(() => dateAt(['2026-02-30'], 0)).toThrow('operand 0 is no day');
    expect(() => dateAt([20260228], 0)).toThrow('operand 0 is no day');
  });
});
