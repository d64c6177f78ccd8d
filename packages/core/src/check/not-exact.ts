import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import type { Place } from './places.ts';

/** Why a part is not proved exactly: it compares these facts, or, where there are none, is too large. */
export function notExact(
  context: CheckContext,
  place: Place,
  part: string,
  compared: readonly string[],
): Finding {
  if (compared.length === 0)
    return context.finding('not-exact-size', 'note', place, { reference: part });
  const more = { reference: `${part}: ${compared.join(', ')}` };
  return context.finding('not-exact-comparison', 'note', place, more);
}
