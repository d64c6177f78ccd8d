import { authorCommands } from './author-commands.ts';
import type { Command } from './command.ts';
import { guidesOption } from './common-options.ts';
import { officeCommands } from './office-commands.ts';
import { residentCommands } from './resident-commands.ts';

const completionCommand: Command = {
  name: 'completion',
  summary: { zh: '让终端补全命令', en: 'let the shell complete commands' },
  words: [
    {
      name: 'SHELL',
      kind: 'choice',
      choices: ['bash', 'zsh', 'fish', 'words'],
      help: { zh: '终端；words 列出一行还能怎么写', en: 'the shell; words lists what fits a line' },
    },
    {
      name: 'WORD',
      kind: 'file',
      isOptional: true,
      isRepeated: true,
      help: { zh: '正在输入的一行', en: 'the line being typed' },
    },
  ],
  options: [guidesOption],
  examples: [
    'source <(onething completion bash)',
    'onething completion fish > ~/.config/fish/completions/onething.fish',
  ],
  run: async (request, terminal) =>
    (await import('./completion-command.ts')).completionCommand(request, terminal, commands),
};

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  ...authorCommands,
  ...residentCommands,
  ...officeCommands,
  completionCommand,
];
