import type { Answers, GuideEvent, GuideInput, GuideMachine } from '@onething/core';
import { initialTransition, type SnapshotFrom, transition } from 'xstate';

export type Snapshot = SnapshotFrom<GuideMachine>;

export function start(machine: GuideMachine, input: GuideInput): Snapshot {
  return initialTransition(machine, input)[0];
}

export function send(
  machine: GuideMachine,
  from: Snapshot,
  ...events: readonly GuideEvent[]
): Snapshot {
  return events.reduce((snapshot, event) => transition(machine, snapshot, event)[0], from);
}

/** The question that the machine asks. */
export function asking({ value }: Snapshot): string {
  if (typeof value === 'string') throw new Error(`not asking but ${value}`);
  return value.asking;
}

/** Answers the question that the machine asks, as the profile says. */
export function answerNext(machine: GuideMachine, profile: Answers, snapshot: Snapshot): Snapshot {
  const question = asking(snapshot);
  const value = profile[question];
  if (value === undefined) throw new Error(`the profile lacks ${question}`);
  return send(machine, snapshot, { type: 'ANSWER', question, value });
}

/** Answers what the machine asks, as the profile says, until it asks no more. */
export function follow(machine: GuideMachine, profile: Answers, from: Snapshot): Snapshot {
  let snapshot = from;
  for (let steps = 0; !snapshot.matches('reviewing'); steps += 1) {
    if (steps > Object.keys(profile).length) throw new Error('the interview does not end');
    snapshot = answerNext(machine, profile, snapshot);
  }
  return snapshot;
}
