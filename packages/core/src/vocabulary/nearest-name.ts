import { distance } from 'fastest-levenshtein';

/**
 * The name among `names` that `name` was most likely meant to be, or `undefined` where none is near:
 * at most one edit for every three characters, and at most four.
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const limit = Math.min(4, Math.max(1, Math.floor(name.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of names) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (
      edits < bestDistance ||
      (edits === bestDistance && best !== undefined && candidate < best)
    ) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best ?? partOf(name, names);
}

/** A name that begins or ends with what was written: `id-card` for `card`. */
function partOf(name: string, names: Iterable<string>): string | undefined {
  if (name.length < 3) return undefined;
  for (const candidate of names) {
    if (candidate.startsWith(name) || candidate.endsWith(name) || name.startsWith(candidate)) {
      return candidate;
    }
  }
  return undefined;
}
