import { text } from 'node:stream/consumers';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { checkCommand, checkUsage } from './check-command.ts';
import { planCommand, planUsage } from './plan-command.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

const commands: Readonly<Record<string, Command>> = {
  plan: { usage: planUsage, run: planCommand },
  check: { usage: checkUsage, run: checkCommand },
};

const usage = `onething COMMAND [options]

  plan    make the plan for one resident
  check   check every guide

onething COMMAND --help says more.
`;

/** The `onething` command. Resolves to the exit code; writes through `terminal` only. */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? terminal.err : terminal.out)(usage);
    return name === undefined ? exitCodes.unusable : exitCodes.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const near = nearestName(name, Object.keys(commands));
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    terminal.err(`onething: there is no command "${name}".${hint}\n\n${usage}`);
    return exitCodes.unusable;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.usage);
    return exitCodes.done;
  }
  return command.run(rest, terminal);
}

function processTerminal(): Terminal {
  return {
    out: (words) => void process.stdout.write(words),
    err: (words) => void process.stderr.write(words),
    readInput: () => text(process.stdin),
    today: localToday,
    language: process.env.LC_ALL ?? process.env.LANG ?? '',
  };
}

/** The calendar day of the machine's own time zone. */
function localToday(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
