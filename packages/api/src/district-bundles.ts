import { compileGuide, type GuideBundle, type LinkedLibrary } from '@onething/core';
import type { DistrictBundle } from './parts.ts';

/** Compiles a guide for a district when it is first asked for; there are few of both. */
export function districtBundles(library: LinkedLibrary): DistrictBundle {
  const compiled = new Map<string, GuideBundle>();
  return (guide, district) => {
    if (!library.districts.has(district) || !library.guides.has(guide)) return undefined;
    const key = `${guide} ${district}`;
    const bundle = compiled.get(key) ?? compileGuide(library, guide, { district });
    if (bundle !== undefined) compiled.set(key, bundle);
    return bundle;
  };
}
