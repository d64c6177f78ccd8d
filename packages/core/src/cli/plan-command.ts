import { plan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { renderHtml } from '../render/render-html.ts';
import { renderMarkdown } from '../render/render-markdown.ts';
import type { Locale } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { readResident } from './read-resident.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** The forms of a plan, by the name that `--format` takes. */
export const planFormats: ReadonlyMap<string, (made: Plan) => string | Promise<string>> = new Map([
  ['json', (made: Plan) => `${JSON.stringify(made, null, 2)}\n`],
  ['markdown', renderMarkdown],
  ['html', renderHtml],
]);

export async function planCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const resident = await readResident(request, terminal);
  if (!resident.ok) return reportIssues(resident.issues, request, terminal);
  const { bundle, answers, asOf } = resident.value;
  const locale: Locale = request.options.get('locale') === 'en' ? 'en' : 'zh-CN';
  const render = planFormats.get(request.options.get('format') ?? 'json');
  if (render === undefined) throw new Error('the table of commands lets no such format through');
  terminal.out(await render(plan(bundle, answers, { asOf, locale })));
  return exitCodes.done;
}
