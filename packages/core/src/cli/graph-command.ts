import { guideMachine } from '../ask/guide-machine.ts';
import type { Request } from './command.ts';
import { readResident } from './read-resident.ts';
import { reportIssues } from './report-issues.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** The interview as an XState machine's configuration, for its visual tools. */
export async function graphCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const resident = await readResident(request, terminal);
  if (!resident.ok) return reportIssues(resident.issues, request, terminal);
  const { bundle } = resident.value;
  terminal.out(`${JSON.stringify(guideMachine(bundle).config, null, 2)}\n`);
  return exitCodes.done;
}
