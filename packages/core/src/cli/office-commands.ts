import type { Command, OptionSpec } from './command.ts';
import {
  asOfOption,
  forceOption,
  guidesOption,
  jsonOption,
  planLocaleOption,
  planOptions,
  reportOptions,
  widgetOption,
} from './common-options.ts';

const fieldOption: OptionSpec = {
  name: 'field',
  takes: 'ID',
  help: {
    zh: '领域的编号，如 social-insurance（导入时缺省：看表的标题）',
    en: "the field's id, such as social-insurance (import: told by the table's title)",
  },
};

/** What goes between an office and its guides. */
export const officeCommands: readonly Command[] = [
  {
    name: 'import',
    summary: {
      zh: '把单位的标准目录表（Excel、Word、CSV）读成目录里的一行行，由编者补全',
      en: "read an office's catalogue table (Excel, Word, CSV) into rows that an editor completes",
    },
    words: [
      {
        name: 'FILE',
        kind: 'file',
        help: { zh: '.xlsx、.docx 或 .csv 文件', en: 'an .xlsx, .docx or .csv file' },
      },
    ],
    options: [
      fieldOption,
      {
        name: 'row',
        takes: 'KIND',
        choices: ['local', 'national'],
        help: {
          zh: '这些行是本地的还是国家目录的（缺省：local）',
          en: "whether the rows are local or the national catalogue's (default: local)",
        },
      },
      forceOption,
      asOfOption,
      ...reportOptions,
    ],
    examples: [
      'onething import 社会保险领域标准目录.xlsx --guides guides',
      'onething import rows.csv --field employment --json',
    ],
    run: async (request, terminal) =>
      (await import('./import-command.ts')).importCommand(request, terminal),
  },
  {
    name: 'export',
    summary: {
      zh: '把目录写成 Excel，栏目与标准目录相同',
      en: 'write the catalogue as an Excel workbook with the columns of the official form',
    },
    words: [
      {
        name: 'FILE',
        kind: 'file',
        help: { zh: '要写的 .xlsx 文件', en: 'the .xlsx file to write' },
      },
    ],
    options: [fieldOption, forceOption, jsonOption, ...planOptions],
    examples: [
      'onething export catalogue.xlsx',
      'onething export catalogue.xlsx --field employment --force',
    ],
    run: async (request, terminal) =>
      (await import('./export-command.ts')).exportCommand(request, terminal),
  },
  {
    name: 'bundle',
    summary: {
      zh: '写出可以放到任何网站上的文件：指南、网页、索引',
      en: 'write static files for any web server: the guides, pages that embed them, an index',
    },
    words: [],
    options: [
      {
        name: 'out',
        takes: 'DIR',
        kind: 'file',
        isRequired: true,
        help: { zh: '写到哪个文件夹', en: 'the folder to write' },
      },
      forceOption,
      widgetOption,
      asOfOption,
      jsonOption,
      {
        ...planLocaleOption,
        help: { zh: '网页的语言（缺省：zh-CN）', en: 'language of the pages (default: zh-CN)' },
      },
      guidesOption,
    ],
    examples: ['onething bundle --out site', 'onething bundle --out site --force --locale en'],
    run: async (request, terminal) =>
      (await import('./bundle-command.ts')).bundleCommand(request, terminal),
  },
];
