import { parseArgs } from 'node:util';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { parsePlainDate } from '../vocabulary/plain-date.ts';
import { type Locale, type LocalizedText, locales } from '../vocabulary/text.ts';
import type { Command, OptionSpec, Request } from './command.ts';

/** Reads a command line by its command's table; else says what is wrong with it. */
export function readRequest(
  command: Command,
  args: readonly string[],
  language: string,
): Request | { readonly problem: LocalizedText } {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      command.options.map(({ name, takes }) => [
        name,
        { type: takes === undefined ? 'boolean' : 'string' } as const,
      ]),
    ),
  });
  const words: string[] = [];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = optionProblem(command, token);
    if (problem !== undefined) return { problem };
    options.set(token.name, token.value ?? '');
  }
  const problem = missing(command, words, options) ?? wrongWord(command, words);
  if (problem !== undefined) return { problem };
  return { command, locale: localeOf(options.get('locale'), language), words, options };
}

/** The language to speak: the one asked for, else that of the terminal. */
export function localeOf(given: string | undefined, language: string): Locale {
  return locales.find((locale) => locale === given) ?? (language.startsWith('zh') ? 'zh-CN' : 'en');
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionProblem(
  command: Command,
  { name, rawName, value, inlineValue }: OptionToken,
): LocalizedText | undefined {
  const names = command.options.map((option) => option.name);
  const option = command.options.find((each) => each.name === name);
  if (option === undefined || !rawName.startsWith('--')) {
    const near = nearestName(name, names);
    return {
      zh: `没有 ${rawName} 这个选项。${near === undefined ? '' : `是不是想写 --${near}？`}`,
      en: `There is no option ${rawName}.${near === undefined ? '' : ` Did you mean --${near}?`}`,
    };
  }
  if (option.takes === undefined) {
    return value === undefined
      ? undefined
      : { zh: `--${name} 后面不带值。`, en: `--${name} takes no value.` };
  }
  if (value === undefined || (inlineValue !== true && value.startsWith('--'))) {
    return {
      zh: `--${name} 后面要写 ${option.takes}。`,
      en: `--${name} needs ${option.takes} after it.`,
    };
  }
  if (option.kind === 'day' && parsePlainDate(value) === undefined) {
    return {
      zh: `--${name} 要写确有的日期，格式为 YYYY-MM-DD，不能是“${value}”。`,
      en: `--${name} is a day that exists as YYYY-MM-DD, not "${value}".`,
    };
  }
  if (option.kind === 'port' && !(/^\d{1,5}$/.test(value) && Number(value) <= 65_535)) {
    return {
      zh: `--${name} 要写 0 到 65535 的整数，不能是“${value}”。`,
      en: `--${name} is a whole number from 0 to 65535, not "${value}".`,
    };
  }
  return wrongChoice(`--${name}`, option.choices, value);
}

function missing(
  command: Command,
  words: readonly string[],
  options: ReadonlyMap<string, string>,
): LocalizedText | undefined {
  const word = command.words.find(
    ({ isOptional }, index) => isOptional !== true && words[index] === undefined,
  );
  if (word !== undefined) return { zh: `缺少 ${word.name}。`, en: `${word.name} is missing.` };
  const option = command.options.find(
    ({ name, isRequired }) => isRequired === true && !options.has(name),
  );
  if (option !== undefined) {
    return { zh: `缺少 --${option.name}。`, en: `--${option.name} is missing.` };
  }
  const lone = command.options.find(
    ({ name, onlyWith }) => options.has(name) && onlyWith !== undefined && !options.has(onlyWith),
  );
  if (lone === undefined) return undefined;
  return {
    zh: `--${lone.name} 要和 --${lone.onlyWith} 一起用。`,
    en: `--${lone.name} goes with --${lone.onlyWith}.`,
  };
}

function wrongWord({ words: specs }: Command, words: readonly string[]): LocalizedText | undefined {
  const extra = specs.at(-1)?.isRepeated === true ? [] : words.slice(specs.length);
  if (extra.length > 0) {
    return {
      zh: `多出了“${extra.join(' ')}”。`,
      en: `"${extra.join(' ')}" is more than the command takes.`,
    };
  }
  for (const [index, { name, choices }] of specs.entries()) {
    const word = words[index];
    const problem = word === undefined ? undefined : wrongChoice(name, choices, word);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function wrongChoice(
  name: string,
  choices: OptionSpec['choices'],
  value: string,
): LocalizedText | undefined {
  if (choices === undefined || choices.includes(value)) return undefined;
  return {
    zh: `${name} 只能是 ${choices.join('、')}，不能是“${value}”。`,
    en: `${name} is one of ${choices.join(', ')}, not "${value}".`,
  };
}
