import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Locale } from '../vocabulary/text.ts';
import { guideFlow } from './guide-flow.ts';
import { planLabels } from './labels-in.ts';
import { mermaidLabel, mermaidTitle } from './mermaid-text.ts';

/**
 * A guide as a Mermaid flowchart: its questions in the order of asking, its entries, and an arrow from
 * each question to what its answer decides; dashed where it only gives a date or an amount.
 */
export function guideToMermaid(bundle: GuideBundle, locale: Locale): string {
  const labels = planLabels[locale];
  const { title, questions, entries } = guideFlow(bundle, locale);
  const arrows = entries.flatMap(({ decidedBy, filledBy }, entry) => [
    ...decidedBy.map((question) => `  q${question + 1} --> e${entry + 1}`),
    ...filledBy.map((question) => `  q${question + 1} -.-> e${entry + 1}`),
  ]);
  const lines = [
    'flowchart LR',
    `  accTitle: ${mermaidTitle(title)}`,
    `  subgraph asked[${mermaidLabel(labels.asked)}]`,
    ...questions.map(
      (question, index) => `    q${index + 1}(${mermaidLabel(`${index + 1} ${question.title}`)})`,
    ),
    '  end',
    `  subgraph found[${mermaidLabel(labels.found)}]`,
    ...entries.map((entry, index) => `    e${index + 1}[${mermaidLabel(entry.title)}]`),
    '  end',
    ...arrows,
  ];
  return `${lines.join('\n')}\n`;
}
