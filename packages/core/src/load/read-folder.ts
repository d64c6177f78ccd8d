import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from '../parse/read-yaml.ts';
import type { Issue, IssueCode } from '../vocabulary/issue.ts';

/** No guide file comes near this; a larger one was put there by mistake. */
const largestFile = 2 * 1024 * 1024;

const endings = ['.yaml', '.yml', '.md', '.csv', '.tsv'];

interface Folder {
  readonly files: readonly SourceFile[];
  readonly issues: readonly Issue[];
}

/**
 * Every text file below a folder, sorted by path. Hidden files are left alone. What cannot be read is
 * an issue: a folder that is not there, a link that leads outside, a file that is not UTF-8 or is
 * over 2 MiB.
 */
export async function readFolder(folder: string): Promise<Folder> {
  const files: SourceFile[] = [];
  const issues: Issue[] = [];
  const problem = (code: IssueCode, path: string, reference: string): void => {
    issues.push({ code, severity: 'error', path: [], file: path, reference });
  };
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory()) {
    problem('missing-folder', folder, folder);
    return { files, issues };
  }
  const visit = async (directory: string): Promise<void> => {
    const entries = await readdir(directory, { withFileTypes: true });
    for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = join(directory, entry.name);
      const name = relative(root, path).split(sep).join('/');
      const target = await realpath(path).catch(() => undefined);
      if (target === undefined || (target !== root && !target.startsWith(root + sep))) {
        problem('unreadable-file', name, name);
        continue;
      }
      // A link inside the folder would be read twice, or without end.
      if (entry.isSymbolicLink()) problem('unreadable-file', name, name);
      else if (entry.isDirectory()) await visit(path);
      else if (endings.some((ending) => entry.name.endsWith(ending))) await read(path, name);
    }
  };
  const read = async (path: string, name: string): Promise<void> => {
    const bytes = (await stat(path)).size <= largestFile ? await readFile(path) : undefined;
    const text = bytes === undefined ? undefined : decoded(bytes);
    if (text === undefined) problem('unreadable-file', name, name);
    else files.push({ path: name, text });
  };
  await visit(root);
  return { files, issues };
}

/** `undefined` where the bytes are not UTF-8, as a file saved in GBK is not. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
