import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path from the project's root, with `/`, to text. */
export type Sources = ReadonlyMap<string, string>;

const root = new URL('../../', import.meta.url).pathname;

/** Every `.ts` file below `folder`, which is named from the project's root. */
export function readSources(folder: string): Sources {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
