import { type Locale, locales } from '@onething/core';
import type { Context } from 'hono';
import { preferredLocale } from './accept.ts';

/** The language of an answer: `?locale=` where it names one that we have, else Accept-Language. */
export function localeOf(context: Context): Locale {
  const named = context.req.query('locale');
  return (
    locales.find((locale) => locale === named) ??
    preferredLocale(context.req.header('accept-language'))
  );
}
