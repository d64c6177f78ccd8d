import type { GlossaryTerm } from '../guide/glossary.ts';
import type { Plan } from '../plan/plan.ts';
import { dateInWords } from '../plan/words.ts';
import { escapeHtml } from './escape-html.ts';
import { type HtmlPage, htmlPage, wordList } from './html-page.ts';
import { htmlStep } from './html-step.ts';
import { choiceLines, countingLine, formLines, summaryFigures } from './plan-figures.ts';
import { laneSections, materialDetails, stepsLeftOut } from './plan-sections.ts';
import { planStyles } from './plan-styles.ts';
import { qrCode } from './qr-code.ts';

export interface HtmlOptions {
  /** Large print: 24 px on a screen, 16 pt on paper. */
  readonly large?: boolean;
  /**
   * Where the plan can be read again, for a QR code. Answers belong into its fragment, as `toFragment`
   * makes it, never into its query. Where it is too long to be scanned, the page says so instead.
   */
  readonly link?: string;
  /** Words to explain: the bundle's `glossary`. */
  readonly glossary?: readonly GlossaryTerm[];
}

/**
 * The plan as a whole HTML page to read or print on A4: no script, no outside resource, one `<style>`
 * with exactly `planStyles`. All texts are escaped.
 */
export function renderHtml(plan: Plan, options: HtmlOptions = {}): string {
  const { large = false, link, glossary = [] } = options;
  const page = htmlPage(plan, glossary);
  const { labels, name, say } = page;
  const title = `${plan.title}${labels.colon}${labels.list}`;
  const sections = laneSections(plan, labels).map(
    (section) =>
      `<section class="${section.lane}">\n<h2>${name(section.title)}</h2>\n${section.steps.map((step) => htmlStep(step, page)).join('\n')}\n</section>`,
  );
  const choices = choiceLines(plan, labels).map(
    ({ say: words, alternatives }) =>
      `<div class="choice"><p><b>${labels.choice}</b>${labels.colon}${say(words)}</p>
<ul>${alternatives.map((line) => `<li class="tick">${say(line)}</li>`).join('')}</ul></div>`,
  );
  const parts = [
    ...choices,
    ...sections,
    linesToWriteOn(page),
    materials(page),
    form(page),
    leftOut(page),
    answers(page),
  ];
  // The list of words comes last: it holds those that the parts before have marked.
  const body = [...parts, wordList(page)].filter((part) => part !== '').join('\n');
  return `<!doctype html>
<html lang="${plan.locale}"${large ? ' data-text="large"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${planStyles}</style>
</head>
<body>
${header(page)}
<main>
${body}
</main>
<footer>
<p>${escapeHtml(countingLine(plan, labels))}<br>${escapeHtml(labels.reviewed(dateInWords(plan.reviewed, plan.locale)))}</p>
${link === undefined ? '' : code(link, page)}</footer>
</body>
</html>
`;
}

function header({ plan, labels, name, say }: HtmlPage): string {
  const { headline, district } = plan;
  const figure =
    headline === null
      ? ''
      : `<p class="headline">${name(headline.label)} <b>${escapeHtml(headline.value)}</b> ${escapeHtml(headline.unit)}</p>\n${headline.note === '' ? '' : `<p class="soft">${say(headline.note)}</p>\n`}`;
  const figures = summaryFigures(plan, labels);
  return `<header>
<p class="soft">${name(plan.title)}${labels.comma}${district === null ? '' : `${name(district.name)}${labels.comma}`}${escapeHtml(labels.rulesOf(dateInWords(plan.asOf, plan.locale)))}</p>
<h1>${escapeHtml(labels.list)}</h1>
${figure}<p class="summary">${figures.map(escapeHtml).join(labels.comma)}</p>
</header>`;
}

/** For what only the office can say, on paper alone. */
function linesToWriteOn({ labels }: HtmlPage): string {
  return `<p class="write" aria-hidden="true">${labels.toWrite.map((label) => `<span>${escapeHtml(label)}</span>`).join('')}</p>`;
}

function materials({ plan, labels, name, say }: HtmlPage): string {
  const rows = plan.materials.map(
    (material) =>
      `<li class="tick"><b>${name(material.title)}</b><br><small>${materialDetails(material, plan, labels).map(say).join(labels.comma)}</small></li>`,
  );
  const list =
    rows.length === 0 ? `<p>${labels.noMaterials}</p>` : `<ul>\n${rows.join('\n')}\n</ul>`;
  return `<section>\n<h2>${labels.materials}</h2>\n${list}\n</section>`;
}

/** What is known is filled in, a line to write on stands for the rest. */
function form({ plan, labels, name }: HtmlPage): string {
  const lines = formLines(plan, labels);
  if (lines.length === 0) return '';
  const rows = lines.map(({ title, value, details }) => {
    const given = value === null ? '<span class="blank"></span>' : name(value);
    return `<dt>${name(title)}</dt><dd>${given} <small>${name(details.join(labels.comma))}</small></dd>`;
  });
  return `<section class="form">\n<h2>${labels.form}</h2>\n<dl>\n${rows.join('\n')}\n</dl>\n</section>`;
}

function leftOut({ plan, labels, name, say }: HtmlPage): string {
  const steps = stepsLeftOut(plan);
  if (steps.length === 0) return '';
  const rows = steps.map(
    ({ title, why }) => `<li><b>${name(title)}</b><br><small>${say(why.text)}</small></li>`,
  );
  return `<section>\n<h2>${labels.notNeeded}</h2>\n<ul>\n${rows.join('\n')}\n</ul>\n</section>`;
}

function answers({ plan, labels, name }: HtmlPage): string {
  if (plan.answers.length === 0) return '';
  const rows = plan.answers.map(
    ({ title, answer }) => `<dt>${name(title)}</dt><dd>${name(answer)}</dd>`,
  );
  return `<section>\n<h2>${labels.answers}</h2>\n<dl>\n${rows.join('\n')}\n</dl>\n</section>`;
}

function code(link: string, { labels }: HtmlPage): string {
  const svg = qrCode(link, escapeHtml(labels.qrCode));
  if (svg === null) return `<p>${escapeHtml(labels.linkTooLong)}</p>\n`;
  return `<figure>${svg}<figcaption>${escapeHtml(labels.qrCode)}</figcaption></figure>\n`;
}
