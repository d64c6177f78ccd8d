import type { SourceMap } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Question } from '../guide/question.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { isWrittenHere } from './group-items.ts';
import { issueAt } from './reference.ts';

/**
 * Questions and derived facts share their names, of which `as-of` is the day of the plan. A
 * question's options differ, and its bounds leave something to answer.
 */
export function checkQuestions(library: GuideLibrary): readonly Issue[] {
  const { questions, facts } = library;
  return [
    ...[...questions.values(), ...facts.values()].flatMap(({ value: { id }, source }) =>
      id === 'as-of' ? [issueAt(source, 'duplicate-id', ['id'], { reference: id })] : [],
    ),
    ...[...facts.values()].flatMap(({ value: { id }, source }) =>
      questions.has(id) ? [issueAt(source, 'duplicate-id', ['id'], { reference: id })] : [],
    ),
    ...[...questions.values()]
      .filter(({ value }) => isWrittenHere(value))
      .flatMap(({ value, source }) => [
        ...checkOptions(value, source),
        ...checkBounds(value, source),
        ...checkGroup(library, value, source),
      ]),
  ];
}

/**
 * The parts and derived facts of a group's items have names of their own: the same name inside and
 * outside would leave a reader in doubt which is meant.
 */
function checkGroup(
  { questions, facts }: GuideLibrary,
  { each = [], facts: own = [] }: Question,
  source: SourceMap,
): readonly Issue[] {
  const places = [
    ...each.map((id, index) => ({ id, path: ['questions', index, 'id'] })),
    ...own.map(({ id }, index) => ({ id, path: ['facts', index, 'id'] })),
  ];
  const ids = places.map(({ id }) => id);
  return places.flatMap(({ id, path }, index) => {
    const isTaken = id === 'as-of' || questions.has(id) || facts.has(id);
    return isTaken || ids.indexOf(id) !== index
      ? [issueAt(source, 'duplicate-id', path, { reference: id })]
      : [];
  });
}

function checkOptions({ kind, options = [] }: Question, source: SourceMap): readonly Issue[] {
  const ids = options.map(({ id }) => id);
  const alone = options.findIndex(({ exclusive }) => exclusive === true);
  return [
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [issueAt(source, 'duplicate-id', ['options', index, 'id'], { reference: id })],
    ),
    ...options.flatMap(({ id, exclusive }, index) =>
      exclusive !== true || (kind === 'multiple-choice' && index === alone)
        ? []
        : [issueAt(source, 'invalid-value', ['options', index, 'exclusive'], { reference: id })],
    ),
  ];
}

function checkBounds(question: Question, source: SourceMap): readonly Issue[] {
  const { min, max, earliest, latest } = question;
  return [
    ...(min !== undefined && max !== undefined && min > max
      ? [
          issueAt(source, 'value-out-of-range', ['max'], {
            reference: String(max),
            expected: `${min}–…`,
          }),
        ]
      : []),
    // `as-of` sorts after every day, and a bound that moves with it can lie anywhere.
    ...(earliest !== undefined && latest !== undefined && earliest !== 'as-of' && earliest > latest
      ? [
          issueAt(source, 'value-out-of-range', ['latest'], {
            reference: latest,
            expected: `${earliest}–…`,
          }),
        ]
      : []),
  ];
}
