import {
  type Answers,
  type GuideBundle,
  type GuideEvent,
  type GuideMachine,
  guideMachine,
  type Interview,
  type PlainDate,
} from '@onething/core';
import { initialTransition, type SnapshotFrom, transition } from 'xstate';

/** One reader's way through a guide. A value: every event gives the next one. */
export interface Session {
  readonly bundle: GuideBundle;
  readonly asOf: PlainDate;
  readonly machine: GuideMachine;
  readonly snapshot: SnapshotFrom<GuideMachine>;
}

/** Where the machine stands. The introduction comes before it and belongs to the element. */
export type Page =
  | { readonly kind: 'questions'; readonly questions: readonly string[] }
  | { readonly kind: 'review' }
  | { readonly kind: 'plan' };

/** Answers to begin with, which have passed `checkAnswers`. */
export interface AnswersAtHand {
  /** The reader's own. */
  readonly answers?: Answers;
  /** Known beforehand; the reader's own go first. */
  readonly prefilled?: Answers;
}

/** Throws where the bundle has the right shape outside and the wrong one inside. */
export function openSession(
  bundle: GuideBundle,
  asOf: PlainDate,
  atHand: AnswersAtHand = {},
): Session {
  const machine = guideMachine(bundle);
  const [snapshot] = initialTransition(machine, { asOf, ...atHand });
  if (snapshot.status === 'error') {
    throw new Error('the bundle cannot be used', { cause: snapshot.error });
  }
  return { bundle, asOf, machine, snapshot };
}

export function send(session: Session, event: GuideEvent): Session {
  const [snapshot] = transition(session.machine, session.snapshot, event);
  return { ...session, snapshot };
}

export function interviewOf(session: Session): Interview {
  return session.snapshot.context.interview;
}

/** Every answer given, also those set aside, so that a field can show what was once answered. */
export function givenAnswers(session: Session): Answers {
  return session.snapshot.context.answers;
}

/** Questions whose answers were known beforehand and have not been given by the reader since. */
export function prefilledOf(session: Session): readonly string[] {
  return session.snapshot.context.prefilled;
}

/** The answers, those known beforehand apart from the reader's own. */
export function answersAtHand(session: Session): Required<AnswersAtHand> {
  const prefilled = new Set(prefilledOf(session));
  const given = Object.entries(givenAnswers(session));
  return {
    answers: Object.fromEntries(given.filter(([question]) => !prefilled.has(question))),
    prefilled: Object.fromEntries(given.filter(([question]) => prefilled.has(question))),
  };
}

export function pageOf(session: Session): Page {
  const { value } = session.snapshot;
  if (value === 'reviewing') return { kind: 'review' };
  if (value === 'planned') return { kind: 'plan' };
  return { kind: 'questions', questions: sharedPage(session, value.asking) };
}

/** A question with those of its group that are asked too. */
function sharedPage(session: Session, question: string): readonly string[] {
  const { asked, next } = interviewOf(session);
  const group = session.bundle.guide.ask.find((ids) => ids.includes(question)) ?? [question];
  return group.filter((id) => id === question || asked.includes(id) || next.includes(id));
}

/** One page back, or `undefined` where the first question is shown. */
export function goBack(session: Session): Session | undefined {
  const here = pageOf(session);
  const onThisPage = here.kind === 'questions' ? here.questions : [];
  let at = session;
  // The machine steps by question; a page may hold several.
  for (let steps = 0; steps <= onThisPage.length; steps += 1) {
    const before = send(at, { type: 'BACK' });
    if (JSON.stringify(before.snapshot.value) === JSON.stringify(at.snapshot.value)) {
      return undefined;
    }
    const page = pageOf(before);
    const moved =
      page.kind !== 'questions' || !page.questions.some((id) => onThisPage.includes(id));
    if (moved) return before;
    at = before;
  }
  return undefined;
}
