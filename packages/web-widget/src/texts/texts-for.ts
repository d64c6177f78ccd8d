import type { Locale } from '@onething/core';
import { english } from './en.ts';
import type { Texts } from './texts.ts';
import { chinese } from './zh.ts';

export function textsFor(locale: Locale): Texts {
  return locale === 'en' ? english : chinese;
}
