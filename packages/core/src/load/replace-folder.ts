import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, type Issue, type Result, succeed } from '../vocabulary/issue.ts';

/** Contents by path relative to a folder, parted by `/`. */
export type FolderContents = ReadonlyMap<string, string | Uint8Array>;

/**
 * Writes a whole folder at once: beside its place first, then into it, so that nobody ever sees half
 * of it. A folder that has something in it stays as it is (`output-exists`), unless `mayReplace` says
 * of the names in it that it may go.
 */
export async function replaceFolder(
  folder: string,
  contents: FolderContents,
  mayReplace: (names: readonly string[]) => boolean,
): Promise<Result<string>> {
  const target = resolve(folder);
  const present = await namesIn(target);
  if (present !== 'nothing' && (present === 'a file' || !isFree(present, mayReplace))) {
    return fail([refusal(folder)]);
  }
  await mkdir(dirname(target), { recursive: true });
  const made = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const [path, content] of contents) {
      const file = join(made, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    if (present !== 'nothing') await rename(target, `${made}-before`);
    await rename(made, target);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (!(error instanceof Error)) throw error;
    return fail([{ ...refusal(folder), code: 'unwritable-file', hint: error.message }]);
  }
  await rm(`${made}-before`, { recursive: true, force: true });
  return succeed(target);
}

function isFree(
  names: readonly string[],
  mayReplace: (names: readonly string[]) => boolean,
): boolean {
  return names.length === 0 || mayReplace(names);
}

async function namesIn(folder: string): Promise<readonly string[] | 'nothing' | 'a file'> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return 'nothing';
    if (error.code === 'ENOTDIR') return 'a file';
    throw error;
  }
}

function refusal(folder: string): Issue {
  return { code: 'output-exists', severity: 'error', path: [], file: folder, reference: folder };
}
