import { type SavedInterview, saveInterview, toFragment } from '@onething/core';
import { type GuideState, hasAnswers } from '../session/guide-state.ts';
import type { Keeping } from '../session/keeping.ts';
import type { Sources } from '../session/opening.ts';
import { givenAnswers, type Session } from '../session/session.ts';
import { tabRecord } from '../session/tab-record.ts';
import { copyText, linkTo, takeFragment } from './address-link.ts';
import { clearStore, isStoreOpen, readStore, writeStore } from './answer-store.ts';
import { claimGuide } from './first-of-guide.ts';

/** How far the host lets answers be kept; `device` only ever on the reader's word. */
type KeepWhere = 'none' | 'tab' | 'device';

/** Keeps the answers to one guide on the reader's device, and nowhere else. */
export class Keeper {
  /** Of several elements with one guide on a page, the first keeps answers; the others forget. */
  readonly isFirst: boolean;
  readonly #guide: string;
  readonly #links: boolean;
  readonly #mayStore: boolean;
  readonly #device: boolean;
  #tab: boolean;
  /** What is saved on the device, as text. */
  #saved: string | undefined;
  #shared: Keeping['shared'] = null;

  constructor(guide: string, where: KeepWhere, links: boolean, isFirst: boolean) {
    this.isFirst = isFirst;
    this.#guide = guide;
    this.#links = links && isFirst;
    this.#tab = where !== 'none' && isFirst && isStoreOpen('tab');
    this.#mayStore = where === 'device' && isFirst;
    this.#device = this.#mayStore && isStoreOpen('device');
    const saved = this.#device ? readStore('device', guide) : undefined;
    this.#saved = saved === undefined ? undefined : JSON.stringify(saved);
  }

  /** What there is to begin with; an address that brings answers loses them. */
  sources(): Sources {
    return {
      tab: this.#tab ? readStore('tab', this.#guide) : undefined,
      device: this.#device ? readStore('device', this.#guide) : undefined,
      fragment: this.takeLink(),
    };
  }

  takeLink(): string | undefined {
    return this.#links ? takeFragment() : undefined;
  }

  /** After every step of the reader. A link made before shows other answers, and goes. */
  keep(state: GuideState, trail: readonly string[]): void {
    this.#shared = null;
    if (!this.#tab) return;
    this.#tab =
      state.started || hasAnswers(state)
        ? writeStore('tab', this.#guide, JSON.stringify(tabRecord(state, trail)))
        : clearStore('tab', this.#guide);
  }

  save(session: Session): boolean {
    const text = JSON.stringify(savedFrom(session));
    if (!writeStore('device', this.#guide, text)) return false;
    this.#saved = text;
    return true;
  }

  deleteSaved(): boolean {
    if (this.#saved === undefined) return true;
    if (!clearStore('device', this.#guide)) return false;
    this.#saved = undefined;
    return true;
  }

  /** Makes a link and copies it; where that is not allowed, the page shows it to be copied by hand. */
  async share(session: Session): Promise<boolean> {
    const link = linkTo(toFragment(savedFrom(session)));
    const copied = await copyText(link);
    this.#shared = { link, copied };
    return copied;
  }

  keeping(session: Session | undefined): Keeping {
    const text = session === undefined ? undefined : JSON.stringify(savedFrom(session));
    const saved = this.#saved === undefined ? 'nothing' : 'others';
    return {
      tab: this.#tab,
      mayStore: this.#mayStore,
      saved: this.#device ? (this.#saved === text ? 'these' : saved) : null,
      links: this.#links,
      shared: this.#shared,
    };
  }
}

/** Until there is a guide. */
export const noKeeper: Keeper = new Keeper('', 'none', false, false);

export function keeperOf(
  element: { readonly storage: string; readonly links: boolean },
  guide: string,
): Keeper {
  const { storage, links } = element;
  const where = storage === 'none' || storage === 'tab' ? storage : 'device';
  return new Keeper(guide, where, links, claimGuide(guide, element));
}

function savedFrom(session: Session): SavedInterview {
  return saveInterview(session.bundle, givenAnswers(session), session);
}
