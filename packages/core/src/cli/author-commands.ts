import type { Command } from './command.ts';
import {
  answersOption,
  asOfOption,
  baseOption,
  districtOption,
  guidesOption,
  guideWord,
  localeOption,
  planOptions,
  reportOptions,
  widgetOption,
} from './common-options.ts';

/** What an author does with guides. */
export const authorCommands: readonly Command[] = [
  {
    name: 'new',
    summary: {
      zh: '回答几个问题，写出一份新指南的文件',
      en: 'write the files of a new guide from a few questions to its author',
    },
    words: [],
    options: [
      asOfOption,
      localeOption,
      {
        ...guidesOption,
        help: {
          zh: '指南文件夹（缺省：当前的 guides）',
          en: "the guides' folder (default: guides, here)",
        },
      },
    ],
    examples: ['onething new', 'onething new --guides guides < answers.txt'],
    run: async (request, terminal) =>
      (await import('./new-command.ts')).newCommand(request, terminal),
  },
  {
    name: 'check',
    summary: {
      zh: '检查并证明指南：每个文件、每处引用、每个例子、全部答案组合',
      en: 'check and prove the guides: every file, reference and example, over all answers',
    },
    words: [{ ...guideWord, isOptional: true }],
    options: [
      {
        name: 'write-examples',
        help: {
          zh: '为例子没有覆盖的事项写出例子，供编者审核',
          en: 'write the examples that are missing, for an editor to review',
        },
      },
      { name: 'notes', help: { zh: '也列出说明', en: 'list the notes as well' } },
      asOfOption,
      ...reportOptions,
    ],
    examples: ['onething check', 'onething check job-loss --json --guides guides'],
    run: async (request, terminal) =>
      (await import('./check-command.ts')).checkCommand(request, terminal),
  },
  {
    name: 'diff',
    summary: {
      zh: '两个版本在意思上差在哪里：哪些步骤、材料、日期变了，对多少种答案',
      en: 'what a new version means: which steps, papers and days change, for how many answers',
    },
    words: [
      {
        name: 'OLD',
        kind: 'file',
        help: {
          zh: '旧版本：指南文件夹、打包的指南，或 git 的版本',
          en: 'the old version: a guides folder, a bundle, or a revision of git',
        },
      },
      { name: 'NEW', kind: 'file', help: { zh: '新版本', en: 'the new version, likewise' } },
    ],
    options: [
      {
        name: 'guide',
        takes: 'ID',
        help: { zh: '只看这份指南', en: 'this guide only' },
      },
      asOfOption,
      {
        name: 'as-of-before',
        takes: 'DATE',
        kind: 'day',
        help: {
          zh: '旧版本按哪一天（缺省：同一天）',
          en: 'the day for the old version (default: the same)',
        },
      },
      ...reportOptions,
    ],
    examples: [
      'onething diff HEAD~1 guides',
      'onething diff job-loss.json guides --guide job-loss --json',
      'onething diff guides guides --as-of-before 2026-06-30 --as-of 2026-07-01',
    ],
    run: async (request, terminal) =>
      (await import('./diff-command.ts')).diffCommand(request, terminal),
  },
  {
    name: 'graph',
    summary: {
      zh: '画图：从问题到步骤的流程，或者一位居民的清单',
      en: "draw a guide's flow from questions to steps, or one resident's plan",
    },
    words: [guideWord],
    options: [
      {
        name: 'format',
        takes: 'FORMAT',
        choices: ['svg', 'mermaid', 'xstate', 'jsonld'],
        help: {
          zh: '形式（缺省：svg）；xstate 是状态机的 JSON，可以用 XState 的工具打开',
          en: "form (default: svg); xstate is the machine as JSON, for XState's own tools",
        },
      },
      {
        ...answersOption,
        help: {
          zh: '画按这些答案列出的清单，不画流程：JSON、文件，或 -',
          en: 'draw the plan of these answers, not the flow: JSON, a file, or -',
        },
      },
      { ...asOfOption, onlyWith: 'answers' },
      { ...districtOption, onlyWith: 'answers' },
      baseOption,
      ...planOptions,
    ],
    examples: [
      'onething graph job-loss > job-loss.svg',
      'onething graph job-loss --answers answers.json --format mermaid',
      'onething graph job-loss --format xstate > job-loss.machine.json',
    ],
    run: async (request, terminal) =>
      (await import('./graph-command.ts')).graphCommand(request, terminal),
  },
  {
    name: 'dev',
    summary: {
      zh: '边写边看：预览和检查结果并排，存盘就更新',
      en: 'serve a live preview with the findings beside it, on this machine only',
    },
    words: [],
    options: [
      {
        name: 'port',
        takes: 'PORT',
        kind: 'port',
        help: { zh: '端口（缺省：4321；0 表示任意）', en: 'the port (default: 4321; 0: any)' },
      },
      widgetOption,
      asOfOption,
      localeOption,
      guidesOption,
    ],
    examples: ['onething dev', 'onething dev --guides guides --port 8080'],
    run: async (request, terminal) =>
      (await import('./dev-command.ts')).devCommand(request, terminal),
  },
  {
    name: 'format',
    summary: {
      zh: '写好格式文件，让编辑器能补全和检查；每个文件标上格式',
      en: 'write the schemas, and name in each file its own, so that editors complete and check',
    },
    words: [],
    options: [
      {
        name: 'check',
        help: {
          zh: '只看不改，要改时退出码是1',
          en: 'change nothing; exit code 1 where something would change',
        },
      },
      ...reportOptions,
    ],
    examples: ['onething format', 'onething format --check'],
    run: async (request, terminal) =>
      (await import('./format-command.ts')).formatCommand(request, terminal),
  },
  {
    name: 'reference',
    summary: { zh: '打印指南格式的说明', en: 'print the guide format, with examples' },
    words: [],
    options: [localeOption, guidesOption],
    examples: ['onething reference > reference.md'],
    run: async (request, terminal) =>
      (await import('./reference-command.ts')).referenceCommand(request, terminal),
  },
];
