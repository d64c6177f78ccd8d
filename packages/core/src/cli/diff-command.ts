import { diffGuides } from '../check/diff-guides.ts';
import { diffInMarkdown } from '../check/diff-in-markdown.ts';
import type { GuideDiff } from '../check/guide-diff.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { loadVersion } from '../load/load-version.ts';
import { parsePlainDate } from '../vocabulary/plain-date.ts';
import type { Request } from './command.ts';
import { dayOf, guidesFolder, unknownName } from './open-guides.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** What a new version of the guides means: which steps, papers and days change, for how many answers. */
export async function diffCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { options, words, locale } = request;
  const [old = '', now = ''] = words;
  const folder = guidesFolder(options.get('guides'));
  const before = await loadVersion(old, folder);
  if (!before.ok) return reportIssues(before.issues, request, terminal);
  const after = await loadVersion(now, folder);
  if (!after.ok) return reportIssues(after.issues, request, terminal);
  const only = options.get('guide');
  const names = [...before.value.keys(), ...after.value.keys()];
  if (only !== undefined && !names.includes(only)) {
    return reportIssues([unknownName('unknown-guide', only, names)], request, terminal);
  }
  const isMeant = (id: string): boolean => only === undefined || id === only;
  const asOf = dayOf(request, terminal);
  const asOfBefore = parsePlainDate(options.get('as-of-before') ?? asOf) ?? asOf;
  const diffs: GuideDiff[] = [];
  const added: GuideBundle[] = [];
  for (const [id, bundle] of after.value) {
    if (!isMeant(id)) continue;
    const standing = before.value.get(id);
    if (standing === undefined) added.push(bundle);
    else if (standing.hash !== bundle.hash || asOf !== asOfBefore) {
      diffs.push(diffGuides(standing, bundle, { asOf, asOfBefore }));
    }
  }
  const removed = [...before.value.keys()].filter((id) => isMeant(id) && !after.value.has(id));
  const ids = { added: added.map(({ guide }) => guide.id), removed };
  terminal.out(
    options.has('json')
      ? `${JSON.stringify({ ...ids, changed: diffs }, digits, 2)}\n`
      : asMarkdown(diffs, ids, locale),
  );
  return exitCodes.done;
}

/** Counts of answers may be larger than JSON's numbers: they are written in decimal digits. */
function digits(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function asMarkdown(
  diffs: readonly GuideDiff[],
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
  locale: Request['locale'],
): string {
  const say =
    locale === 'en'
      ? {
          added: 'New guides',
          removed: 'Guides that are gone',
          same: 'Nothing changes for anybody.',
        }
      : { added: '新的指南', removed: '去掉的指南', same: '对谁都没有变化。' };
  const list = (title: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : [`## ${title}\n\n${ids.map((id) => `- ${id}`).join('\n')}`];
  const parts = [
    ...diffs.map((diff) => diffInMarkdown(diff, locale).trimEnd()),
    ...list(say.added, added),
    ...list(say.removed, removed),
  ];
  return `${parts.length === 0 ? say.same : parts.join('\n\n')}\n`;
}
