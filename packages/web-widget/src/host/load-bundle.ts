import type { GuideBundle } from '@onething/core';

/** Why no guide can be shown. */
export type LoadProblem =
  | { readonly code: 'no-source' }
  | { readonly code: 'unreachable'; readonly status: number | null }
  | { readonly code: 'not-a-bundle' }
  | { readonly code: 'other-guide'; readonly found: string };

export type Loaded =
  | { readonly ok: true; readonly bundle: GuideBundle }
  | { readonly ok: false; readonly problem: LoadProblem };

/**
 * Fetches a bundle: the only request that the element makes. Nothing of the reader goes with it: no
 * credentials, no referrer. `guide`, where given, must be the bundle's.
 */
export async function loadBundle(src: string, guide: string, signal: AbortSignal): Promise<Loaded> {
  if (src === '') return { ok: false, problem: { code: 'no-source' } };
  let response: Response;
  try {
    response = await fetch(src, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json' },
    });
  } catch {
    return { ok: false, problem: { code: 'unreachable', status: null } };
  }
  if (!response.ok) {
    return { ok: false, problem: { code: 'unreachable', status: response.status } };
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!isBundle(body)) return { ok: false, problem: { code: 'not-a-bundle' } };
  if (guide !== '' && body.guide.id !== guide) {
    return { ok: false, problem: { code: 'other-guide', found: body.guide.id } };
  }
  return { ok: true, bundle: body };
}

/**
 * Enough to tell a bundle of our format from anything else a server may send (a login page, another
 * version). Its inside was proved when it was compiled, and is not proved again.
 */
function isBundle(body: unknown): body is GuideBundle {
  if (typeof body !== 'object' || body === null) return false;
  if (!('format' in body) || body.format !== 1) return false;
  if (!('hash' in body) || typeof body.hash !== 'string') return false;
  if (!('guide' in body) || typeof body.guide !== 'object' || body.guide === null) return false;
  const lists = ['entries', 'questions', 'facts', 'conditions', 'materials', 'channels', 'laws'];
  return (
    'id' in body.guide &&
    typeof body.guide.id === 'string' &&
    lists.every((list) => Array.isArray(Object.entries(body).find(([key]) => key === list)?.[1]))
  );
}
