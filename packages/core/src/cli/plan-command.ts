import type { GuideBundle } from '../compile/guide-bundle.ts';
import { plan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { planToJsonLd } from '../render/json-ld/plan-to-json-ld.ts';
import { planToMermaid } from '../render/plan-to-mermaid.ts';
import { planToSvg } from '../render/plan-to-svg.ts';
import { renderCalendar } from '../render/render-calendar.ts';
import { renderHtml } from '../render/render-html.ts';
import { renderMarkdown } from '../render/render-markdown.ts';
import { renderText } from '../render/render-text.ts';
import { type PlainDate, parsePlainDate } from '../vocabulary/plain-date.ts';
import type { Locale } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { readResident } from './read-resident.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

interface FormOptions {
  readonly today: PlainDate;
  /** Where the guide's JSON-LD lies. */
  readonly base: string;
  readonly glossary: GuideBundle['glossary'];
}

/** The forms of a plan, by the name that `--format` takes. */
const formats: Readonly<Record<string, (made: Plan, options: FormOptions) => string>> = {
  json: (made) => `${JSON.stringify(made, null, 2)}\n`,
  markdown: (made, { glossary }) => renderMarkdown(made, { glossary }),
  html: (made, { glossary }) => renderHtml(made, { glossary }),
  text: (made) => `${renderText(made)}\n`,
  ics: (made, { today }) => renderCalendar(made, { stamp: today }),
  jsonld: (made, { base }) => `${JSON.stringify(planToJsonLd(made, { base }), null, 2)}\n`,
  svg: (made) => planToSvg(made),
  mermaid: (made) => planToMermaid(made),
};

export function planCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  return writePlan(request, terminal, 'json');
}

/** The plan of the answers that the command line gives, in the form it asks for, else in `usual`. */
export async function writePlan(
  request: Request,
  terminal: Terminal,
  usual: 'json' | 'svg',
): Promise<ExitCode> {
  const resident = await readResident(request, terminal);
  if (!resident.ok) return reportIssues(resident.issues, request, terminal);
  const { bundle, answers, asOf } = resident.value;
  const locale: Locale = request.options.get('locale') === 'en' ? 'en' : 'zh-CN';
  const render = formats[request.options.get('format') ?? usual];
  if (render === undefined) throw new Error('the table of commands lets no such format through');
  const base = request.options.get('base') ?? `urn:onething:guide:${bundle.guide.id}`;
  const today = parsePlainDate(terminal.today()) ?? asOf;
  const { glossary } = bundle;
  terminal.out(render(plan(bundle, answers, { asOf, locale }), { today, base, glossary }));
  return exitCodes.done;
}
