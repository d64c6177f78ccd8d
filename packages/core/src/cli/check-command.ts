import type { AskingFigures } from '../check/asking-figures.ts';
import type { CheckSummary, EntryProof } from '../check/guide-check.ts';
import { missingExamples } from '../check/missing-examples.ts';
import { writeFiles } from '../load/write-files.ts';
import { withModeline } from '../parse/with-modeline.ts';
import type { Result } from '../vocabulary/issue.ts';
import { checkSummary } from './check-summary.ts';
import type { Request } from './command.ts';
import { type GuidesReport, reportOn } from './guides-report.ts';
import { dayOf, guidesFolder, unknownName } from './open-guides.ts';
import { paintFor } from './paint.ts';
import { exitCodeOf, reportIssues } from './report-issues.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export async function checkCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { options, words, locale } = request;
  const [only] = words;
  const folder = guidesFolder(options.get('guides'));
  const report = await reportOn(folder, dayOf(request, terminal), only);
  const { loaded } = report;
  if (only !== undefined && loaded !== undefined && report.guides.length === 0) {
    const issue = unknownName('unknown-guide', only, loaded.bundles.keys());
    return reportIssues([issue], request, terminal);
  }
  if (options.has('write-examples') && loaded !== undefined) {
    const written = await writeExamples(report, request, terminal);
    if (!written.ok) return reportIssues(written.issues, request, terminal);
  }
  terminal.out(
    options.has('json')
      ? `${JSON.stringify(asJson(report), null, 2)}\n`
      : checkSummary(report, locale, paintFor(terminal), options.has('notes')),
  );
  return exitCodeOf(report.issues);
}

/** Examples for entries that none shows both needed and left out; a file that is there stays. */
async function writeExamples(
  { folder, loaded, guides }: GuidesReport,
  request: Request,
  terminal: Terminal,
): Promise<Result<readonly string[]>> {
  const library = loaded?.library;
  const asOf = dayOf(request, terminal);
  const examples = guides.flatMap(({ bundle }) =>
    missingExamples(bundle, { asOf, ...(library === undefined ? {} : { library }) }),
  );
  const contents = new Map(examples.map(({ file, text }) => [file, withModeline(file, text)]));
  const written = await writeFiles(folder, contents, { overwrite: false });
  if (written.ok) for (const { file } of examples) terminal.err(`${file}\n`);
  return written;
}

/** Counts of answers are in decimal digits: they may be larger than JSON's numbers. */
interface JsonGuide extends AskingFigures, Omit<CheckSummary, 'answers' | 'distinguishable'> {
  readonly id: string;
  readonly hash: string;
  readonly answers: string;
  readonly distinguishable: string;
  readonly proofs: readonly EntryProof[];
}

function asJson({ folder, guides, issues }: GuidesReport): {
  readonly folder: string;
  readonly guides: readonly JsonGuide[];
  readonly issues: GuidesReport['issues'];
} {
  return {
    folder,
    guides: guides.map(({ bundle, asking, check: { summary, entries } }) => ({
      id: bundle.guide.id,
      hash: bundle.hash,
      ...summary,
      answers: summary.answers.toString(),
      distinguishable: summary.distinguishable.toString(),
      ...asking,
      proofs: entries,
    })),
    issues,
  };
}
