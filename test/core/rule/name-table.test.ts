import { describe, expect, it } from 'vitest';
import { nameNumber, nameTable } from '../../../packages/core/src/rule/name-table.ts';

const letters = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, at) => String.fromCharCode(0x100 + from + at));

describe('names', () => {
  it.each<[string, readonly string[], number, number]>([
    ['one name', ['yes'], 1, 16],
    ['sixteen of one letter', letters(16), 1, 16],
    ['seventeen of one letter', letters(17), 1, 32],
    ['256 of one letter', letters(256), 1, 256],
    ['257 of one letter', letters(257), 0, 0],
    ['names that differ at their beginning', ['aaz', 'baz', 'caz'], 3, 16],
    ['names one of which is too short for that', ['aaz', 'baz', 'z'], 0, 0],
    ['names without an end', ['', 'a'], 0, 0],
    ['no names', [], 1, 16],
  ])('%s are told apart by a letter where one is enough', (_, names, fromEnd, cells) => {
    const table = nameTable(names, -1);
    expect([table.fromEnd, table.cells.length]).toEqual([fromEnd, cells]);
    for (const [number, name] of names.entries()) {
      expect(nameNumber(table, name)).toBe(number);
      expect(nameNumber(table, `${name}?`)).toBe(-1);
      expect(nameNumber(table, `?${name}`)).toBe(-1);
    }
  });

  it('that are none of them have the number of what is other', () => {
    for (const names of [letters(20), ['a', 'ab', 'b'], letters(300)]) {
      const table = nameTable(names, names.length);
      for (const text of ['', 'c', 'ac', '\u0100\u0101'])
        expect(nameNumber(table, text)).toBe(names.length);
    }
  });
});
