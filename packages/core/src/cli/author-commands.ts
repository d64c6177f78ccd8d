import type { Command } from './command.ts';
import { asOfOption, guidesOption, guideWord, jsonOption, localeOption } from './common-options.ts';

/** What an author does with guides. */
export const authorCommands: readonly Command[] = [
  {
    name: 'check',
    summary: {
      zh: '检查指南：每个文件的写法、每处引用、每个例子',
      en: 'check the guides: the shape of each file, every reference, every example',
    },
    words: [{ ...guideWord, isOptional: true }],
    options: [asOfOption, jsonOption, localeOption, guidesOption],
    examples: ['onething check', 'onething check job-loss --json --guides guides'],
    run: async (request, terminal) =>
      (await import('./check-command.ts')).checkCommand(request, terminal),
  },
  {
    name: 'graph',
    summary: { zh: '把问答流程画成图', en: "draw a guide's interview" },
    words: [guideWord],
    options: [
      {
        name: 'format',
        takes: 'FORMAT',
        choices: ['xstate'],
        help: {
          zh: '形式：xstate 是状态机的 JSON，可以用 XState 的工具打开',
          en: "form; xstate is the machine as JSON, for XState's own tools",
        },
      },
      asOfOption,
      localeOption,
      guidesOption,
    ],
    examples: ['onething graph job-loss --format xstate > job-loss.machine.json'],
    run: async (request, terminal) =>
      (await import('./graph-command.ts')).graphCommand(request, terminal),
  },
];
