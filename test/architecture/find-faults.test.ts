import { describe, expect, test } from 'vitest';
import { findFaults } from './find-faults.ts';

const entries = new Set(['packages/core/src/index.ts', 'packages/core/src/rules.ts']);

function faultsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const sources = new Map(
    Object.entries(files).map(([path, text]) => [`packages/${path}`, text] as const),
  );
  return findFaults(sources, entries).map(({ code, at }) => `${code} ${at}`);
}

describe('the architecture check', () => {
  test('accepts imports to the left, within a layer, and from the entries', () => {
    expect(
      faultsOf({
        'core/src/vocabulary/a.ts': 'export const a: number = 1;',
        'core/src/plan/b.ts':
          "import { a } from '../vocabulary/a.ts';\nexport const b: number = a;",
        'core/src/plan/c.ts': "import { b } from './b.ts';\nexport const c: number = b;",
        'core/src/index.ts': "export { c } from './plan/c.ts';",
        'core/src/rules.ts': "export { a } from './vocabulary/a.ts';",
      }),
    ).toEqual([]);
  });

  test.each([
    ['a value', "import { a } from '../plan/a.ts';"],
    ['a type', "import type { A } from '../plan/a.ts';"],
    ['a dynamic import', "const a = await import('../plan/a.ts');"],
    ['an import type', "export type A = import('../plan/a.ts').A;"],
    ['the index', "import { a } from '../index.ts';"],
  ])('reports %s that is imported from the right', (_, line) => {
    expect(faultsOf({ 'core/src/rule/b.ts': `\n${line}` })).toEqual([
      'upward-import packages/core/src/rule/b.ts:2',
    ]);
  });

  test('reports an import between layers that stand side by side', () => {
    expect(faultsOf({ 'core/src/check/b.ts': "import { a } from '../render/a.ts';" })).toEqual([
      'upward-import packages/core/src/check/b.ts:1',
    ]);
  });

  test('is not deceived by an import in a comment or a string', () => {
    expect(
      faultsOf({
        'core/src/rule/b.ts':
          "// import { a } from '../plan/a.ts';\nexport const b: string = \"import '../plan/a.ts'\";",
      }),
    ).toEqual([]);
  });

  test('reports a folder that is no layer, and a file beside the index', () => {
    expect(
      faultsOf({ 'core/src/utils/b.ts': 'export {};', 'core/src/types.ts': 'export {};' }),
    ).toEqual([
      'unknown-layer packages/core/src/utils/b.ts:1',
      'unknown-layer packages/core/src/types.ts:1',
    ]);
  });

  test('reports a circle of files in any package, types included', () => {
    expect(
      findFaults(
        new Map([
          ['packages/api/src/a.ts', "import { b } from './b.ts';"],
          ['packages/api/src/b.ts', "import type { C } from './c.ts';"],
          ['packages/api/src/c.ts', "import { a } from './a.ts';"],
        ]),
        entries,
      ).map(({ text }) => text),
    ).toEqual([
      'packages/api/src/a.ts → packages/api/src/b.ts → packages/api/src/c.ts → packages/api/src/a.ts',
    ]);
  });

  test.each([
    "import { readFileSync } from 'node:fs';",
    'export const now: number = Date.now();',
    'export const now: Date = new Date();',
    'export const day: Date = new Date(2026, 1, 28);',
    'export const hour = (date: Date): number => date.getHours();',
    'export const n: number = Math.random();',
    "export const zone: string | undefined = process.env['TZ'];",
    "export const page: unknown = await fetch('x');",
    'export const sorted = (a: string, b: string): number => a.localeCompare(b);',
    'export const all = (...x: unknown[]): void => console.log(x);',
    'export const later = (f: () => void): unknown => setTimeout(f, 1);',
    'const { random } = globalThis.Math; export { random };',
  ])('reports that the core reaches the world outside: %s', (line) => {
    expect(faultsOf({ 'core/src/plan/b.ts': line })).toEqual([
      'impure packages/core/src/plan/b.ts:1',
    ]);
    expect(faultsOf({ 'core/src/load/b.ts': line, 'api/src/b.ts': line })).toEqual([]);
  });

  test('accepts what only looks like the world outside', () => {
    expect(
      faultsOf({
        'core/src/plan/b.ts': [
          'export interface B { readonly process: string; readonly fetch: boolean }',
          'export const of = (days: number): string => new Date(days).toISOString();',
          'export const utc: number = Date.UTC(2026, 0, 1);',
          "export const b: B = { process: 'x', fetch: true };",
          'export const name = (b: B): string => b.process;',
          'export function read(document: B): boolean { const { fetch } = document; return fetch; }',
        ].join('\n'),
      }),
    ).toEqual([]);
  });

  test('reports packages that import the wrong package, or the inside of another', () => {
    expect(
      faultsOf({
        'api/src/a.ts': "import { a } from '@onething/web-widget';",
        'web-widget/src/a.ts': "import { a } from '@onething/api/x';",
        'core/src/plan/a.ts': "import { a } from '@onething/core';",
        'api/src/b.ts': "import { a } from '../../core/src/plan/a.ts';",
        'api/src/c.ts': "import { loadGuides } from '@onething/core/load';",
      }),
    ).toEqual([
      'foreign-package packages/api/src/a.ts:1',
      'foreign-package packages/web-widget/src/a.ts:1',
      'foreign-package packages/core/src/plan/a.ts:1',
      'inside-of-package packages/api/src/b.ts:1',
    ]);
  });

  test.each([
    'export default class {}',
    'export default 1;',
    'const a = 1; export { a as default };',
  ])('reports a default export: %s', (line) => {
    expect(faultsOf({ 'api/src/a.ts': line })).toEqual(['default-export packages/api/src/a.ts:1']);
  });

  test('reports a second index.ts and re-exports outside the entries', () => {
    expect(faultsOf({ 'core/src/rule/index.ts': "export { a } from './a.ts';" })).toEqual([
      're-export packages/core/src/rule/index.ts:1',
      'extra-index packages/core/src/rule/index.ts:1',
    ]);
  });

  test.each(["eval('1');", "new Function('return 1');"])(
    'reports code made from text: %s',
    (line) => {
      expect(faultsOf({ 'web-widget/src/a.ts': line })).toEqual([
        'run-time-code packages/web-widget/src/a.ts:1',
      ]);
    },
  );

  test('reports a file of more than 300 lines, and not one of 300', () => {
    const lines = (count: number): string => `${'// line\n'.repeat(count)}`;
    expect(faultsOf({ 'api/src/a.ts': lines(300), 'api/src/b.ts': lines(301) })).toEqual([
      'long-file packages/api/src/b.ts:300',
    ]);
  });
});
