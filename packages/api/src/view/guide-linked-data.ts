import { type GuideBundle, guideToJsonLd } from '@onething/core';
import { makeResource, type Resource } from '../http/resource.ts';

/** A guide's JSON-LD for the address by which it was reached. */
export type GuideLinkedData = (bundle: GuideBundle, base: string) => Resource;

/**
 * Written and compressed once a guide, for the address that was asked for last: the address comes from
 * the client's Host header, so keeping all of them would let strangers fill the memory.
 */
export function guideLinkedData(): GuideLinkedData {
  const latest = new Map<string, { readonly base: string; readonly resource: Resource }>();
  return (bundle, base) => {
    const known = latest.get(bundle.hash);
    if (known?.base === base) return known.resource;
    const document = guideToJsonLd(bundle, { base });
    const resource = makeResource(JSON.stringify(document), 'application/ld+json');
    latest.set(bundle.hash, { base, resource });
    return resource;
  };
}
