import { compileGuide } from '../compile/compile-guide.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import { type LinkedLibrary, linkLibrary } from '../link/link-library.ts';
import { parseLibrary } from '../parse/parse-library.ts';
import { fail, type Result, succeed } from '../vocabulary/issue.ts';
import { readFolder } from './read-folder.ts';

export interface LoadedGuides {
  readonly library: GuideLibrary;
  readonly linked: LinkedLibrary;
  /** By guide id, in the order of the folders' names. */
  readonly bundles: ReadonlyMap<string, GuideBundle>;
}

/** Reads, parses, links and compiles a guides folder. All issues of the stage that failed come back. */
export async function loadGuides(folder: string): Promise<Result<LoadedGuides>> {
  const { files, issues } = await readFolder(folder);
  if (files.length === 0 && issues.length > 0) return fail(issues);
  const parsed = parseLibrary(files);
  if (!parsed.ok) return fail([...issues, ...parsed.issues]);
  const warnings = [...issues, ...parsed.warnings];
  const linked = linkLibrary(parsed.value);
  if (!linked.ok) return fail([...warnings, ...linked.issues]);
  const all = [...warnings, ...linked.warnings];
  if (issues.some(({ severity }) => severity === 'error')) return fail(all);
  const bundles = [...linked.value.guides.keys()].flatMap((id) => {
    const bundle = compileGuide(linked.value, id);
    return bundle === undefined ? [] : [[id, bundle] as const];
  });
  return succeed({ library: parsed.value, linked: linked.value, bundles: new Map(bundles) }, all);
}
