import { compileGuide } from '../compile/compile-guide.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import { type LinkedLibrary, linkLibrary } from '../link/link-library.ts';
import { parseFiles } from '../parse/parse-library.ts';
import type { SourceFile, YamlReader } from '../parse/read-yaml.ts';
import { fail, type Issue, type Result, succeed } from '../vocabulary/issue.ts';
import { readFolder } from './read-folder.ts';

export interface LinkedGuides {
  readonly library: GuideLibrary;
  readonly linked: LinkedLibrary;
}

export interface LoadedGuides extends LinkedGuides {
  /** By guide id, in the order of the folders' names. */
  readonly bundles: ReadonlyMap<string, GuideBundle>;
}

/**
 * Reads, parses, links and compiles a guides folder. Where files cannot be read or parsed, the rest is
 * linked all the same, so that every issue comes back at once; names that only those files would have
 * given are not reported as unknown.
 */
export async function loadGuides(folder: string): Promise<Result<LoadedGuides>> {
  const { files, issues: unread } = await readFolder(folder);
  if (files.length === 0 && unread.length > 0) return fail(unread);
  return guidesFromFiles(files, unread, folder);
}

/** As `loadGuides`, of files that have been read, and what could not be read beside them. */
export function guidesFromFiles(
  files: readonly SourceFile[],
  unread: readonly Issue[],
  folder = '',
): Result<LoadedGuides> {
  const result = linkedFromFiles(files, unread, folder);
  if (!result.ok) return result;
  const { linked } = result.value;
  const bundles = [...linked.guides.keys()].flatMap((id) => {
    const bundle = compileGuide(linked, id);
    return bundle === undefined ? [] : [[id, bundle] as const];
  });
  return succeed({ ...result.value, bundles: new Map(bundles) }, result.warnings);
}

/** As `guidesFromFiles`, but compiles none of them: that takes as long as all the rest. */
export function linkedFromFiles(
  files: readonly SourceFile[],
  unread: readonly Issue[],
  folder: string,
  readYaml?: YamlReader,
): Result<LinkedGuides> {
  if (!files.some(({ path }) => /^(things|catalogue)\//.test(path))) {
    const issue: Issue = {
      code: 'not-a-guides-folder',
      severity: 'error',
      path: [],
      file: folder,
      reference: folder,
    };
    return fail([...unread, issue]);
  }
  const { library, issues: unparsed, broken } = parseFiles(files, readYaml);
  const before = [...unread, ...unparsed];
  const linked = linkLibrary(library);
  if (before.some(({ severity }) => severity === 'error')) {
    const missing = new Set([...broken, ...unread.map(({ file = '' }) => nameOf(file))]);
    const found = linked.ok ? [] : linked.issues;
    return fail([...before, ...found.filter((issue) => !followsFrom(missing, issue))]);
  }
  if (!linked.ok) return fail([...before, ...linked.issues]);
  return succeed({ library, linked: linked.value }, [...before, ...linked.warnings]);
}

/** Warnings may change once the file is mended; a name that it holds is there already. */
function followsFrom(
  missing: ReadonlySet<string>,
  { severity, code, reference = '' }: Issue,
): boolean {
  return severity === 'warning' || (code.startsWith('unknown-') && missing.has(reference));
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
}
