import { readFile } from 'node:fs/promises';
import { makeResource, type Resource } from '../http/resource.ts';

/** The files that the site serves. */
export interface SiteAssets {
  readonly icon: Resource;
  readonly siteStyles: Resource;
  readonly districtStyles: Resource;
  /** The built element; `undefined` where it has not been built. */
  readonly widget: Resource | undefined;
}

const css = 'text/css; charset=utf-8';
const ownFolder = new URL('../../assets/', import.meta.url);
/** A neighbour in the workspace and in `node_modules` alike; served, never imported. */
const widgetFile = new URL('../../../web-widget/dist/one-thing-guide.js', import.meta.url);

export async function loadSiteAssets(widget: URL = widgetFile): Promise<SiteAssets> {
  const [icon, site, district, element] = await Promise.all([
    readFile(new URL('icon.svg', ownFolder)),
    readFile(new URL('site.css', ownFolder)),
    readFile(new URL('district.css', ownFolder)),
    readFile(widget).catch(() => undefined),
  ]);
  return {
    icon: makeResource(icon, 'image/svg+xml'),
    siteStyles: makeResource(site, css),
    districtStyles: makeResource(district, css),
    widget: element && makeResource(element, 'text/javascript; charset=utf-8'),
  };
}

/** Where the assets lie: by a name that holds their hash, so that a copy may be kept for ever. */
export interface AssetLinks {
  readonly icon: string;
  readonly siteStyles: string;
  readonly districtStyles: string;
  readonly widget: string | undefined;
}

export function assetLinks({ icon, siteStyles, districtStyles, widget }: SiteAssets): AssetLinks {
  return {
    icon: hashedName('icon.svg', icon),
    siteStyles: hashedName('site.css', siteStyles),
    districtStyles: hashedName('district.css', districtStyles),
    widget: widget && hashedName('one-thing-guide.js', widget),
  };
}

/** A file, and whether its name holds its hash. */
export interface AssetFile {
  readonly resource: Resource;
  readonly hashed: boolean;
}

/** Every file name under `/assets/`, with and without hash. */
export function assetFiles(assets: SiteAssets): ReadonlyMap<string, AssetFile> {
  const named: readonly (readonly [string, Resource | undefined])[] = [
    ['icon.svg', assets.icon],
    ['site.css', assets.siteStyles],
    ['district.css', assets.districtStyles],
    ['one-thing-guide.js', assets.widget],
  ];
  const files = new Map<string, AssetFile>();
  for (const [name, resource] of named) {
    if (resource === undefined) continue;
    files.set(name, { resource, hashed: false });
    files.set(hashedName(name, resource).slice('/assets/'.length), { resource, hashed: true });
  }
  return files;
}

function hashedName(name: string, { hash }: Resource): string {
  return `/assets/${name.replace(/\.(\w+)$/, `.${hash.slice(0, 16)}.$1`)}`;
}
