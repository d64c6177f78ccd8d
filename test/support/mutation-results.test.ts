import { describe, expect, it } from 'vitest';
import { isExhausted } from './ignore-exhausted.mjs';
import { type MutatedFile, withRun } from './mutation-results.mjs';

const source = 'const small = size < 2;\nexport const large = size > 9;\n';
const mutant = (line: number, start: number, end: number, replacement: string, status: string) => ({
  status,
  mutatorName: 'EqualityOperator',
  replacement,
  location: { start: { line, column: start }, end: { line, column: end } },
});
const file = (...mutants: MutatedFile['mutants']): MutatedFile => ({ source, mutants });
const whole = file(
  mutant(2, 22, 30, 'size >= 9', 'Survived'),
  mutant(1, 15, 23, 'size <= 2', 'Survived'),
  mutant(1, 15, 23, 'size > 2', 'Killed'),
  mutant(1, 15, 23, 'true', 'Timeout'),
  {
    ...mutant(1, 1, 2, '', 'Ignored'),
    statusReason: 'Static mutant (and "ignoreStatic" was enabled)',
  },
  { ...mutant(1, 1, 2, '', 'Ignored'), statusReason: 'never reached' },
);

describe('what mutation testing found', () => {
  it('is counted of a whole file, with those left in the order of their lines', () => {
    expect(withRun(undefined, whole, false)).toMatchObject({
      killed: 2,
      static: 1,
      left: [
        { line: 1, code: 'size < 2', replacement: 'size <= 2', status: 'Survived' },
        { line: 2, code: 'size > 9', replacement: 'size >= 9', status: 'Survived' },
      ],
    });
  });

  it('takes over what a run of a few lines found, for better and for worse', () => {
    const known = withRun(undefined, whole, false);
    const better = withRun(known, file(mutant(2, 22, 30, 'size >= 9', 'Killed')), true);
    expect(better?.killed).toBe(3);
    expect(better?.left.map(({ line }) => line)).toEqual([1]);
    const worse = withRun(better, file(mutant(1, 15, 23, 'size > 2', 'NoCoverage')), true);
    expect(worse?.killed).toBe(2);
    expect(worse?.left.map(({ replacement }) => replacement)).toEqual(['size <= 2', 'size > 2']);
    expect(withRun(worse, file(mutant(1, 15, 23, 'size <= 2', 'Survived')), true)).toEqual(worse);
  });

  it('takes a few lines of a changed source for nothing', () => {
    const known = withRun(undefined, { ...whole, source: `${source}\n` }, false);
    expect(withRun(known, whole, true)).toBeUndefined();
    expect(withRun(undefined, whole, true)).toBeUndefined();
  });
});

describe('a branch that its type says is never reached', () => {
  const typed = (type: string) => ({
    type: 'VariableDeclaration',
    declarations: [{ id: { typeAnnotation: { typeAnnotation: { type } } } }],
  });
  const branch = (test: object | null, ...body: { readonly type: string }[]) => ({
    type: 'SwitchCase',
    test,
    consequent: [{ type: 'BlockStatement', body }],
  });
  it('is left out, and no other is', () => {
    expect(isExhausted(branch(null, typed('TSNeverKeyword')))).toBe(true);
    expect(
      isExhausted({
        type: 'SwitchCase',
        test: null,
        consequent: [
          {
            type: 'ExpressionStatement',
            expression: {
              type: 'TSSatisfiesExpression',
              typeAnnotation: { type: 'TSNeverKeyword' },
            },
          },
        ],
      }),
    ).toBe(true);
    expect(isExhausted(branch(null, typed('TSStringKeyword')))).toBe(false);
    expect(isExhausted(branch({ type: 'StringLiteral' }, typed('TSNeverKeyword')))).toBe(false);
    expect(isExhausted(branch(null))).toBe(false);
    expect(isExhausted({ ...branch(null, typed('TSNeverKeyword')), type: 'BlockStatement' })).toBe(
      false,
    );
  });
});
