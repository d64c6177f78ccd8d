import type { Question } from '../guide/question.ts';
import type { FactValue } from '../rule/condition.ts';
import { fail, type Issue, type IssueCode, type Result, succeed } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { type PlainDate, parsePlainDate } from '../vocabulary/plain-date.ts';

/**
 * One answer, by its question alone: `unknown-option`, `wrong-type`, `invalid-date`,
 * `value-out-of-range`, `not-sure-not-allowed`, `invalid-value`. Paths begin with the question's id.
 */
export function checkValue(question: Question, value: unknown, asOf: PlainDate): Result<FactValue> {
  if (value === null) {
    return question['not-sure'] === true
      ? succeed<FactValue>(null)
      : fail([answerIssue('not-sure-not-allowed', [question.id], 'null')]);
  }
  switch (question.kind) {
    case 'yes-no':
      return typeof value === 'boolean'
        ? succeed<FactValue>(value)
        : fail([wrongType(question, value, 'true, false')]);
    case 'single-choice':
      return checkOption(question, value, [question.id]);
    case 'multiple-choice':
      return checkOptions(question, value);
    case 'number':
      return checkNumber(question, value);
    case 'date':
      return checkDate(question, value, asOf);
    default: {
      const impossible: never = question.kind;
      return impossible;
    }
  }
}

function checkOption(
  question: Question,
  value: unknown,
  path: readonly (string | number)[],
): Result<FactValue> {
  const options = (question.options ?? []).map(({ id }) => id);
  if (typeof value !== 'string')
    return fail([answerIssue('wrong-type', path, value, undefined, options.join(', '))]);
  return options.includes(value)
    ? succeed<FactValue>(value)
    : fail([
        answerIssue('unknown-option', path, value, nearestName(value, options), options.join(', ')),
      ]);
}

function checkOptions(question: Question, value: unknown): Result<FactValue> {
  if (!Array.isArray(value)) return fail([wrongType(question, value, '[…]')]);
  const issues = value.flatMap((option: unknown, index) => {
    const checked = checkOption(question, option, [question.id, index]);
    return checked.ok ? [] : checked.issues;
  });
  if (issues.length > 0) return fail(issues);
  const chosen = [...new Set(value.filter((option) => typeof option === 'string'))];
  const alone = question.options?.find(
    ({ id, exclusive }) => exclusive === true && chosen.includes(id),
  );
  if (alone !== undefined && chosen.length > 1) {
    return fail([answerIssue('invalid-value', [question.id], chosen.join(', '), alone.id)]);
  }
  // In the order of the options, so that the same choice is the same answer.
  return succeed<FactValue>(
    (question.options ?? []).map(({ id }) => id).filter((id) => chosen.includes(id)),
  );
}

function checkNumber(question: Question, value: unknown): Result<FactValue> {
  const range = `${question.min ?? '…'}–${question.max ?? '…'}`;
  if (typeof value !== 'number') return fail([wrongType(question, value, range)]);
  const fits =
    Number.isSafeInteger(value) &&
    value >= (question.min ?? value) &&
    value <= (question.max ?? value);
  return fits
    ? succeed<FactValue>(value)
    : fail([answerIssue('value-out-of-range', [question.id], value, undefined, range)]);
}

function checkDate(question: Question, value: unknown, asOf: PlainDate): Result<FactValue> {
  const bound = (day: string | undefined): string | undefined => (day === 'as-of' ? asOf : day);
  const [earliest, latest] = [bound(question.earliest), bound(question.latest)];
  if (typeof value !== 'string') return fail([wrongType(question, value, 'YYYY-MM-DD')]);
  const date = parsePlainDate(value);
  if (date === undefined) {
    return fail([answerIssue('invalid-date', [question.id], value, undefined, 'YYYY-MM-DD')]);
  }
  if ((earliest !== undefined && date < earliest) || (latest !== undefined && date > latest)) {
    const range = `${earliest ?? '…'} – ${latest ?? '…'}`;
    return fail([answerIssue('value-out-of-range', [question.id], value, undefined, range)]);
  }
  return succeed<FactValue>(date);
}

function wrongType(question: Question, value: unknown, expected: string): Issue {
  return answerIssue('wrong-type', [question.id], value, undefined, expected);
}

/** Long or structured values are shortened: a message is not the place to repeat them. */
export function answerIssue(
  code: IssueCode,
  path: readonly (string | number)[],
  reference: unknown,
  hint?: string,
  expected?: string,
): Issue {
  const shown = inShort(reference);
  return {
    code,
    severity: 'error',
    path,
    reference: shown.length > 80 ? `${shown.slice(0, 80)}…` : shown,
    ...(hint === undefined ? {} : { hint }),
    ...(expected === undefined ? {} : { expected }),
  };
}

/** A list or an object is only named: it may be nested deeper than it could be written out. */
function inShort(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
