import type { Example, Guide, SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue, Path } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';

/**
 * Every name in an example is one of its guide. Whether the answers are allowed, and what follows
 * from them, shows when the example is tried.
 */
export function checkExamples(library: GuideLibrary): readonly Issue[] {
  return [...library.guides.values()].flatMap(({ value: { guide, examples }, source }) =>
    examples.flatMap((example) => checkExample(library, guide, example, source)),
  );
}

function checkExample(
  library: GuideLibrary,
  guide: Guide,
  example: Example,
  source: SourceMap,
): readonly Issue[] {
  const file = source.file.replace(/guide\.yaml$/, `examples/${example.id}.yaml`);
  const { expect } = example;
  const entries = new Set(guide.entries);
  const questions = new Set(guide.ask.flat());
  const known = (
    code: 'unknown-entry' | 'unknown-question' | 'unknown-fact' | 'unknown-material',
    path: Path,
    ids: readonly string[] | undefined,
    names: { readonly has: (id: string) => boolean; readonly keys: () => Iterable<string> },
  ): readonly Issue[] =>
    (ids ?? [])
      .filter((id) => !names.has(id))
      .map((id): Issue => {
        const hint = nearestName(id, names.keys());
        return {
          code,
          severity: 'error',
          path: [...path, id],
          file,
          reference: id,
          ...(hint === undefined ? {} : { hint }),
        };
      });
  return [
    ...known('unknown-question', ['answers'], Object.keys(example.answers), questions),
    ...known('unknown-entry', ['expect', 'needed'], expect.needed, entries),
    ...known('unknown-entry', ['expect', 'order'], expect.order, entries),
    ...known('unknown-entry', ['expect', 'undecided'], keys(expect.undecided), entries),
    ...known('unknown-entry', ['expect', 'not-needed'], keys(expect['not-needed']), entries),
    ...known('unknown-entry', ['expect', 'deadlines'], keys(expect.deadlines), entries),
    ...known('unknown-entry', ['expect', 'advice'], keys(expect.advice), entries),
    ...known('unknown-fact', ['expect', 'facts'], keys(expect.facts), library.facts),
    ...known('unknown-material', ['expect', 'materials'], expect.materials, library.materials),
  ];
}

function keys(record: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return Object.keys(record ?? {});
}
