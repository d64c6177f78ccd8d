import type { Command } from './command.ts';
import {
  answersOption,
  asOfOption,
  baseOption,
  districtOption,
  entryWord,
  guidesOption,
  guideWord,
  jsonOption,
  localeOption,
  planLocaleOption,
  reportOptions,
} from './common-options.ts';

const answersRequired = { ...answersOption, isRequired: true };

/** What is done for one resident. */
export const residentCommands: readonly Command[] = [
  {
    name: 'plan',
    summary: { zh: '为一位居民列出办事清单', en: 'make the plan for one resident' },
    words: [guideWord],
    options: [
      answersRequired,
      asOfOption,
      planLocaleOption,
      {
        name: 'format',
        takes: 'FORMAT',
        choices: ['json', 'markdown', 'html', 'text', 'ics', 'jsonld', 'svg', 'mermaid'],
        help: { zh: '形式（缺省：json）', en: 'form (default: json)' },
      },
      baseOption,
      districtOption,
      guidesOption,
    ],
    examples: [
      `onething plan job-loss --format markdown \\
  --answers '{"leaving-reason":"dismissed","left-on":"2026-11-20","unemployment-insurance-months":96}'`,
      'onething plan job-loss --format html --answers answers.json > plan.html',
    ],
    run: async (request, terminal) =>
      (await import('./plan-command.ts')).planCommand(request, terminal),
  },
  {
    name: 'ask',
    summary: {
      zh: '在终端里问答，最后列出清单',
      en: 'ask a resident in the terminal, then make the plan',
    },
    words: [guideWord],
    options: [
      {
        ...answersOption,
        help: {
          zh: '已经知道的答案：JSON、文件，或 -',
          en: 'answers known beforehand: JSON, a file, or -',
        },
      },
      {
        name: 'strategy',
        takes: 'ORDER',
        choices: ['author', 'fewest'],
        help: {
          zh: '按作者的顺序问，还是问得最少（缺省：author）',
          en: "in the author's order, or asking the fewest (default: author)",
        },
      },
      asOfOption,
      { ...jsonOption, help: { zh: '清单以 JSON 输出', en: 'the plan as JSON' } },
      localeOption,
      guidesOption,
    ],
    examples: [
      'onething ask job-loss',
      `printf 'dismissed\n2026-11-20\n' | onething ask job-loss --answers '{"current-work":"none"}'`,
    ],
    run: async (request, terminal) =>
      (await import('./ask-command.ts')).askCommand(request, terminal),
  },
  {
    name: 'why',
    summary: { zh: '某一步为什么在清单上', en: 'say why a step is on the list' },
    words: [guideWord, entryWord],
    options: [answersRequired, asOfOption, districtOption, ...reportOptions],
    examples: [
      `onething why job-loss unemployment-benefit \\
  --answers '{"leaving-reason":"dismissed","unemployment-insurance-months":96}'`,
    ],
    run: async (request, terminal) =>
      (await import('./why-command.ts')).whyCommand(request, terminal),
  },
  {
    name: 'why-not',
    summary: {
      zh: '某一步为什么不在清单上，怎样才会在',
      en: 'say why a step is not on the list, and what would put it there',
    },
    words: [guideWord, entryWord],
    options: [answersRequired, asOfOption, districtOption, ...reportOptions],
    examples: [
      `onething why-not job-loss unemployment-benefit --answers '{"leaving-reason":"resigned"}'`,
    ],
    run: async (request, terminal) =>
      (await import('./why-command.ts')).whyNotCommand(request, terminal),
  },
];
