import type { GuideBundle, GuideLibrary, PlainDate } from '@onething/core';
import type { Log } from './http/request-log.ts';
import type { SiteAssets } from './site/site-assets.ts';

/** What an app is built from. Everything that it knows of the world outside comes in here. */
export interface Parts {
  /** Guides by id, in the order in which they are listed. */
  readonly bundles: ReadonlyMap<string, GuideBundle>;
  /** The library from which they were made: its catalogue is shown and exported. */
  readonly library: GuideLibrary;
  /** A guide with a district's overlay; `undefined` where there is no such district. */
  readonly districtBundle?: DistrictBundle;
  /** The day that a request without `asOf` is about. */
  readonly today: () => PlainDate;
  readonly assets: SiteAssets;
  readonly log?: Log;
  /** Told of faults of our own. Must not write an error's message where answers may not lie. */
  readonly report?: (fault: unknown) => void;
}

export type DistrictBundle = (guide: string, district: string) => GuideBundle | undefined;
