import { guideMachine } from '../ask/guide-machine.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { guideToMermaid } from '../render/guide-to-mermaid.ts';
import { guideToSvg } from '../render/guide-to-svg.ts';
import { guideToJsonLd } from '../render/json-ld/guide-to-json-ld.ts';
import type { Issue } from '../vocabulary/issue.ts';
import type { Locale } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { openGuide } from './open-guides.ts';
import { writePlan } from './plan-command.ts';
import { reportIssues, reportUnusable } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

interface GraphOptions {
  readonly locale: Locale;
  readonly base: string;
}

/** The forms of a guide's flow from questions to steps, by the name that `--format` takes. */
const formats: Readonly<Record<string, (bundle: GuideBundle, options: GraphOptions) => string>> = {
  svg: (bundle, { locale }) => guideToSvg(bundle, { locale, width: 720 }),
  mermaid: (bundle, { locale }) => guideToMermaid(bundle, locale),
  xstate: (bundle) => `${JSON.stringify(guideMachine(bundle).config, null, 2)}\n`,
  jsonld: (bundle, { base }) => `${JSON.stringify(guideToJsonLd(bundle, { base }), null, 2)}\n`,
};

/**
 * How questions lead to steps: as a picture, as Mermaid, as a state machine, or as linked data. With
 * answers, the plan that follows from them; a plan is no machine.
 */
export async function graphCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { options } = request;
  if (options.has('answers')) {
    if (options.get('format') !== 'xstate') return writePlan(request, terminal, 'svg');
    const expected = Object.keys(formats).filter((name) => name !== 'xstate');
    const issue: Issue = {
      code: 'invalid-value',
      severity: 'error',
      path: ['--format'],
      reference: 'xstate',
      expected: expected.join(', '),
    };
    return reportUnusable([issue], request, terminal);
  }
  const opened = await openGuide(request);
  if (!opened.ok) return reportIssues(opened.issues, request, terminal);
  const { bundle } = opened.value;
  const locale: Locale = options.get('locale') === 'en' ? 'en' : 'zh-CN';
  const render = formats[options.get('format') ?? 'svg'];
  if (render === undefined) throw new Error('the table of commands lets no such format through');
  const base = options.get('base') ?? `urn:onething:guide:${bundle.guide.id}`;
  terminal.out(render(bundle, { locale, base }));
  return exitCodes.done;
}
