import { type FindingCode, findingCodes } from './finding-code.ts';
import type { LocalizedText } from './text.ts';

/** `note`: nothing to mend, but something to know. */
export type Severity = 'error' | 'warning' | 'note';

/** A step into a document: a key or a position. */
export type Path = readonly (string | number)[];

/**
 * Something wrong with what we were given, as data. Prose is made from it last, in `messages.ts`.
 * `code` is API: it does not change. `hint` is the nearest right name, where there is one.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly path: Path;
  /** The file, relative to the guides' folder, with `line` and `column` counted from 1. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The name or value that was found. */
  readonly reference?: string;
  /** What would have been right: a name that exists, or the values that are allowed. */
  readonly hint?: string;
  /** The values that are allowed: a kind, a range, a list. */
  readonly expected?: string;
  /** The author's own words for it, where a guide gives them. */
  readonly say?: LocalizedText;
}

/** Success with a value, or every problem that stood in its way. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function succeed<Value>(value: Value, warnings: readonly Issue[] = []): Result<Value> {
  return { ok: true, value, warnings };
}

export function fail<Value>(issues: readonly Issue[]): Result<Value> {
  return { ok: false, issues };
}

const ownCodes = [
  // files
  'unreadable-file',
  'linked-file',
  'unknown-file',
  'invalid-yaml',
  'invalid-table',
  'missing-file',
  'missing-folder',
  'not-a-guides-folder',
  'unreadable-answers',
  'output-exists',
  'unwritable-file',
  'port-not-free',
  'unknown-version',
  // tables from offices
  'file-too-large',
  'unreadable-table',
  'no-catalogue-table',
  'unread-cell',
  'empty-cell',
  'cell-from-above',
  // shape
  'unknown-key',
  'missing-key',
  'wrong-type',
  'invalid-value',
  'invalid-id',
  'invalid-date',
  'invalid-reference',
  'id-differs-from-file',
  'duplicate-id',
  // references
  'unknown-guide',
  'unknown-entry',
  'entry-only-listed',
  'unknown-question',
  'unknown-fact',
  'unknown-condition',
  'unknown-law',
  'unknown-material',
  'unknown-channel',
  'unknown-table',
  'unknown-column',
  'unknown-parameter',
  'unknown-field',
  'unknown-catalogue-item',
  'unknown-option',
  'unknown-form-field',
  'unknown-office',
  'unknown-district',
  // conditions and derived facts
  'unknown-operator',
  'unknown-decorator',
  'unsupported-condition',
  'malformed-condition',
  'empty-any',
  'operator-kind-mismatch',
  'mixed-types',
  'cyclic-reference',
  'cyclic-prerequisite',
  'cyclic-replacement',
  'value-out-of-range',
  // guide content
  'question-not-ordered',
  'question-not-used',
  'misplaced-value',
  'missing-basis',
  'unlisted-article',
  'missing-condition',
  'missing-validity',
  'missing-first-day',
  'deadline-given-twice',
  'lone-alternative',
  'overlapping-periods',
  'gap-in-periods',
  'gap-in-calendars',
  'promised-too-long',
  'statutory-time-missing',
  'replaced-text-missing',
  'missing-source',
  'missing-translation',
  'asymmetric-exclusion',
  'catalogue-row-differs',
  'catalogue-row-covered',
  'catalogue-position-taken',
  'example-failed',
  'example-invalid',
  // answers
  'answers-not-an-object',
  'not-sure-not-allowed',
  'answer-constraint',
] as const;

export type IssueCode = (typeof ownCodes)[number] | FindingCode;

/** Every code in use; `messages.ts` has a sentence for each, in both languages. */
export const issueCodes: readonly IssueCode[] = [...ownCodes, ...findingCodes];
