import { type GuideBundle, nearestName } from '@onething/core';
import type { Parts } from '../parts.ts';
import type { Read } from './read-body.ts';

/** The guide with this id, or a problem that names the nearest one. */
export function findGuide(
  bundles: ReadonlyMap<string, GuideBundle>,
  id: string,
): Read<GuideBundle> {
  const bundle = bundles.get(id);
  if (bundle !== undefined) return { ok: true, value: bundle };
  const hint = nearestName(id, bundles.keys());
  const parameter = { name: 'id', ...(hint === undefined ? {} : { hint }) };
  return { ok: false, problem: { kind: 'unknown-guide', about: id, parameter } };
}

/** As `findGuide`; where a district is named, the guide with its overlay. */
export function findGuideIn(
  { bundles, districtBundle }: Pick<Parts, 'bundles' | 'districtBundle'>,
  id: string,
  district: string | undefined,
): Read<GuideBundle> {
  const found = findGuide(bundles, id);
  if (!found.ok || district === undefined) return found;
  const bundle = districtBundle?.(id, district);
  return bundle === undefined
    ? {
        ok: false,
        problem: { kind: 'unknown-district', about: district, parameter: { name: 'district' } },
      }
    : { ok: true, value: bundle };
}
