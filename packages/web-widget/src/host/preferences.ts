import type { Locale } from '@onething/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type Theme = 'light' | 'dark' | 'contrast';

/** The theme that a host or a reader names; any other name is the system's to decide. */
export function themeNamed(name: string): Theme | undefined {
  return name === 'light' || name === 'dark' || name === 'contrast' ? name : undefined;
}

/** The language asked for, else that of what is around the element. */
export function localeAt(element: HTMLElement, asked: string): Locale {
  const around = element.closest<HTMLElement>('[lang]') ?? element.ownerDocument.documentElement;
  return /^en\b/i.test(asked || around.lang) ? 'en' : 'zh-CN';
}

const queries = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
} as const;

/** What the system asks for; the host element is updated when it changes. */
export class SystemPreferences implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #dark: MediaQueryList = matchMedia(queries.dark);
  readonly #contrast: MediaQueryList = matchMedia(queries.contrast);

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get theme(): Theme {
    if (this.#contrast.matches) return 'contrast';
    return this.#dark.matches ? 'dark' : 'light';
  }

  get isDark(): boolean {
    return this.#dark.matches;
  }

  hostConnected(): void {
    this.#dark.addEventListener('change', this.#update);
    this.#contrast.addEventListener('change', this.#update);
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.#update);
    this.#contrast.removeEventListener('change', this.#update);
  }

  readonly #update = (): void => {
    this.#host.requestUpdate();
  };
}
