import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { hashOf } from '../compile/hash.ts';
import type { SourceFile } from '../parse/read-yaml.ts';
import { fail, type Issue, type Result, succeed } from '../vocabulary/issue.ts';
import { guidesFromFiles, loadGuides } from './load-guides.ts';

/** Guides by id. */
export type Version = ReadonlyMap<string, GuideBundle>;

/**
 * One version of guides: a folder of guides, a bundle's file, or a revision that git knows of the
 * folder `guides`. `unknown-version` where it is none of them.
 */
export async function loadVersion(name: string, guides: string): Promise<Result<Version>> {
  const found = await stat(name).catch(() => undefined);
  if (found?.isDirectory() === true) return bundlesOf(await loadGuides(name));
  if (found?.isFile() === true) return bundleIn(name);
  const files = await filesAt(name, guides);
  return files === undefined ? fail([unknown(name)]) : bundlesOf(guidesFromFiles(files, []));
}

function bundlesOf(loaded: ReturnType<typeof guidesFromFiles>): Result<Version> {
  return loaded.ok ? succeed(loaded.value.bundles) : loaded;
}

async function bundleIn(path: string): Promise<Result<Version>> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (isBundle(value)) return succeed(new Map([[value.guide.id, value]]));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return fail([unknown(path)]);
}

/** What its own hash vouches for has been made by `compileGuide`, and is as it was made. */
function isBundle(value: unknown): value is GuideBundle {
  if (typeof value !== 'object' || value === null || !('hash' in value)) return false;
  const { hash, ...content } = value;
  return 'format' in content && content.format === 1 && hash === hashOf(content);
}

/** The files of the guides' folder at a revision; `undefined` where git does not know it. */
async function filesAt(
  revision: string,
  guides: string,
): Promise<readonly SourceFile[] | undefined> {
  const git = promisify(execFile);
  try {
    const name = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
    const { stdout: commit } = await git('git', ['-C', guides, ...name]);
    // Run in a folder, it packs that folder, with paths that begin there.
    const { stdout } = await git('git', ['-C', guides, 'archive', '--format=zip', commit.trim()], {
      encoding: 'buffer',
      maxBuffer: 256 * 1024 * 1024,
    });
    return Object.entries(unzipSync(stdout))
      .filter(([path]) => !path.endsWith('/') && !/(^|\/)\./.test(path))
      .map(([path, bytes]) => ({ path, text: strFromU8(bytes) }));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function unknown(reference: string): Issue {
  return { code: 'unknown-version', severity: 'error', path: [], reference };
}
