import type { Example, Guide, SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue, IssueCode, Path } from '../vocabulary/issue.ts';
import { checkValue } from './check-value.ts';
import { flatAnswers } from './flat-answers.ts';
import { itemsOf } from './group-items.ts';
import { checkName, issueAt } from './reference.ts';

/**
 * Every name in an example is one of its guide, and every answer one that its question takes. What
 * follows from the answers shows when the example is tried.
 */
export function checkExamples(library: GuideLibrary): readonly Issue[] {
  return [...library.guides.values()].flatMap(({ value: { guide, examples, exampleSources } }) =>
    examples.flatMap((example) => {
      const source = exampleSources.get(example.id);
      return source === undefined ? [] : checkExample(library, guide, example, source);
    }),
  );
}

type Names = Parameters<typeof checkName>[4];

function checkExample(
  library: GuideLibrary,
  guide: Guide,
  example: Example,
  source: SourceMap,
): readonly Issue[] {
  const { expect } = example;
  const entries = new Set(guide.entries);
  const asked = new Set(
    guide.ask.flat().flatMap((id) => {
      const question = library.questions.get(id)?.value;
      return question === undefined ? [id] : [id, ...itemsOf(question)];
    }),
  );
  const flat = flatAnswers({ get: (id) => library.questions.get(id)?.value }, example.answers);
  const listed = (code: IssueCode, key: string, ids: readonly string[] = [], names: Names) =>
    ids.flatMap((id, index) => checkName(source, code, ['expect', key, index], id, names));
  const keyed = (code: IssueCode, path: Path, record: object = {}, names: Names) =>
    Object.keys(record).flatMap((id) => checkName(source, code, [...path, id], id, names));
  const facts = new Set([...library.questions.keys(), ...library.facts.keys(), 'as-of']);
  return [
    ...flat.issues.map(({ code, path, ...more }) =>
      issueAt(source, code, ['answers', ...path], more),
    ),
    ...flat.answers.flatMap(({ question: id, path: at }) =>
      checkName(source, 'unknown-question', ['answers', ...at], id, asked),
    ),
    ...flat.answers.flatMap(({ question: id, value, path: at }) => {
      const question = library.questions.get(id)?.value;
      if (question === undefined) return [];
      const checked = checkValue(question, value, example['as-of']);
      if (checked.ok) return [];
      return checked.issues.map(({ code, path, ...more }) =>
        issueAt(source, code, ['answers', ...at, ...path.slice(1)], more),
      );
    }),
    ...listed('unknown-entry', 'needed', expect.needed, entries),
    ...listed('unknown-entry', 'order', expect.order, entries),
    ...listed('unknown-entry', 'critical-path', expect['critical-path'], entries),
    ...listed('unknown-form-field', 'form', expect.form, library.fields),
    ...(example.chosen ?? []).flatMap((id, index) =>
      checkName(source, 'unknown-entry', ['chosen', index], id, entries),
    ),
    ...(expect.choices ?? []).flatMap((ids, choice) =>
      ids.flatMap((id, index) =>
        checkName(source, 'unknown-entry', ['expect', 'choices', choice, index], id, entries),
      ),
    ),
    ...keyed('unknown-entry', ['expect', 'fees'], expect.fees, entries),
    ...listed('unknown-material', 'materials', expect.materials, library.materials),
    ...keyed('unknown-entry', ['expect', 'undecided'], expect.undecided, entries),
    ...keyed('unknown-entry', ['expect', 'not-needed'], expect['not-needed'], entries),
    ...keyed('unknown-entry', ['expect', 'deadlines'], expect.deadlines, entries),
    ...keyed('unknown-entry', ['expect', 'advice'], expect.advice, entries),
    ...keyed('unknown-fact', ['expect', 'facts'], expect.facts, library.facts),
    ...Object.entries(expect.undecided ?? {}).flatMap(([entry, id]) =>
      checkName(source, 'unknown-question', ['expect', 'undecided', entry], id, asked),
    ),
    ...Object.entries(expect['not-needed'] ?? {}).flatMap(([entry, id]) =>
      checkName(source, 'unknown-fact', ['expect', 'not-needed', entry], id, facts),
    ),
  ];
}
