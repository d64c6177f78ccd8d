import type { Command, OptionSpec } from './command.ts';

/** Names that only the guides know. */
export interface KnownNames {
  readonly guides: readonly string[];
  /** Of the guide that the line names. */
  readonly entries: readonly string[];
}

/**
 * What may stand at the end of a command line: `typed` are the words after `onething`, the last one
 * being typed, perhaps empty. Sorted as the table has them; files are left to the shell.
 */
export function completions(
  commands: readonly Command[],
  typed: readonly string[],
  names: KnownNames,
): readonly string[] {
  const [name = '', ...rest] = typed;
  if (typed.length < 2) return beginning(name, [...commands.map((each) => each.name), 'help']);
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    return name === 'help'
      ? beginning(
          rest.at(-1) ?? '',
          commands.map((each) => each.name),
        )
      : [];
  }
  const last = rest.at(-1) ?? '';
  const before = optionOf(command, rest.at(-2));
  if (before?.takes !== undefined) return beginning(last, before.choices ?? []);
  if (last.startsWith('-')) {
    const given = new Set(rest.slice(0, -1));
    const left = command.options.map((option) => `--${option.name}`);
    return beginning(last, [...left.filter((option) => !given.has(option)), '--help']);
  }
  const word = command.words[wordsIn(command, rest.slice(0, -1))];
  if (word?.kind === 'choice') return beginning(last, word.choices ?? []);
  if (word?.kind === 'guide') return beginning(last, names.guides);
  if (word?.kind === 'entry') return beginning(last, names.entries);
  return [];
}

function wordsIn(command: Command, args: readonly string[]): number {
  return args.filter(
    (arg, index) =>
      !arg.startsWith('--') && optionOf(command, args[index - 1])?.takes === undefined,
  ).length;
}

function optionOf(command: Command, arg: string | undefined): OptionSpec | undefined {
  return command.options.find(({ name }) => arg === `--${name}`);
}

function beginning(start: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => name.startsWith(start));
}
