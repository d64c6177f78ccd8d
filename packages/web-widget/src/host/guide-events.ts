import type { GuideBundle, KnownAnswers } from '@onething/core';
import { interviewOf, type Session } from '../session/session.ts';

/**
 * What a host page may know: that something happened, never what was answered. `answered` counts
 * answers, without saying which.
 */
export interface GuideProgressDetail {
  readonly guide: string;
  /** Hash of the bundle. */
  readonly bundle: string;
  readonly answered: number;
}

export interface GuidePlanDetail {
  readonly guide: string;
  readonly bundle: string;
}

/** What became of `prefilled`: question ids and issue codes, no values. */
export interface GuidePrefillDetail {
  readonly guide: string;
  readonly bundle: string;
  /** Questions whose answers were taken. */
  readonly taken: readonly string[];
  readonly refused: readonly { readonly question: string; readonly codes: readonly string[] }[];
}

export type GuideAnswerEvent = CustomEvent<GuideProgressDetail>;
export type GuidePlanEvent = CustomEvent<GuidePlanDetail>;
export type GuidePrefillEvent = CustomEvent<GuidePrefillDetail>;

interface Announcements {
  readonly 'onething-answer': GuideProgressDetail;
  readonly 'onething-plan': GuidePlanDetail;
  readonly 'onething-prefill': GuidePrefillDetail;
}

/** That a page of answers was taken. */
export function announceAnswer(element: HTMLElement, session: Session): void {
  const { guide, hash } = session.bundle;
  const answered = interviewOf(session).asked.length;
  announce(element, 'onething-answer', { guide: guide.id, bundle: hash, answered });
}

export function announcePlan(element: HTMLElement, { guide, hash }: GuideBundle): void {
  announce(element, 'onething-plan', { guide: guide.id, bundle: hash });
}

/** Dispatches from the element through shadow boundaries, so that a host may listen anywhere above. */
function announce<Name extends keyof Announcements>(
  element: HTMLElement,
  name: Name,
  detail: Announcements[Name],
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Which answers known beforehand were taken, and why others were not; never what they are. */
export function announcePrefill(
  element: HTMLElement,
  { guide, hash }: GuideBundle,
  { answers, refused }: KnownAnswers,
): void {
  announce(element, 'onething-prefill', {
    guide: guide.id,
    bundle: hash,
    taken: Object.keys(answers),
    refused: refused.map(({ question, issues }) => ({
      question,
      codes: issues.map(({ code }) => code),
    })),
  });
}
