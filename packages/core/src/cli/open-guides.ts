import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The guides' folder: the one given, else `guides` in the current folder or one above it, else the
 * one beside the package, as in the project itself.
 */
export function guidesFolder(given: string | undefined): string {
  if (given !== undefined) return resolve(given);
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const candidate = join(folder, 'guides');
    if (existsSync(join(candidate, 'things'))) return candidate;
    if (dirname(folder) === folder) break;
  }
  return fileURLToPath(new URL('../../../../guides', import.meta.url));
}
