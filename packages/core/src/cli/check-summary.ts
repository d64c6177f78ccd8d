import type { Finding } from '../check/finding.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { answerInWords } from '../plan/answer-in-words.ts';
import type { StepStatus } from '../plan/plan.ts';
import type { Issue, Severity } from '../vocabulary/issue.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { formatIssue } from './format-issues.ts';
import type { GuideReport, GuidesReport } from './guides-report.ts';
import type { Paint } from './paint.ts';

interface Words {
  readonly counts: (report: GuideReport) => string;
  readonly combinations: (count: string, isExact: boolean) => string;
  readonly asked: (average: string, min: number, max: number) => string;
  readonly fewer: (average: string) => string;
  readonly good: (warnings: number) => string;
  readonly bad: (errors: number, warnings: number) => string;
  readonly notes: (count: number) => string;
  readonly forExample: string;
  readonly status: Readonly<Record<StepStatus, string>>;
}

const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    counts: ({ check: { summary }, examples }) =>
      `${summary.questions}个问题，${summary.entries}个事项，${examples}个例子`,
    combinations: (count, isExact) =>
      `${count}种答案组合，${isExact ? '全部证明' : '有的部分没能证明，见下面'}`,
    asked: (average, min, max) => `平均问${average}题，最少${min}题，最多${max}题`,
    fewer: (average) => `换个顺序可以少到${average}题`,
    good: (warnings) => `没有错误，${warnings}个提醒`,
    bad: (errors, warnings) => `还不能发布：${errors}个错误，${warnings}个提醒`,
    notes: (count) => `，${count}条说明（--notes 列出）`,
    forExample: '例如这样回答：',
    status: { needed: '要办', notNeeded: '不用办', undecided: '待定' },
  },
  en: {
    counts: ({ check: { summary }, examples }) =>
      `${summary.questions} questions, ${summary.entries} entries, ${examples} examples`,
    combinations: (count, isExact) =>
      `${count} answer combinations, ${isExact ? 'all proved' : 'parts not proved, see below'}`,
    asked: (average, min, max) => `asks ${average} questions on average, ${min} to ${max}`,
    fewer: (average) => `another order would ask ${average}`,
    good: (warnings) => `0 errors, ${warnings} warnings`,
    bad: (errors, warnings) => `Not to be published yet: ${errors} errors, ${warnings} warnings`,
    notes: (count) => `, ${count} notes (--notes lists them)`,
    forExample: 'For example: ',
    status: { needed: 'needed', notNeeded: 'not needed', undecided: 'open' },
  },
};

/** What `onething check` prints: each guide in figures, what was found, and the verdict last. */
export function checkSummary(
  { guides, issues }: GuidesReport,
  locale: Locale,
  paint: Paint,
  showsNotes: boolean,
): string {
  const of = (severity: Severity): number =>
    issues.filter((issue) => issue.severity === severity).length;
  const say = words[locale];
  const [errors, warnings, notes] = [of('error'), of('warning'), of('note')];
  const verdict =
    errors === 0
      ? paint.good(say.good(warnings))
      : paint.severity('error', say.bad(errors, warnings));
  const shown = issues.filter(({ severity }) => severity !== 'note' || showsNotes);
  const bundles = new Map(guides.map(({ bundle }) => [bundle.guide.id, bundle]));
  return [
    ...guides.map((guide) => `${inFigures(guide, locale, paint)}\n\n`),
    ...shown.map((issue) => found(issue, bundles, locale, paint)),
    shown.length === 0 ? '' : '\n',
    `${verdict}${notes === 0 || showsNotes ? '' : paint.soft(say.notes(notes))}\n`,
  ].join('');
}

function inFigures(report: GuideReport, locale: Locale, paint: Paint): string {
  const { bundle, asking, check } = report;
  const { author, fewest } = asking.expected;
  const { min, max } = asking.remaining;
  const say = words[locale];
  return [
    `${paint.strong(localize(bundle.guide.title, locale))}  ${paint.soft(bundle.guide.id)}`,
    say.counts(report),
    say.combinations(grouped(check.summary.distinguishable), check.summary.exact),
    author === null ? undefined : say.asked(author.toFixed(1), min, max),
    author !== null && fewest !== null && author - fewest >= 0.05
      ? say.fewer(fewest.toFixed(1))
      : undefined,
  ]
    .filter((line) => line !== undefined)
    .join('\n  ');
}

/** 1843200 ▶ 1,843,200 */
function grouped(count: bigint): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The finding, and below it the answers that show it, in words. */
function found(
  issue: Issue | Finding,
  bundles: ReadonlyMap<string, GuideBundle>,
  locale: Locale,
  paint: Paint,
): string {
  const line = `${formatIssue(issue, locale, paint)}\n`;
  const bundle = 'guide' in issue ? bundles.get(issue.guide) : undefined;
  if (!('witness' in issue) || issue.witness === undefined || bundle === undefined) return line;
  const { answers, steps } = issue.witness;
  const say = words[locale];
  const [colon, comma] = locale === 'en' ? [': ', ', '] : ['：', '，'];
  const given = bundle.questions.flatMap((question) => {
    const value = answers[question.id];
    if (value === undefined) return [];
    const title = localize(question.short ?? question.ask, locale);
    return [`${title}${colon}${answerInWords(question, value, locale)}`];
  });
  const results = Object.entries(steps).map(([id, status]) => `${id} ${say.status[status]}`);
  return `${line}    ${paint.soft(`${say.forExample}${given.join(comma)} → ${results.join(comma)}`)}\n`;
}
