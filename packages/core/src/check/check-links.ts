import type { Entry } from '../guide/entry.ts';
import { deadlinesOf } from '../link/entry-parts.ts';
import type { Path } from '../vocabulary/issue.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import type { Place } from './places.ts';

const web = /^https?:\/\/[^\s/]+\.[^\s/]+/i;
const markdownLink = /\[[^\]]*\]\(([^)\s]*)[^)]*\)/g;

/** Addresses that a reader cannot follow, and entries named that the guide does not have. */
export function checkLinks(context: CheckContext): readonly Finding[] {
  const { bundle, places, finding, entries } = context;
  const dead = (place: Place, url: string): readonly Finding[] =>
    web.test(url) ? [] : [finding('dead-link', 'error', place, { reference: url })];
  return [
    ...introductions(context).flatMap(({ file, text }) =>
      [...text.matchAll(markdownLink)].flatMap((match) =>
        dead({ path: [], file, line: lineAt(text, match.index) }, match[1] ?? ''),
      ),
    ),
    ...bundle.channels.flatMap(({ id, url }) =>
      url === undefined ? [] : dead(places('channels', id, ['url']), url),
    ),
    ...bundle.laws.flatMap(({ id, url }) =>
      url === undefined ? [] : dead(places('laws', id, ['url']), url),
    ),
    ...bundle.entries.flatMap((entry) => {
      const named = [
        ...(entry.after ?? []).map((id, index) => ({ id, path: ['after', index] })),
        ...(entry['only-with'] ?? []).map((id, index) => ({ id, path: ['only-with', index] })),
        ...(entry.together ?? []).map((id, index) => ({ id, path: ['together', index] })),
        ...(entry.excludes ?? []).map((each, index) => ({
          id: each.entry,
          path: ['excludes', index, 'entry'],
        })),
        ...waitedFor(entry),
      ];
      return named.flatMap(({ id, path }) =>
        entries.has(id)
          ? []
          : [
              finding('elsewhere-in-guide', 'note', places('entries', entry.id, path), {
                reference: id,
              }),
            ],
      );
    }),
  ];
}

/** A deadline that runs from the end of a step counts from nothing where the guide lacks the step. */
function waitedFor(entry: Entry): readonly { readonly id: string; readonly path: Path }[] {
  return deadlinesOf(entry).flatMap(({ after }, index) => {
    const path = entry.deadlines === undefined ? ['deadline'] : ['deadlines', index];
    return after === undefined ? [] : [{ id: after, path: [...path, 'after'] }];
  });
}

/** As they are written where the library is known; else what is left of them in the bundle. */
function introductions({
  bundle,
  options,
}: CheckContext): readonly { readonly file: string; readonly text: string }[] {
  const { id, introHtml } = bundle.guide;
  const { zh, en } = options.library?.guides.get(id)?.value.intro ?? introHtml;
  const folder = `things/${id}`;
  return [
    { file: `${folder}/intro.md`, text: zh },
    ...(en === undefined ? [] : [{ file: `${folder}/intro.en.md`, text: en }]),
  ];
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
