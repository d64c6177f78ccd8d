import type { Step } from '../plan/plan.ts';
import { dateInWords } from '../plan/words.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlPage } from './html-page.ts';
import { interpretationsOf, type ShownInterpretation } from './interpretations.ts';
import { otherDeadlines, stepNumber } from './plan-figures.ts';
import type { PlanLabels } from './plan-labels.ts';
import { deadlineNotes, stepDetails } from './plan-sections.ts';

/** A step: its date in the margin, basis beside the title, and a box to tick. */
export function htmlStep(step: Step, page: HtmlPage): string {
  const { labels, name, say } = page;
  const cited = step.basis.map(({ title, label }) => `${title} ${label}`.trim());
  const basis =
    cited.length === 0 ? '' : ` <small class="basis">${name(cited.join(labels.and))}</small>`;
  return `<article>
${when(step, page)}<div>
<h3><span class="node ${step.status}">${escapeHtml(stepNumber(step, labels))}</span> ${name(step.title)}${basis}</h3>
<p>${say(step.plain)}</p>
${step.who === 'automatic' ? `<p class="advice">${escapeHtml(labels.automatic)}</p>\n` : ''}${step.advice.map(({ text }) => `<p class="advice">${say(text)}</p>\n`).join('')}<dl>
${details(step, page)}</dl>
</div>
<span class="box" aria-hidden="true"></span>
</article>`;
}

function when(step: Step, { plan, labels, name }: HtmlPage): string {
  const { deadline } = step;
  const others = otherDeadlines(step, plan, labels);
  if (deadline === null) {
    const words = others.map((line) => `<small>${name(line)}</small>`).join('');
    return `<p class="when">${words}</p>`;
  }
  const who = deadline.force === 'advisory' ? labels.advisory : labels.dueOf[deadline.who];
  const notes = [
    deadline.text,
    ...(deadline.passed === null ? [] : [deadline.passed]),
    ...deadlineNotes(deadline, plan, labels),
    ...others,
  ];
  return `<p class="when"><span>${escapeHtml(who)}</span> <time class="${deadline.force}" datetime="${deadline.date}">${escapeHtml(dateInWords(deadline.date, plan.locale))}</time> <small>${notes.map(name).join('<br>')}</small></p>
`;
}

function details(step: Step, { labels, say, name }: HtmlPage): string {
  const rows = stepDetails(step, labels)
    .filter(({ label }) => label !== labels.basis)
    .map(({ label, lines }) => row(label, lines.map(say)));
  const read = interpretationsOf(step).map((shown) => interpretation(shown, labels, name));
  return [...rows, ...(read.length === 0 ? [] : [row(labels.interpretations, read)])].join('');
}

/** One below the other on a screen, one after the other on paper. */
function row(label: string, lines: readonly string[]): string {
  const html = lines.map((line) => `<span class="line">${line}</span>`).join('');
  return `<dt>${escapeHtml(label)}</dt><dd>${html}</dd>\n`;
}

function interpretation(
  { kind, title, url, date, confidence }: ShownInterpretation,
  labels: PlanLabels,
  name: HtmlPage['name'],
): string {
  const words = `${escapeHtml(labels.interpretationKinds[kind])}${labels.colon}`;
  const linked =
    url === null ? name(title) : `<a class="page" href="${escapeHtml(url)}">${name(title)}</a>`;
  const details = [
    ...(date === null ? [] : [date]),
    ...(confidence === null || confidence === 'high' ? [] : [labels.notOpened]),
  ];
  return `${words}${linked}${details.length === 0 ? '' : escapeHtml(labels.inBrackets(details.join(labels.comma)))}`;
}
