import { type Locale, localize } from '../vocabulary/text.ts';
import { formatIssues } from './format-issues.ts';
import type { GuideReport, GuidesReport } from './guides-report.ts';
import type { Paint } from './paint.ts';

interface Words {
  readonly counts: (report: GuideReport) => string;
  readonly combinations: (count: string) => string;
  readonly asked: (average: string, min: number, max: number) => string;
  readonly fewer: (average: string) => string;
  readonly good: (warnings: number) => string;
  readonly bad: (errors: number, warnings: number) => string;
}

const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    counts: ({ figures: { questions, entries }, examples }) =>
      `${questions}个问题，${entries}个事项，${examples}个例子`,
    combinations: (count) => `${count}种答案组合`,
    asked: (average, min, max) => `平均问${average}题，最少${min}题，最多${max}题`,
    fewer: (average) => `换个顺序可以少到${average}题`,
    good: (warnings) => `没有错误，${warnings}个提醒`,
    bad: (errors, warnings) => `还不能发布：${errors}个错误，${warnings}个提醒`,
  },
  en: {
    counts: ({ figures: { questions, entries }, examples }) =>
      `${questions} questions, ${entries} entries, ${examples} examples`,
    combinations: (count) => `${count} answer combinations`,
    asked: (average, min, max) => `asks ${average} questions on average, ${min} to ${max}`,
    fewer: (average) => `another order would ask ${average}`,
    good: (warnings) => `0 errors, ${warnings} warnings`,
    bad: (errors, warnings) => `Not to be published yet: ${errors} errors, ${warnings} warnings`,
  },
};

/** What `onething check` prints: each guide in figures, what was found, and the verdict last. */
export function checkSummary(report: GuidesReport, locale: Locale, paint: Paint): string {
  const { guides, issues } = report;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const say = words[locale];
  const verdict =
    errors === 0
      ? paint.good(say.good(warnings))
      : paint.severity('error', say.bad(errors, warnings));
  return [
    ...guides.map((guide) => `${inFigures(guide, locale, paint)}\n\n`),
    issues.length === 0 ? '' : `${formatIssues(issues, locale, paint)}\n`,
    `${verdict}\n`,
  ].join('');
}

function inFigures(report: GuideReport, locale: Locale, paint: Paint): string {
  const { bundle, figures } = report;
  const { combinations, remaining, expected } = figures;
  const say = words[locale];
  const { author, fewest } = expected;
  return [
    `${paint.strong(localize(bundle.guide.title, locale))}  ${paint.soft(bundle.guide.id)}`,
    say.counts(report),
    combinations === null ? undefined : say.combinations(grouped(combinations)),
    author === null ? undefined : say.asked(author.toFixed(1), remaining.min, remaining.max),
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
