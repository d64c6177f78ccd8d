import type { Guide, SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { guideFacts } from './guide-facts.ts';
import { checkEntryName, checkLegalReferences, checkName, issueAt } from './reference.ts';

/** A guide's entries and questions exist, each once, and it asks all that its entries rest on. */
export function checkGuides(library: GuideLibrary): readonly Issue[] {
  return [...library.guides.values()].flatMap(({ value: { guide }, source }) => [
    ...guide.entries.flatMap((id, index) =>
      checkEntryName(library, source, ['entries', index], id),
    ),
    ...repeated(guide.entries, 'entries', source),
    ...(guide.facts ?? []).flatMap((id, index) =>
      checkName(source, 'unknown-fact', ['facts', index], id, library.facts),
    ),
    ...checkLegalReferences(library, source, ['counting'], guide.counting),
    ...checkQuestions(library, guide, source),
  ]);
}

function repeated(ids: readonly string[], key: string, source: SourceMap): readonly Issue[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [issueAt(source, 'duplicate-id', [key, index], { reference: id })],
  );
}

function checkQuestions(library: GuideLibrary, guide: Guide, source: SourceMap): readonly Issue[] {
  const asked = guide.ask.flat();
  const used = guideFacts(library, guide).questions;
  const missing = [...used].filter(
    (id) => !asked.includes(id) && library.questions.get(id)?.value.item === undefined,
  );
  const places = guide.ask.flatMap((group, index) =>
    typeof group === 'string'
      ? [{ id: group, path: ['ask', index] }]
      : group.map((id, inner) => ({ id, path: ['ask', index, inner] })),
  );
  return [
    ...missing.map((id) => issueAt(source, 'question-not-ordered', ['ask'], { reference: id })),
    ...places.flatMap(({ id, path }) => {
      const unknown = checkName(source, 'unknown-question', path, id, library.questions);
      if (unknown.length > 0 || used.has(id)) return unknown;
      return [issueAt(source, 'question-not-used', path, { reference: id }, 'warning')];
    }),
    ...places.flatMap(({ id, path }, index) =>
      asked.indexOf(id) === index ? [] : [issueAt(source, 'duplicate-id', path, { reference: id })],
    ),
  ];
}
