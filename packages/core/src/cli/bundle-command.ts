import { readFile } from 'node:fs/promises';
import { replaceFolder } from '../load/replace-folder.ts';
import { localize } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { reportOn } from './guides-report.ts';
import { dayOf, guidesFolder } from './open-guides.ts';
import { exitCodeOf, reportIssues } from './report-issues.ts';
import { siteIndexFile, staticSite } from './static-site.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

/** A neighbour in the workspace and in `node_modules` alike; copied, never imported. */
const builtWidget = new URL('../../../web-widget/dist/one-thing-guide.js', import.meta.url);

const wrote = {
  zh: '写好了，把这个文件夹放到网站上即可：',
  en: 'Written. Put this folder on any web server: ',
};

/** Writes static files for every guide. Guides with errors are not written. */
export async function bundleCommand(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { options, locale } = request;
  const report = await reportOn(guidesFolder(options.get('guides')), dayOf(request, terminal));
  if (exitCodeOf(report.issues) !== exitCodes.done || report.loaded === undefined) {
    return reportIssues(report.issues, request, terminal);
  }
  const file = options.get('widget') ?? builtWidget;
  const widget = await readFile(file).catch(() => undefined);
  if (widget === undefined) {
    const reference = typeof file === 'string' ? file : 'one-thing-guide.js';
    return reportIssues(
      [{ code: 'missing-file', severity: 'error', path: ['--widget'], reference }],
      request,
      terminal,
    );
  }
  const folder = options.get('out') ?? '';
  const bundles = [...report.loaded.bundles.values()];
  const pages = options.get('locale') === 'en' ? 'en' : 'zh-CN';
  const isOurs = (names: readonly string[]): boolean => names.includes(siteIndexFile);
  const contents = staticSite(bundles, widget, pages);
  const written = await replaceFolder(folder, contents, (names) =>
    options.has('force') ? isOurs(names) : false,
  );
  if (!written.ok) return reportIssues(written.issues, request, terminal);
  terminal.out(
    options.has('json')
      ? `${JSON.stringify({ folder, files: [...contents.keys()] }, null, 2)}\n`
      : `${localize(wrote, locale)}${folder}\n`,
  );
  return exitCodes.done;
}
