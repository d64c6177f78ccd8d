import { why } from '../explain/why.ts';
import { type StepLeftOut, whyNot } from '../explain/why-not.ts';
import type { Request } from './command.ts';
import { explanationText } from './explanation-text.ts';
import { unknownName } from './open-guides.ts';
import { paintFor } from './paint.ts';
import { readResident } from './read-resident.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** Why a step is there. */
export function whyCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  return explain(request, terminal, (...args) => {
    const reason = why(...args);
    return reason && { ...reason, changes: [] };
  });
}

/** Why a step is not there, and what would have to be different. */
export function whyNotCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  return explain(request, terminal, whyNot);
}

async function explain(
  request: Request,
  terminal: Terminal,
  explanation: (...args: Parameters<typeof whyNot>) => StepLeftOut | undefined,
): Promise<ExitCode> {
  const resident = await readResident(request, terminal);
  if (!resident.ok) return reportIssues(resident.issues, request, terminal);
  const { bundle, answers, asOf } = resident.value;
  const { locale, options, words } = request;
  const [, entry = ''] = words;
  const reason = explanation(bundle, entry, answers, { asOf, locale });
  if (reason === undefined) {
    const names = bundle.entries.map(({ id }) => id);
    return reportIssues([unknownName('unknown-entry', entry, names)], request, terminal);
  }
  terminal.out(
    options.has('json')
      ? `${JSON.stringify(reason, null, 2)}\n`
      : explanationText(reason, locale, paintFor(terminal)),
  );
  return exitCodes.done;
}
