import { parseArgs } from 'node:util';
import { tryExample } from '../check/try-example.ts';
import { type LoadedGuides, loadGuides } from '../load/load-guides.ts';
import type { Issue } from '../vocabulary/issue.ts';
import type { Locale } from '../vocabulary/text.ts';
import { locales } from '../vocabulary/text.ts';
import { formatIssues } from './format-issues.ts';
import { guidesFolder } from './open-guides.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

export const checkUsage = `onething check [options]

Checks every guide: the shape of each file, every reference, every example.

  --guides DIR            the guides' folder (default: the nearest folder named guides)
  --locale zh-CN|en       language of the messages (default: the terminal's)
  --json                  the findings as JSON
`;

export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    terminal.err(`onething check: ${options}\n\n${checkUsage}`);
    return exitCodes.unusable;
  }
  const locale: Locale =
    locales.find((candidate) => candidate === options.locale) ??
    (terminal.language.startsWith('zh') ? 'zh-CN' : 'en');
  const folder = guidesFolder(options.guides);
  const loaded = await loadGuides(folder);
  const examples = loaded.ok ? failedExamples(loaded.value) : [];
  const issues = [...(loaded.ok ? loaded.warnings : loaded.issues), ...examples];
  if (options.json) terminal.out(`${JSON.stringify({ folder, issues }, null, 2)}\n`);
  else {
    terminal.out(formatIssues(issues, locale));
    terminal.out(summary(loaded.ok ? loaded.value : null, issues));
  }
  if (!loaded.ok && loaded.issues.some(({ code }) => code === 'missing-folder')) {
    return exitCodes.unusable;
  }
  return issues.some(({ severity }) => severity === 'error') ? exitCodes.problems : exitCodes.done;
}

function failedExamples({ library, bundles }: LoadedGuides): readonly Issue[] {
  return [...library.guides].flatMap(([id, { value }]) => {
    const bundle = bundles.get(id);
    if (bundle === undefined) return [];
    return value.examples.flatMap((example) =>
      tryExample(bundle, example).issues.map((issue) => ({
        ...issue,
        file: `things/${id}/examples/${example.id}.yaml`,
      })),
    );
  });
}

function summary(loaded: LoadedGuides | null, issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const counts = [...(loaded?.bundles.values() ?? [])].map((bundle) => {
    const examples = loaded?.library.guides.get(bundle.guide.id)?.value.examples.length ?? 0;
    return `${bundle.guide.id}: ${bundle.questions.length} questions, ${bundle.entries.length} entries, ${examples} examples\n`;
  });
  return `${counts.join('')}${errors} errors, ${issues.length - errors} warnings\n`;
}

interface CheckOptions {
  readonly guides?: string | undefined;
  readonly locale?: string | undefined;
  readonly json: boolean;
}

function readOptions(args: readonly string[]): CheckOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        guides: { type: 'string' },
        locale: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.locale !== undefined && !locales.some((locale) => locale === values.locale)) {
      return `--locale is zh-CN or en, not "${values.locale}"`;
    }
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
