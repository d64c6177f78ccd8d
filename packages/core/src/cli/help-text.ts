import { type Locale, localize } from '../vocabulary/text.ts';
import type { Command, OptionSpec, WordSpec } from './command.ts';

const labels = {
  usage: { zh: '用法', en: 'Usage' },
  command: { zh: '命令', en: 'COMMAND' },
  options: { zh: '选项', en: 'options' },
  examples: { zh: '例子', en: 'Examples' },
  more: {
    zh: 'onething 命令 --help 有更多说明和例子。',
    en: 'onething COMMAND --help says more, with examples.',
  },
  exit: {
    zh: '退出码：0 完成；1 检查出问题；2 用法有误，或内容读不了。',
    en: 'Exit code: 0 done; 1 problems found; 2 wrong usage, or input that cannot be read.',
  },
} as const;

/** All commands, a line each. */
export function overview(commands: readonly Command[], locale: Locale): string {
  const rows = commands.map(({ name, summary }): Row => [name, localize(summary, locale)]);
  return `onething ${localize(labels.command, locale)} [${localize(labels.options, locale)}]

${table(rows)}
${localize(labels.more, locale)}
${localize(labels.exit, locale)}
`;
}

/** One command: how it is written, what it takes, examples that can be run. */
export function helpOf(command: Command, locale: Locale): string {
  const { words, options, examples } = command;
  const rows = [
    ...words.map((word): Row => [word.name, helpWithChoices(word, locale)]),
    ...options.map((option): Row => [shown(option), helpWithChoices(option, locale)]),
  ];
  return `${usageOf(command, locale)}

${localize(command.summary, locale)}

${table(rows)}
${localize(labels.examples, locale)}:
${examples.map((example) => `  ${example.replaceAll('\n', '\n  ')}\n`).join('')}`;
}

export function usageOf({ name, words, options }: Command, locale: Locale): string {
  return [
    'onething',
    name,
    ...words.map((word) => (word.isOptional === true ? `[${word.name}]` : word.name)),
    ...options.filter(({ isRequired }) => isRequired === true).map(shown),
    `[${localize(labels.options, locale)}]`,
  ].join(' ');
}

type Row = readonly [left: string, right: string];

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

function shown({ name, takes }: OptionSpec): string {
  return takes === undefined ? `--${name}` : `--${name} ${takes}`;
}

function helpWithChoices({ help, choices }: OptionSpec | WordSpec, locale: Locale): string {
  const text = localize(help, locale);
  if (choices === undefined) return text;
  return locale === 'en' ? `${text}: ${choices.join(', ')}` : `${text}：${choices.join('、')}`;
}
