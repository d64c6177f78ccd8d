import type { Finding } from '../check/finding.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { answerInWords } from '../plan/answer-in-words.ts';
import { dateInWords } from '../plan/words.ts';
import { escapeHtml } from '../render/escape-html.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { messageOf } from '../vocabulary/messages.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import type { DevGuide, DevView } from './dev-state.ts';
import { type DevWords, devWords } from './dev-words.ts';
import type { Proof } from './guide-proofs.ts';
import { distinct, type GuideReport } from './guides-report.ts';

/**
 * The author's page of one guide: verdict and figures, findings with their witnesses, the preview. While
 * the guide is being proved, what is known already. By what `main` says of itself, the page's script
 * knows whether it is up to date.
 */
export function devPage(view: DevView, guide: DevGuide | undefined, locale: Locale): string {
  const say = devWords[locale];
  const proof = guide && view.proofs.get(guide.id);
  const report = proof !== undefined && 'check' in proof ? proof : undefined;
  const issues = distinct([...view.issues, ...(report?.issues ?? [])]);
  const title = guide === undefined ? say.broken : localize(guide.title, locale);
  const id = escapeHtml(guide?.id ?? '');
  return frame(
    title,
    locale,
    `<header class="bar"><span class="brand">${say.name}</span>${links(view, guide, locale)}<span class="soft">${say.preview}</span></header>
<main data-version="${view.version}" data-guide="${id}"${proof === undefined ? '' : ' data-proved'}>
<p class="soft"><code>${escapeHtml(view.folder)}</code></p>
<h1>${escapeHtml(title)}</h1>
${standing(proof, guide !== undefined, issues, say)}
${report === undefined ? '' : figures(report, say)}
<section><h2>${say.findings(issues.length)}</h2>
<ol class="findings">
${issues.map((issue) => finding(issue, report?.bundle, locale)).join('\n')}
</ol></section>
<p class="soft">${say.checked(dateInWords(view.day, locale))}</p>
</main>
${guide === undefined ? '' : `<iframe title="${say.preview}" src="/preview/${id}"></iframe>`}`,
  );
}

function links(view: DevView, guide: DevGuide | undefined, locale: Locale): string {
  return view.guides
    .filter((each) => each !== guide)
    .map(({ id, title }) => {
      const text = escapeHtml(localize(title, locale));
      return `<a href="/guide/${escapeHtml(id)}">${text}</a>`;
    })
    .join(' ');
}

function standing(
  proof: Proof['outcome'] | undefined,
  isProvable: boolean,
  issues: readonly Issue[],
  say: DevWords,
): string {
  if (proof === undefined && isProvable) return `<p class="verdict soft">${say.proving}</p>`;
  if (proof !== undefined && 'failure' in proof) {
    return `<p class="verdict wrong">${say.failed}</p>\n<pre>${escapeHtml(proof.failure)}</pre>`;
  }
  return verdict(issues, say);
}

function verdict(issues: readonly Issue[], say: DevWords): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  return `<p class="verdict${errors > 0 ? ' wrong' : ''}">${errors > 0 ? say.bad(errors) : say.good}</p>
${warnings > 0 ? `<p class="soft">${say.warnings(warnings)}</p>` : ''}`;
}

function figures({ check, asking, examples }: GuideReport, say: DevWords): string {
  const { distinguishable, questions, entries } = check.summary;
  const { author, fewest } = asking.expected;
  const rows: readonly (readonly [string, string])[] = [
    [say.combinations, distinguishable.toString().replace(/\B(?=(\d{3})+$)/g, ',')],
    [say.questions, String(questions)],
    [say.entries, String(entries)],
    ...(author === null ? [] : [[say.asked, author.toFixed(1)] as const]),
    ...(fewest === null ? [] : [[say.fewest, fewest.toFixed(1)] as const]),
    [say.examples, String(examples)],
  ];
  return `<dl class="counts">${rows
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
    .join('')}</dl>`;
}

function finding(issue: Issue | Finding, bundle: GuideBundle | undefined, locale: Locale): string {
  const say = devWords[locale];
  const place = [issue.file, issue.line].filter((part) => part !== undefined).join(':');
  return `<li><div>
<p class="place"><b class="level ${issue.severity}">${say.severity[issue.severity]}</b><code>${escapeHtml(place)}</code></p>
<p>${escapeHtml(messageOf(issue, locale))}</p>
<p class="soft"><code>${escapeHtml([issue.code, issue.path.join('.')].join(' '))}</code></p>
</div>${witness(issue, bundle, locale)}</li>`;
}

function witness(issue: Issue | Finding, bundle: GuideBundle | undefined, locale: Locale): string {
  if (!('witness' in issue) || issue.witness === undefined || bundle === undefined) return '';
  const say = devWords[locale];
  const { answers, steps } = issue.witness;
  const given = bundle.questions.flatMap((question) => {
    const value = answers[question.id];
    if (value === undefined) return [];
    const title = localize(question.short ?? question.ask, locale);
    return [row(title, answerInWords(question, value, locale))];
  });
  const titles = new Map(bundle.entries.map(({ id, title }) => [id, localize(title, locale)]));
  const results = Object.entries(steps).map(([id, status]) =>
    row(titles.get(id) ?? id, say.status[status], 'result'),
  );
  return `<div class="witness"><p>${say.forExample}</p><dl>${[...given, ...results].join('')}</dl></div>`;
}

function row(name: string, value: string, kind = ''): string {
  const className = kind === '' ? '' : ` class="${kind}"`;
  return `<div${className}><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`;
}

function frame(title: string, locale: Locale, body: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dev.css">
<script src="/dev.js" defer></script>
</head>
<body>
${body}
</body>
</html>
`;
}
