import type { ParameterValues } from '../derivation.ts';
import type { LookupRow } from '../term.ts';

/** A parameter's periods as the rows of a table whose only key is a day. */
export function periodsOf({ values }: ParameterValues): readonly LookupRow[] {
  return values.map(({ from, to, value }) => ({
    keys: [{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }],
    result: value,
  }));
}
