import type { Problem } from '../problem.ts';

/** A client that takes none of the formats on offer. */
export function notAcceptable(accept: string | undefined, offers: readonly string[]): Problem {
  return {
    kind: 'not-acceptable',
    about: accept ?? '',
    parameter: { name: 'Accept', hint: offers.join(', ') },
  };
}
