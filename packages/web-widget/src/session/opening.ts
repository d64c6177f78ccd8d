import {
  fromFragment,
  type GuideBundle,
  type Issue,
  type KnownAnswers,
  type PlainDate,
  resumeInterview,
} from '@onething/core';
import { type GuideState, hasAnswers, openGuide, pageKey, say } from './guide-state.ts';
import type { AnswerOrigin, Notice } from './notice.ts';
import { place, placeNext } from './place.ts';
import { answersAtHand } from './session.ts';
import { restoreTab } from './tab-record.ts';

/** Everything that may bring answers along; `undefined` where there is none. */
export interface Sources {
  /** What was kept before a reload. */
  readonly tab: unknown;
  /** What the reader saved. */
  readonly device: unknown;
  /** Ours, from the address. */
  readonly fragment: string | undefined;
}

/**
 * A guide with the answers that are at hand: those given in this tab. A link's are offered, as they
 * may be somebody else's; what was saved is offered where there are no others.
 */
export function openWith(bundle: GuideBundle, asOf: PlainDate, sources: Sources): GuideState {
  const opened = restored(openGuide(bundle, asOf), sources.tab);
  const linked = sources.fragment === undefined ? opened : openLink(opened, sources.fragment);
  return sources.device === undefined || hasAnswers(linked) || linked.offer !== null
    ? linked
    : offerSaved(linked, sources.device);
}

export function openLink(state: GuideState, fragment: string): GuideState {
  const unpacked = fromFragment(fragment);
  const read = unpacked.ok ? resume(state, unpacked.value) : unpacked;
  if (!read.ok) return { ...state, notice: unusable('link', read.issues) };
  return { ...state, offer: { from: 'link', resumed: read.value } };
}

/** The offered answers in place of those at hand; a link's count as filled in beforehand. */
export function takeOffer(state: GuideState): GuideState {
  const { offer } = state;
  if (offer === null) return state;
  const { from, resumed } = offer;
  const { prefilled } = answersAtHand(state.session);
  const fresh = openGuide(state.session.bundle, state.session.asOf);
  const placed = placeNext(
    fresh,
    from === 'link' ? { prefilled: resumed.answers } : { answers: resumed.answers, prefilled },
  );
  return { ...placed, notice: { kind: 'resumed', from, resumed } };
}

/** Leaves the answers as they are. */
export function dropOffer(state: GuideState): GuideState {
  return { ...state, offer: null };
}

/** After what was saved has been deleted, or could not be. */
export function dropSaved(state: GuideState, isGone: boolean): GuideState {
  if (!isGone) return say(state, 'not-deleted');
  return { ...say(state, 'deleted'), offer: state.offer?.from === 'device' ? null : state.offer };
}

/** Fills what the reader has not answered; the page stays, unless it is answered now. */
export function prefill(state: GuideState, { answers }: KnownAnswers): GuideState {
  if (Object.keys(answers).length === 0) return state;
  const atHand = answersAtHand(state.session);
  const prefilled = { ...atHand.prefilled, ...answers };
  return place(state, pageKey(state), { answers: atHand.answers, prefilled });
}

function restored(state: GuideState, record: unknown): GuideState {
  if (record === undefined) return state;
  const read = restoreTab(state, record);
  if (!read.ok) return { ...state, notice: unusable('tab', read.issues) };
  const { resumed } = read.value;
  return resumed.refused.length === 0
    ? read.value.state
    : { ...read.value.state, notice: { kind: 'resumed', from: 'tab', resumed } };
}

function offerSaved(state: GuideState, saved: unknown): GuideState {
  const read = resume(state, saved);
  return read.ok
    ? { ...state, offer: { from: 'device', resumed: read.value } }
    : { ...state, notice: state.notice ?? unusable('device', read.issues) };
}

function resume({ session }: GuideState, saved: unknown): ReturnType<typeof resumeInterview> {
  return resumeInterview(session.bundle, saved, session);
}

function unusable(from: AnswerOrigin, issues: readonly Issue[]): Notice {
  const isOther = issues.some(({ code }) => code === 'unknown-guide');
  return { kind: 'unusable', from, why: isOther ? 'other-guide' : 'damaged' };
}
