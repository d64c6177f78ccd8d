import * as v from 'valibot';
import { count, text } from './wire.ts';

/** One wrong place of a request. */
export interface ProblemError {
  /** RFC 6901 pointer into the request's body. */
  readonly pointer?: string;
  /** The path segment, query parameter or header, where the fault is not in the body. */
  readonly parameter?: string;
  /** Does not change between versions, unlike `detail`. */
  readonly code: string;
  readonly detail: string;
  /** The nearest right name, or the values that are allowed. */
  readonly hint?: string;
}

/** An RFC 9457 problem document. `type` is a relative URI at which the problem is explained. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly ProblemError[];
}

const ProblemErrorSchema: v.GenericSchema<ProblemError> = v.pipe(
  v.strictObject({
    pointer: v.exactOptional(text('JSON Pointer (RFC 6901) into the request body.')),
    parameter: v.exactOptional(text('The path segment, query parameter or header that is wrong.')),
    code: text('A name for this kind of fault, which does not change between versions.'),
    detail: text('The fault in words, in the language asked for.'),
    hint: v.exactOptional(text('The nearest right name, or what is allowed.')),
  }),
  v.metadata({ ref: 'ProblemError' }),
);

export const ProblemSchema: v.GenericSchema<ProblemDocument> = v.pipe(
  v.strictObject({
    type: text('A relative URI, which does not change; opened, it explains the problem.'),
    title: text('The kind of problem in words.'),
    status: count('The HTTP status code.'),
    detail: text('This occurrence in words.'),
    errors: v.pipe(v.array(ProblemErrorSchema), v.description('Every wrong place at once.')),
  }),
  v.metadata({ ref: 'Problem', description: 'A problem document (RFC 9457).' }),
);
