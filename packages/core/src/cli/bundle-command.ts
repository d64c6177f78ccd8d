import { replaceFolder } from '../load/replace-folder.ts';
import { localize } from '../vocabulary/text.ts';
import type { Request } from './command.ts';
import { reportOn } from './guides-report.ts';
import { dayOf, guidesFolder } from './open-guides.ts';
import { readWidget } from './read-widget.ts';
import { exitCodeOf, reportIssues, reportUnusable } from './report-issues.ts';
import { siteIndexFile, staticSite } from './static-site.ts';
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts';

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
  const widget = await readWidget(request);
  if (!widget.ok) return reportUnusable(widget.issues, request, terminal);
  const folder = options.get('out') ?? '';
  const bundles = [...report.loaded.bundles.values()];
  const pages = options.get('locale') === 'en' ? 'en' : 'zh-CN';
  const isOurs = (names: readonly string[]): boolean => names.includes(siteIndexFile);
  const contents = staticSite(bundles, widget.value, pages);
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
