import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, type Issue, type Result, succeed } from '../vocabulary/issue.ts';
import type { FolderContents } from './replace-folder.ts';

/**
 * Writes files into a folder, all of them or none. A file that is there already is an issue for each
 * (`output-exists`), unless `overwrite`; a link is never written through.
 */
export async function writeFiles(
  folder: string,
  contents: FolderContents,
  { overwrite }: { readonly overwrite: boolean },
): Promise<Result<readonly string[]>> {
  const paths = [...contents.keys()];
  const kinds = await Promise.all(paths.map((path) => kindOf(join(folder, path))));
  const taken = paths.filter((_, index) => {
    const kind = kinds[index];
    return kind === 'other' || (kind === 'file' && !overwrite);
  });
  if (taken.length > 0) return fail(taken.map((path) => issue('output-exists', path, path)));
  const waiting: (readonly [from: string, to: string])[] = [];
  try {
    for (const [path, content] of contents) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      waiting.push([`${file}.writing`, file]);
      await writeFile(`${file}.writing`, content);
    }
    for (const [from, to] of waiting) await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    for (const [from] of waiting) await rm(from, { force: true });
    return fail([issue('unwritable-file', folder, error.message)]);
  }
  return succeed(paths);
}

async function kindOf(path: string): Promise<'nothing' | 'file' | 'other'> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return 'nothing';
  return found.isFile() ? 'file' : 'other';
}

function issue(code: Issue['code'], file: string, reference: string): Issue {
  return { code, severity: 'error', path: [], file, reference };
}
