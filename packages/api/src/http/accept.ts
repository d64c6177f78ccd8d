import type { Locale } from '@onething/core';
import { parseAccept } from 'hono/utils/accept';

/**
 * The offer that an `Accept` header likes best, or `undefined` where it refuses all of them
 * (RFC 9110, 12.5.1): the most specific range decides an offer's weight; of equal weights, the
 * earlier offer wins. No header accepts everything.
 */
export function bestMediaType<Offer extends string>(
  header: string | undefined,
  offers: readonly Offer[],
): Offer | undefined {
  if (header === undefined || header.trim() === '') return offers[0];
  const ranges = parseAccept(header).map(({ type, q }) => ({ type: type.toLowerCase(), q }));
  return heaviest(offers, (offer) => {
    const [main = ''] = offer.split('/');
    return weight(ranges, [offer, `${main}/*`, '*/*']);
  });
}

/**
 * The content coding to send, `undefined` for none. Where a client names none, none is sent: old
 * intermediaries mistake silence (RFC 9110, 12.5.3).
 */
export function bestEncoding<Offer extends string>(
  header: string | undefined,
  offers: readonly Offer[],
): Offer | undefined {
  if (header === undefined) return undefined;
  const codings = parseAccept(header).map(({ type, q }) => ({ type: type.toLowerCase(), q }));
  return heaviest(offers, (offer) => weight(codings, [offer, '*']));
}

/** The language that an `Accept-Language` header likes best; Chinese where it names neither. */
export function preferredLocale(header: string | undefined): Locale {
  if (header === undefined) return 'zh-CN';
  const wanted = parseAccept(header).find(({ type, q }) => q > 0 && /^(zh|en|\*)(-|$)/i.test(type));
  return wanted !== undefined && /^en(-|$)/i.test(wanted.type) ? 'en' : 'zh-CN';
}

interface Weighted {
  readonly type: string;
  readonly q: number;
}

/** The weight of the most specific name that is listed; 0 where none is. */
function weight(listed: readonly Weighted[], names: readonly string[]): number {
  for (const name of names) {
    const found = listed.find(({ type }) => type === name);
    if (found !== undefined) return found.q;
  }
  return 0;
}

function heaviest<Offer>(
  offers: readonly Offer[],
  weightOf: (offer: Offer) => number,
): Offer | undefined {
  let best: Offer | undefined;
  let bestWeight = 0;
  for (const offer of offers) {
    const offerWeight = weightOf(offer);
    if (offerWeight > bestWeight) [best, bestWeight] = [offer, offerWeight];
  }
  return best;
}
