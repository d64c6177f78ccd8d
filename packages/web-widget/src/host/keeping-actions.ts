import { type GuideState, restart, say } from '../session/guide-state.ts';
import { dropOffer, dropSaved, takeOffer } from '../session/opening.ts';
import type { KeepTexts } from '../texts/keep-texts.ts';
import type { KeepingActions } from '../view/view-context.ts';
import type { Keeper } from './keeper.ts';

/** What these actions need of the element. */
export interface KeepingHost {
  readonly keeper: () => Keeper;
  readonly state: () => GuideState | undefined;
  /** `focus`: where it goes if the page stays, as the button that was pressed may be gone. */
  readonly step: (next: (before: GuideState) => GuideState, focus?: string) => void;
  /** Says it to those who cannot see it. */
  readonly speak: (words: (texts: KeepTexts) => string) => void;
}

/** What a reader can do with the answers as a whole. */
export function keepingActions({ keeper, state, step, speak }: KeepingHost): KeepingActions {
  return {
    takeOffer: () => step(takeOffer, 'heading'),
    dropOffer: () => step(dropOffer, 'heading'),
    save: () => {
      const now = state();
      const isSaved = now !== undefined && keeper().save(now.session);
      step((before) => say(before, isSaved ? null : 'not-saved'), isSaved ? undefined : 'notice');
      if (isSaved) speak((texts) => texts.saved.these);
    },
    deleteSaved: () => {
      const isGone = keeper().deleteSaved();
      step((before) => dropSaved(before, isGone), 'notice');
    },
    share: async () => {
      const now = state();
      if (now === undefined) return;
      const isCopied = await keeper().share(now.session);
      speak((texts) => (isCopied ? texts.copied : texts.copyByHand));
    },
    clear: () => {
      const isGone = keeper().deleteSaved();
      step((before) => say(restart(before), isGone ? 'cleared' : 'not-deleted'), 'heading');
    },
  };
}
