import type { GuideFigures } from '../check/guide-figures.ts';
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
      : checkSummary(report, locale, paintFor(terminal)),
  );
  return exitCodeOf(report.issues);
}

interface JsonReport {
  readonly folder: string;
  readonly guides: readonly (Omit<GuideFigures, 'combinations'> & {
    readonly id: string;
    readonly hash: string;
    readonly examples: number;
    /** In decimal digits: it may be larger than JSON's numbers. */
    readonly combinations: string | null;
  })[];
  readonly issues: GuidesReport['issues'];
}

function asJson({ folder, guides, issues }: GuidesReport): JsonReport {
  return {
    folder,
    guides: guides.map(({ bundle, figures, examples }) => ({
      id: bundle.guide.id,
      hash: bundle.hash,
      ...figures,
      combinations: figures.combinations?.toString() ?? null,
      examples,
    })),
    issues,
  };
}
