import { locales } from '../vocabulary/text.ts';
import type { OptionSpec, WordSpec } from './command.ts';

export const guideWord: WordSpec = {
  name: 'GUIDE',
  kind: 'guide',
  help: { zh: '指南的编号，如 job-loss', en: "the guide's id, such as job-loss" },
};

export const entryWord: WordSpec = {
  name: 'ENTRY',
  kind: 'entry',
  help: { zh: '事项的编号', en: "the entry's id" },
};

export const guidesOption: OptionSpec = {
  name: 'guides',
  takes: 'DIR',
  kind: 'file',
  help: {
    zh: '指南文件夹（缺省：最近的名为 guides 的文件夹）',
    en: "the guides' folder (default: the nearest folder named guides)",
  },
};

export const localeOption: OptionSpec = {
  name: 'locale',
  takes: 'LOCALE',
  choices: locales,
  help: { zh: '语言（缺省：终端的语言）', en: "language (default: the terminal's)" },
};

export const planLocaleOption: OptionSpec = {
  ...localeOption,
  help: { zh: '清单的语言（缺省：zh-CN）', en: 'language of the plan (default: zh-CN)' },
};

export const asOfOption: OptionSpec = {
  name: 'as-of',
  takes: 'DATE',
  kind: 'day',
  help: {
    zh: '按哪一天的规定，YYYY-MM-DD（缺省：今天）',
    en: 'the day for which the rules are read, YYYY-MM-DD (default: today)',
  },
};

export const answersOption: OptionSpec = {
  name: 'answers',
  takes: 'JSON|FILE|-',
  kind: 'file',
  help: {
    zh: '答案：JSON、存有 JSON 的文件，或 - 表示标准输入',
    en: 'the answers: JSON, a file that holds it, or - for standard input',
  },
};

export const jsonOption: OptionSpec = {
  name: 'json',
  help: { zh: '以 JSON 输出', en: 'say it as JSON' },
};

export const forceOption: OptionSpec = {
  name: 'force',
  help: { zh: '覆盖以前写的文件', en: 'replace what was written before' },
};

export const baseOption: OptionSpec = {
  name: 'base',
  takes: 'URL',
  help: {
    zh: '指南的 JSON-LD 放在哪个网址（只用于 jsonld）',
    en: "the address at which the guide's JSON-LD lies (jsonld only)",
  },
};

export const districtOption: OptionSpec = {
  name: 'district',
  takes: 'CODE',
  help: {
    zh: '按哪个区的做法，六位行政区划代码',
    en: 'as which district does it, by its code (GB/T 2260)',
  },
};

/** Of every command that reports: how, in which language, on which guides. */
export const reportOptions: readonly OptionSpec[] = [jsonOption, localeOption, guidesOption];

/** Of every command that makes something in the plan's own language. */
export const planOptions: readonly OptionSpec[] = [planLocaleOption, guidesOption];

export const widgetOption: OptionSpec = {
  name: 'widget',
  takes: 'FILE',
  kind: 'file',
  help: {
    zh: '网页组件的文件（缺省：已安装的）',
    en: "the element's file (default: the one installed)",
  },
};
