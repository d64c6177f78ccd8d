import { readFileSync } from 'node:fs';

export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<
    Record<string, string | { readonly types: string; readonly default: string }>
  >;
  readonly bin?: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(new URL(`../../${folder}/package.json`, import.meta.url), 'utf8'));
}

/** The source file of every path that the packages in `folders` export. */
export function packageEntries(folders: readonly string[]): ReadonlySet<string> {
  return new Set(
    folders.flatMap((folder) =>
      Object.values(readManifest(folder).exports).map((target) =>
        sourceOf(folder, typeof target === 'string' ? target : target.default),
      ),
    ),
  );
}

/** `./dist/load/load-guides.js` ▶ `packages/core/src/load/load-guides.ts`. */
export function sourceOf(folder: string, built: string): string {
  return `${folder}/${built.replace('./dist/', 'src/').replace(/\.js$/, '.ts')}`;
}
