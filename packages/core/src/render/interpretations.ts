import type { InterpretationKind } from '../guide/guide.ts';
import type { Citation } from '../plan/citation.ts';
import type { Step } from '../plan/plan.ts';
import type { Confidence } from '../vocabulary/source.ts';

/** What a reader can open to understand a law that a step rests on. */
export interface ShownInterpretation {
  readonly law: string;
  readonly kind: InterpretationKind;
  readonly title: string;
  readonly url: string | null;
  readonly date: string | null;
  /** `null` for the page of the law itself, whose sources lie with the law. */
  readonly confidence: Confidence | null;
}

/** Of every law that the step cites, its own page first; each once. */
export function interpretationsOf(step: Step): readonly ShownInterpretation[] {
  const laws = new Map<string, Citation>();
  for (const citation of step.basis) if (!laws.has(citation.law)) laws.set(citation.law, citation);
  return [...laws.values()].flatMap(({ title: law, url, interpretations }) => [
    ...(url === null
      ? []
      : [{ law, kind: 'original-text' as const, title: law, url, date: null, confidence: null }]),
    ...interpretations
      .filter((published) => published.url === null || published.url !== url)
      .map((published) => ({ law, ...published })),
  ]);
}
