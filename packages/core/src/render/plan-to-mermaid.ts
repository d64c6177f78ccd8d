import type { Plan, Step } from '../plan/plan.ts';
import { planLabels } from './labels-in.ts';
import { mermaidLabel, mermaidTitle } from './mermaid-text.ts';
import { stepNumber } from './plan-figures.ts';
import { deadlineInWords, laneSections } from './plan-sections.ts';

/**
 * The plan as a Mermaid flowchart: one box a step with its last day, one frame a lane, an arrow from
 * each step to what comes directly after it. Undecided steps are dashed, the chain
 * that takes longest is thick. Ends in a newline.
 */
export function planToMermaid(plan: Plan): string {
  const labels = planLabels[plan.locale];
  const shown = plan.steps.filter(({ status }) => status !== 'notNeeded');
  const names = new Map(shown.map(({ id }, index) => [id, `s${index + 1}`]));
  const name = ({ id }: Step): string => names.get(id) ?? '';
  const box = (step: Step): string => {
    const { deadline } = step;
    const number = stepNumber(step, labels);
    const title = mermaidLabel(`${number} ${step.title}`).slice(1, -1);
    const due =
      deadline === null
        ? ''
        : `<br>${mermaidLabel(deadlineInWords(deadline, plan, labels)).slice(1, -1)}`;
    return `${name(step)}["${title}${due}"]`;
  };
  const critical = new Set(plan.criticalPath.steps);
  const frames = laneSections(plan, labels).flatMap(({ title, steps }, index) => [
    `  subgraph lane${index + 1}[${mermaidLabel(title)}]`,
    ...steps.map((step) => `    ${box(step)}`),
    '  end',
  ]);
  const arrows = shown.flatMap((step) =>
    step.after.flatMap((before) => {
      const from = names.get(before);
      if (from === undefined) return [];
      const isCritical = critical.has(before) && critical.has(step.id);
      const arrow = step.status === 'undecided' ? '-.->' : isCritical ? '==>' : '-->';
      return [`  ${from} ${arrow} ${name(step)}`];
    }),
  );
  const undecided = shown.filter(({ status }) => status === 'undecided').map(name);
  const lines = [
    'flowchart TD',
    `  accTitle: ${mermaidTitle(`${plan.title}${labels.colon}${labels.list}`)}`,
    ...frames,
    ...arrows,
    '  classDef undecided stroke-dasharray: 5 4',
    ...(undecided.length === 0 ? [] : [`  class ${undecided.join(',')} undecided`]),
  ];
  return `${lines.join('\n')}\n`;
}
