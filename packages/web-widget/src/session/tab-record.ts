import {
  type Result,
  type ResumedInterview,
  resumeInterview,
  type SavedInterview,
  saveInterview,
  succeed,
} from '@onething/core';
import { type GuideState, pageKey } from './guide-state.ts';
import { place } from './place.ts';
import { givenAnswers, prefilledOf } from './session.ts';

/** What a reload must not lose: the answers, the page, the ticks. Plain JSON. */
export interface TabRecord {
  readonly interview: SavedInterview;
  readonly prefilled: readonly string[];
  readonly page: string;
  readonly papers: readonly string[];
  readonly steps: readonly string[];
  /** Pages by the number of their entry in the browser's history. */
  readonly trail: readonly string[];
}

export function tabRecord(state: GuideState, trail: readonly string[]): TabRecord {
  const { session, ticked } = state;
  return {
    interview: saveInterview(session.bundle, givenAnswers(session), session),
    prefilled: prefilledOf(session),
    page: pageKey(state),
    papers: [...ticked.papers],
    steps: [...ticked.steps],
    trail,
  };
}

/** The trail of a record; empty where it has none. */
export function trailOf(record: unknown): readonly string[] {
  return listAt(record, 'trail');
}

/** A guide just opened, as it was before the reload. Fails as `resumeInterview` does. */
export function restoreTab(
  state: GuideState,
  record: unknown,
): Result<{ readonly state: GuideState; readonly resumed: ResumedInterview }> {
  const { bundle, asOf } = state.session;
  const resumed = resumeInterview(bundle, valueAt(record, 'interview'), { asOf });
  if (!resumed.ok) return resumed;
  const prefilled = listAt(record, 'prefilled');
  const entries = Object.entries(resumed.value.answers);
  const page = valueAt(record, 'page');
  const placed = place(
    {
      ...state,
      ticked: {
        papers: new Set(listAt(record, 'papers')),
        steps: new Set(listAt(record, 'steps')),
      },
    },
    typeof page === 'string' ? page : 'intro',
    {
      answers: Object.fromEntries(entries.filter(([question]) => !prefilled.includes(question))),
      prefilled: Object.fromEntries(entries.filter(([question]) => prefilled.includes(question))),
    },
  );
  return succeed({ state: placed, resumed: resumed.value });
}

function valueAt(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, key) : undefined;
}

function listAt(record: unknown, key: string): readonly string[] {
  const list = valueAt(record, key);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}
