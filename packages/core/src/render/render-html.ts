import type { Plan, Step } from '../plan/plan.ts';
import { dateInWords } from '../plan/words.ts';
import { escapeHtml as escape } from './escape-html.ts';
import { type PlanLabels, planLabels } from './plan-labels.ts';
import {
  deadlineInWords,
  deadlineNotes,
  laneSections,
  materialDetails,
  stepDetails,
  stepsLeftOut,
} from './plan-sections.ts';
import { planStyles } from './plan-styles.ts';

/**
 * The plan as a whole HTML page to read or print: no script, no outside resource, one `<style>` with
 * exactly `planStyles`. All texts are escaped.
 */
export function renderHtml(plan: Plan): string {
  const labels = planLabels[plan.locale];
  const title = `${plan.title}${labels.colon}${labels.list}`;
  return `<!doctype html>
<html lang="${plan.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${planStyles}</style>
</head>
<body>
<header>
<p class="soft">${escape(plan.title)}${labels.comma}${escape(labels.rulesOf(dateInWords(plan.asOf, plan.locale)))}</p>
<h1>${escape(labels.list)}</h1>
${headline(plan)}
${summary(plan, labels)}
</header>
<main>
${plan.choices.map(({ say }) => `<p class="choice"><b>${labels.choice}</b>${labels.colon}${escape(say)}</p>`).join('\n')}
${laneSections(plan, labels)
  .map((section) => lane(section.title, section.steps, plan, labels))
  .join('\n')}
${materials(plan, labels)}
${leftOut(plan, labels)}
${answers(plan, labels)}
</main>
<footer class="soft"><p>${escape(labels.reviewed(dateInWords(plan.reviewed, plan.locale)))}</p></footer>
</body>
</html>
`;
}

function headline({ headline: figure }: Plan): string {
  if (figure === null) return '';
  const note = figure.note === '' ? '' : `\n<p class="soft">${escape(figure.note)}</p>`;
  return `<p class="headline">${escape(figure.label)} <b>${escape(figure.value)}</b> ${escape(figure.unit)}</p>${note}`;
}

function summary(
  { summary: { steps, visits, materials: papers } }: Plan,
  labels: PlanLabels,
): string {
  return `<p class="summary">${[
    labels.steps(steps),
    labels.visits(visits.together, visits.separately),
    labels.papers(papers.together, papers.separately),
  ]
    .map(escape)
    .join(labels.comma)}</p>`;
}

function lane(title: string, steps: readonly Step[], plan: Plan, labels: PlanLabels): string {
  return `<section>
<h2>${escape(title)}</h2>
${steps.map((step) => article(step, plan, labels)).join('\n')}
</section>`;
}

function article(step: Step, plan: Plan, labels: PlanLabels): string {
  const number = step.number === null ? '' : `${step.number}. `;
  const papers = step.materials.map(({ title }) => escape(title)).join(labels.comma);
  return `<article id="${escape(step.id)}">
<h3>${number}${escape(step.title)}</h3>
<p>${escape(step.plain)}</p>
${due(step, plan, labels)}${step.who === 'automatic' ? `<p class="due">${labels.automatic}</p>` : ''}
${step.advice.map(({ text }) => `<p class="advice">${escape(text)}</p>`).join('\n')}
<dl>
${stepDetails(step, labels)
  .map(({ label, lines }) => `<dt>${label}</dt><dd>${lines.map(escape).join('<br>')}</dd>`)
  .join('\n')}
${papers === '' ? '' : `<dt>${labels.materials}</dt><dd>${papers}</dd>`}
</dl>
</article>`;
}

function due({ deadline }: Step, plan: Plan, labels: PlanLabels): string {
  if (deadline === null) return '';
  const notes = [deadline.text, ...deadlineNotes(deadline, plan, labels)];
  return `<p><span class="due ${deadline.force}">${escape(deadlineInWords(deadline, plan, labels))}</span><br>
<small>${notes.map(escape).join('<br>')}</small></p>`;
}

function materials(plan: Plan, labels: PlanLabels): string {
  const rows = plan.materials.map(
    (material) =>
      `<li class="tick"><b>${escape(material.title)}</b><br><small>${materialDetails(material, plan, labels).map(escape).join(labels.comma)}</small></li>`,
  );
  const list =
    rows.length === 0 ? `<p>${labels.noMaterials}</p>` : `<ul>\n${rows.join('\n')}\n</ul>`;
  return `<section>\n<h2>${labels.materials}</h2>\n${list}\n</section>`;
}

function leftOut(plan: Plan, labels: PlanLabels): string {
  const steps = stepsLeftOut(plan);
  if (steps.length === 0) return '';
  const rows = steps.map(
    ({ title, why }) => `<li><b>${escape(title)}</b><br><small>${escape(why.text)}</small></li>`,
  );
  return `<section>\n<h2>${labels.notNeeded}</h2>\n<ul>\n${rows.join('\n')}\n</ul>\n</section>`;
}

function answers(plan: Plan, labels: PlanLabels): string {
  if (plan.answers.length === 0) return '';
  const rows = plan.answers.map(
    ({ title, answer }) => `<dt>${escape(title)}</dt><dd>${escape(answer)}</dd>`,
  );
  return `<section>\n<h2>${labels.answers}</h2>\n<dl>\n${rows.join('\n')}\n</dl>\n</section>`;
}
