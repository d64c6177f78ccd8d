import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkAnswers } from '../ask/check-answers.ts';
import { loadGuides } from '../load/load-guides.ts';
import { plan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { renderHtml } from '../render/render-html.ts';
import { renderMarkdown } from '../render/render-markdown.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { type PlainDate, parsePlainDate } from '../vocabulary/plain-date.ts';
import { type Locale, locales } from '../vocabulary/text.ts';
import { formatIssues } from './format-issues.ts';
import { guidesFolder } from './open-guides.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

export const planUsage = `onething plan GUIDE --answers JSON|FILE|- [options]

Makes the plan for one resident.

  --answers JSON|FILE|-   the answers: JSON, a file that holds it, or - for standard input
  --as-of DATE            the day for which the rules are read, YYYY-MM-DD (default: today)
  --locale zh-CN|en       language of the plan (default: zh-CN)
  --format FORMAT         json, markdown or html (default: json)
  --guides DIR            the guides' folder (default: the nearest folder named guides)

Example:
  onething plan job-loss --format markdown \\
    --answers '{"leaving-reason":"dismissed","left-on":"2026-11-20","unemployment-insurance-months":96}'
`;

const formats: Readonly<Record<string, (made: Plan) => string>> = {
  json: (made) => `${JSON.stringify(made, null, 2)}\n`,
  markdown: renderMarkdown,
  html: renderHtml,
};

interface PlanRequest {
  readonly guide: string;
  readonly answers: unknown;
  readonly asOf: PlainDate;
  readonly locale: Locale;
  readonly format: (made: Plan) => string;
  readonly folder: string;
}

export async function planCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = await readRequest(args, terminal);
  if (typeof request === 'string') return refuse(terminal, request);
  const { guide, answers, asOf, locale, format, folder } = request;
  const loaded = await loadGuides(folder);
  if (!loaded.ok) return report(terminal, loaded.issues, locale);
  const bundle = loaded.value.bundles.get(guide);
  if (bundle === undefined) {
    const hint = nearestName(guide, loaded.value.bundles.keys());
    const issue: Issue = {
      code: 'unknown-guide',
      severity: 'error',
      path: [],
      reference: guide,
      ...(hint === undefined ? {} : { hint }),
    };
    return report(terminal, [issue], locale);
  }
  const checked = checkAnswers(bundle, answers, { asOf });
  if (!checked.ok) return report(terminal, checked.issues, locale);
  terminal.out(format(plan(bundle, checked.value, { asOf, locale })));
  return exitCodes.done;
}

function report(terminal: Terminal, issues: readonly Issue[], locale: Locale): ExitCode {
  terminal.err(formatIssues(issues, locale));
  return exitCodes.problems;
}

function refuse(terminal: Terminal, problem: string): ExitCode {
  terminal.err(`onething plan: ${problem}\n\n${planUsage}`);
  return exitCodes.unusable;
}

/** What was asked for, or a sentence that says why it cannot be read. */
async function readRequest(
  args: readonly string[],
  terminal: Terminal,
): Promise<PlanRequest | string> {
  const parsed = readOptions(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const [guide, ...others] = positionals;
  if (guide === undefined) return 'which guide?';
  if (others.length > 0) return `one guide only; what is "${others.join(' ')}"?`;
  const locale = locales.find((candidate) => candidate === values.locale);
  if (locale === undefined) return `--locale is zh-CN or en, not "${values.locale}"`;
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (format === undefined) return `--format is json, markdown or html, not "${values.format}"`;
  const asOf = parsePlainDate(values['as-of'] ?? terminal.today());
  if (asOf === undefined) return `--as-of is a day as YYYY-MM-DD, not "${values['as-of']}"`;
  if (values.answers === undefined) return '--answers is missing';
  const answers = await readAnswers(values.answers, terminal);
  if ('problem' in answers) return answers.problem;
  const folder = guidesFolder(values.guides);
  return { guide, answers: answers.value, asOf, locale, format, folder };
}

interface PlanArguments {
  readonly values: {
    readonly answers?: string | undefined;
    readonly 'as-of'?: string | undefined;
    readonly locale: string;
    readonly format: string;
    readonly guides?: string | undefined;
  };
  readonly positionals: readonly string[];
}

function readOptions(args: readonly string[]): PlanArguments | string {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        answers: { type: 'string' },
        'as-of': { type: 'string' },
        locale: { type: 'string', default: 'zh-CN' },
        format: { type: 'string', default: 'json' },
        guides: { type: 'string' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function readAnswers(
  given: string,
  terminal: Terminal,
): Promise<{ readonly value: unknown } | { readonly problem: string }> {
  const isJson = given.trimStart().startsWith('{');
  try {
    const text = isJson
      ? given
      : given === '-'
        ? await terminal.readInput()
        : await readFile(given, 'utf8');
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `--answers cannot be read: ${reason}` };
  }
}
