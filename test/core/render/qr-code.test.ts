import fc from 'fast-check';
import { expect, it } from 'vitest';
import { qrCode } from '../../../packages/core/src/render/qr-code.ts';

/** The modules that a picture draws, row by row. */
function modulesOf(svg: string): readonly (readonly boolean[])[] {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) {
      const row = modules[Number(y)];
      if (row === undefined || row[at] !== false) throw new Error(`drawn twice: ${at} ${y}`);
      row[at] = true;
    }
  }
  return modules;
}

/** The corner by which a reader finds a code (ISO/IEC 18004). */
const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

it('draws three finders, the light edge that readers need, and no module twice', () => {
  const letters = fc.constantFrom(...'abcXYZ019-_.');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 830 }), (answers) => {
      const modules = modulesOf(qrCode(`https://office.example/#${answers}`, 'code') ?? '');
      const size = modules.length;
      const corner = (x: number, y: number): readonly string[] =>
        modules.slice(y, y + 7).map((row) =>
          row
            .slice(x, x + 7)
            .map(Number)
            .join(''),
        );
      for (const [x, y] of [
        [4, 4],
        [size - 11, 4],
        [4, size - 11],
      ] as const) {
        expect(corner(x, y)).toEqual(finder);
      }
      const edge = modules.filter((_, y) => y < 4 || y >= size - 4).flat();
      const sides = modules.flatMap((row) => [...row.slice(0, 4), ...row.slice(-4)]);
      expect([...edge, ...sides]).not.toContain(true);
      expect((size - 8 - 17) % 4).toBe(0);
    }),
    { numRuns: 25 },
  );
});

it('a link that is too long to be scanned has no code', () => {
  expect(qrCode('x'.repeat(858), 'code')).not.toBeNull();
  expect(qrCode('x'.repeat(859), 'code')).toBeNull();
  expect(qrCode('失'.repeat(287), 'code')).toBeNull();
});
