import { createHash } from 'node:crypto';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { FolderContents } from '../load/replace-folder.ts';
import {
  type StaticAssets,
  type StaticGuide,
  staticGuidePage,
  staticIndexPage,
} from '../render/static-page.ts';
import { staticPageStyles } from '../render/static-page-styles.ts';
import type { Locale, LocalizedText } from '../vocabulary/text.ts';

/** `index.json` beside the pages: what there is, and the hash of every file. */
interface SiteIndex {
  readonly format: 1;
  readonly guides: readonly {
    readonly id: string;
    readonly title: LocalizedText;
    readonly lead: LocalizedText;
    readonly page: string;
    readonly bundle: string;
    /** Of the guide's content, as its bundle says it. */
    readonly hash: string;
    readonly reviewed: string;
  }[];
  readonly widget: string;
  /** Path ▶ SHA-256 in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
}

/** By which a folder is known to be one that this command wrote. */
export const siteIndexFile = 'index.json';

/**
 * Files for any host: each guide's bundle under a name that holds its hash, a page for each, a list
 * of them, the element and one style sheet. The same guides give the same files, byte for byte.
 */
export function staticSite(
  bundles: readonly GuideBundle[],
  widget: Uint8Array,
  locale: Locale,
): FolderContents {
  const widgetName = `one-thing-guide.${sha256(widget).slice(0, 16)}.js`;
  const assets: StaticAssets = {
    styles: `page.${sha256(staticPageStyles).slice(0, 16)}.css`,
    widget: widgetName,
    widgetIntegrity: `sha384-${createHash('sha384').update(widget).digest('base64')}`,
  };
  const guides = bundles.map((bundle): StaticGuide => {
    const { id, title, heading, lead } = bundle.guide;
    const file = `${id}.${bundle.hash.slice(0, 16)}.json`;
    const entries = bundle.entries.map((entry) => entry.title);
    return { id, title, heading, lead, entries, bundle: file, page: `${id}.html` };
  });
  const files = new Map<string, string | Uint8Array>([
    [widgetName, widget],
    [assets.styles, staticPageStyles],
    ['index.html', staticIndexPage(guides, assets, locale)],
  ]);
  for (const [index, guide] of guides.entries()) {
    files.set(guide.page, staticGuidePage(guide, assets, locale));
    files.set(guide.bundle, JSON.stringify(bundles[index]));
  }
  const index: SiteIndex = {
    format: 1,
    guides: guides.map(({ id, title, lead, page, bundle }, at) => ({
      id,
      title,
      lead,
      page,
      bundle,
      hash: bundles[at]?.hash ?? '',
      reviewed: bundles[at]?.guide.reviewed ?? '',
    })),
    widget: widgetName,
    files: Object.fromEntries([...files].map(([path, content]) => [path, sha256(content)])),
  };
  return new Map([...files, [siteIndexFile, `${JSON.stringify(index, null, 2)}\n`]]);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
