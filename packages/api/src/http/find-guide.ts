import { type GuideBundle, nearestName } from '@onething/core';
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
