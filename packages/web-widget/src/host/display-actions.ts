import type { Locale } from '@onething/core';
import { textsFor } from '../texts/texts-for.ts';
import type { DisplayActions } from '../view/view-context.ts';
import type { SystemPreferences, Theme } from './preferences.ts';

/** What these actions need of the element: its attributes, and what it shows by them. */
export interface DisplayHost {
  locale: string;
  theme: string;
  text: string;
}

/** A reader's buttons at the top set the element's own attributes. */
export function displayActions(
  host: DisplayHost,
  system: SystemPreferences,
  shown: { readonly locale: () => Locale; readonly theme: () => Theme },
): DisplayActions {
  return {
    switchLanguage: () => {
      host.locale = textsFor(shown.locale()).display.other.locale;
    },
    switchLarge: () => {
      host.text = host.text === 'large' ? '' : 'large';
    },
    switchContrast: () => {
      const plain = system.isDark ? 'dark' : 'light';
      host.theme = shown.theme() === 'contrast' ? plain : 'contrast';
    },
  };
}
