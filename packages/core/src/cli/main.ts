import { nearestName } from '../vocabulary/nearest-name.ts';
import { localize } from '../vocabulary/text.ts';
import { commands } from './command-table.ts';
import { helpOf, overview, usageOf } from './help-text.ts';
import { processTerminal } from './process-terminal.ts';
import { localeOf, readRequest } from './read-request.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** The `onething` command. Resolves to the exit code; writes through `terminal` only. */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const [name, ...rest] = args;
  const locale = localeOf(undefined, terminal.language);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const [asked] = rest;
    const command = commands.find((each) => each.name === asked);
    const text = command === undefined ? overview(commands, locale) : helpOf(command, locale);
    (name === undefined ? terminal.err : terminal.out)(text);
    return name === undefined ? exitCodes.unusable : exitCodes.done;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    const near = nearestName(
      name,
      commands.map((each) => each.name),
    );
    const problem = {
      zh: `没有“${name}”这个命令。${near === undefined ? '' : `是不是想写 ${near}？`}`,
      en: `there is no command "${name}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
    };
    terminal.err(`onething: ${localize(problem, locale)}\n\n${overview(commands, locale)}`);
    return exitCodes.unusable;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(helpOf(command, locale));
    return exitCodes.done;
  }
  const request = readRequest(command, rest, terminal.language);
  if ('problem' in request) {
    const more = { zh: `onething ${name} --help 有说明。`, en: `See onething ${name} --help.` };
    terminal.err(
      `onething ${name}: ${localize(request.problem, locale)}\n${usageOf(command, locale)}\n${localize(more, locale)}\n`,
    );
    return exitCodes.unusable;
  }
  return command.run(request, terminal);
}
