import type { Citation } from './citation.ts';

/** Each article once, in the order of first mention. */
export function distinctCitations(citations: readonly Citation[]): readonly Citation[] {
  const key = ({ law, article }: Citation): string => `${law}#${article ?? ''}`;
  return [...new Map(citations.map((citation) => [key(citation), citation])).values()];
}
