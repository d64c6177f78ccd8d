import { type Locale, locales, nearestName } from '@onething/core';
import type { Context } from 'hono';
import { preferredLocale } from './accept.ts';
import type { Read } from './read-body.ts';

/** The language of an answer: `?locale=` where it names one that we have, else Accept-Language. */
export function localeOf(context: Context): Locale {
  const named = context.req.query('locale');
  return (
    locales.find((locale) => locale === named) ??
    preferredLocale(context.req.header('accept-language'))
  );
}

/** As `localeOf`, but a name that we do not have is a problem rather than passed over. */
export function readLocale(context: Context): Read<Locale> {
  const named = context.req.query('locale');
  if (named === undefined || locales.some((locale) => locale === named)) {
    return { ok: true, value: localeOf(context) };
  }
  const hint = nearestName(named, locales) ?? locales.join(', ');
  const parameter = { name: 'locale', hint };
  return { ok: false, problem: { kind: 'unknown-locale', about: named, parameter } };
}
