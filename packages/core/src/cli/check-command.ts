import type { AskingFigures } from '../check/asking-figures.ts';
import type { CheckSummary, EntryProof } from '../check/guide-check.ts';
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
  terminal.out(
    options.has('json')
      ? `${JSON.stringify(asJson(report), null, 2)}\n`
      : checkSummary(report, locale, paintFor(terminal), options.has('notes')),
  );
  return exitCodeOf(report.issues);
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
