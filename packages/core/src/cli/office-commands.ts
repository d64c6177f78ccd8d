import type { Command } from './command.ts';
import {
  asOfOption,
  forceOption,
  guidesOption,
  jsonOption,
  planLocaleOption,
} from './common-options.ts';

/** What an office does with guides that are done. */
export const officeCommands: readonly Command[] = [
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
      {
        name: 'widget',
        takes: 'FILE',
        kind: 'file',
        help: {
          zh: '网页组件的文件（缺省：已安装的）',
          en: "the element's file (default: the one installed)",
        },
      },
      asOfOption,
      jsonOption,
      planLocaleOption,
      guidesOption,
    ],
    examples: ['onething bundle --out site', 'onething bundle --out site --force --locale en'],
    run: async (request, terminal) =>
      (await import('./bundle-command.ts')).bundleCommand(request, terminal),
  },
];
