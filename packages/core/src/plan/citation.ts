import type { InterpretationKind } from '../guide/guide.ts';
import type { Confidence } from '../vocabulary/source.ts';

/** A law, to the article. */
export interface Citation {
  readonly law: string;
  readonly title: string;
  readonly article: string | null;
  /** `第四十五条第一项` or `Article 45 (1)`; empty where the whole law is meant. */
  readonly label: string;
  /** What the article says, in one sentence. */
  readonly text: string | null;
  readonly url: string | null;
  /** What has been published to explain the law: the "1+2+X". */
  readonly interpretations: readonly CitedInterpretation[];
}

export interface CitedInterpretation {
  readonly kind: InterpretationKind;
  readonly title: string;
  readonly url: string | null;
  /** `YYYY-MM-DD`, the day of publication. */
  readonly date: string | null;
  readonly confidence: Confidence;
}
