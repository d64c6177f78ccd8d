import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileGuide } from '../compile/compile-guide.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { type LoadedGuides, loadGuides } from '../load/load-guides.ts';
import { fail, type Issue, type Result, succeed } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { type PlainDate, parsePlainDate } from '../vocabulary/plain-date.ts';
import type { Request } from './command.ts';
import type { Terminal } from './terminal.ts';

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

export interface OpenedGuide {
  readonly bundle: GuideBundle;
  readonly guides: LoadedGuides;
}

/** The guide that the command line names, out of `--guides`. */
export async function openGuide({ options, words }: Request): Promise<Result<OpenedGuide>> {
  const loaded = await loadGuides(guidesFolder(options.get('guides')));
  if (!loaded.ok) return loaded;
  const [id = ''] = words;
  const { bundles, linked } = loaded.value;
  const district = options.get('district');
  if (district !== undefined && !linked.districts.has(district)) {
    return fail([unknownName('unknown-district', district, linked.districts.keys())]);
  }
  const bundle = district === undefined ? bundles.get(id) : compileGuide(linked, id, { district });
  return bundle === undefined
    ? fail([unknownName('unknown-guide', id, bundles.keys())])
    : succeed({ bundle, guides: loaded.value });
}

export function unknownName(
  code: 'unknown-guide' | 'unknown-entry' | 'unknown-field' | 'unknown-district',
  reference: string,
  names: Iterable<string>,
): Issue {
  const hint = nearestName(reference, names);
  return {
    code,
    severity: 'error',
    path: [],
    reference,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** `--as-of`, else the terminal's day. */
export function dayOf({ options }: Request, terminal: Terminal): PlainDate {
  const day = parsePlainDate(options.get('as-of') ?? terminal.today());
  if (day === undefined) throw new Error('the request lets no such day through');
  return day;
}
