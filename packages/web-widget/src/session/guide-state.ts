import type {
  Answers,
  Consequences,
  FactValue,
  GuideBundle,
  GuideEvent,
  PlainDate,
} from '@onething/core';
import type { QuestionProblem } from '../answering/answer-problem.ts';
import type { FieldValues } from '../answering/read-answer.ts';
import type { KeepingNews, Notice, Offer } from './notice.ts';
import { readForm } from './read-form.ts';
import {
  type AnswersAtHand,
  givenAnswers,
  goBack,
  interviewOf,
  openSession,
  type Page,
  pageOf,
  type Session,
  send,
} from './session.ts';

/** All that the element remembers. A value: each step of the reader gives the next one. */
export interface GuideState {
  /** False on the introduction. */
  readonly started: boolean;
  readonly session: Session;
  /** What is wrong on the page shown. */
  readonly problems: readonly QuestionProblem[];
  readonly ticked: Ticked;
  /** Said above the page until the reader goes on. */
  readonly notice: Notice | null;
  readonly offer: Offer | null;
  /** What the last change of an answer did to other questions, until the plan is made. */
  readonly changed: Consequences | null;
  /** The answers that counted when the reader last left the review or the plan to change some. */
  readonly compared: Answers | null;
  /** Steps of the plan whose reasons the reader has opened, by id. */
  readonly explained: ReadonlySet<string>;
}

/** What the reader has ticked off, by id. */
export interface Ticked {
  readonly papers: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
}

const nothingTicked: Ticked = { papers: new Set(), steps: new Set() };

export function openGuide(
  bundle: GuideBundle,
  asOf: PlainDate,
  atHand: AnswersAtHand = {},
): GuideState {
  return {
    started: false,
    session: openSession(bundle, asOf, atHand),
    problems: [],
    ticked: nothingTicked,
    notice: null,
    offer: null,
    changed: null,
    compared: null,
    explained: new Set(),
  };
}

/** Whoever begins anew has left the saved answers where they are. */
export function start(state: GuideState): GuideState {
  const offer = state.offer?.from === 'device' ? null : state.offer;
  return { ...goOn(state), started: true, offer };
}

/** Records a page of answers and goes on, or stays with everything that is wrong. */
export function answerPage(
  state: GuideState,
  questions: readonly string[],
  values: FieldValues,
): GuideState {
  const { session } = state;
  const reading = readForm(session.bundle, questions, values, givenAnswers(session), session.asOf);
  if (!reading.ok) return { ...state, problems: reading.problems };
  return through(
    state,
    reading.answers.map(([question, value]) => answerEvent(question, value)),
  );
}

/** Answers an open question from the plan; stays there unless the answer opens new questions. */
export function settle(state: GuideState, question: string, value: FactValue): GuideState {
  const answered = through(state, [answerEvent(question, value)]);
  return pageOf(answered.session).kind === 'review' ? confirm(answered) : answered;
}

export function back(state: GuideState): GuideState {
  const before = goBack(state.session);
  return before === undefined
    ? { ...goOn(state), started: false }
    : { ...goOn(state), ...leaving(state), session: before };
}

export function change(state: GuideState, question: string): GuideState {
  return through({ ...state, ...leaving(state) }, [{ type: 'CHANGE', question }]);
}

/** From the plan to the answers. */
export function review(state: GuideState): GuideState {
  return through(state, [{ type: 'BACK' }]);
}

export function confirm(state: GuideState): GuideState {
  return { ...through(state, [{ type: 'CONFIRM' }]), changed: null, compared: null };
}

/** Forgets every answer and tick. */
export function restart(state: GuideState): GuideState {
  return openGuide(state.session.bundle, state.session.asOf);
}

export function tick(state: GuideState, kind: keyof Ticked, id: string, on: boolean): GuideState {
  const others = [...state.ticked[kind]].filter((other) => other !== id);
  return { ...state, ticked: { ...state.ticked, [kind]: new Set(on ? [...others, id] : others) } };
}

export function explain(state: GuideState, step: string): GuideState {
  return { ...state, explained: new Set([...state.explained, step]) };
}

/** Where the reader is: a different key is a different page. */
export function pageKey({ started, session }: GuideState): string {
  if (!started) return 'intro';
  const page: Page = pageOf(session);
  return page.kind === 'questions' ? page.questions.join(' ') : page.kind;
}

export function say(state: GuideState, kind: KeepingNews | null): GuideState {
  return { ...state, notice: kind === null ? null : { kind } };
}

export function hasAnswers({ session }: GuideState): boolean {
  return Object.keys(givenAnswers(session)).length > 0;
}

/** What was said about the page that is left is said no more. */
export function goOn(state: GuideState): GuideState {
  return { ...state, problems: [], notice: null };
}

/** With every question answered there is a plan, to which a change can be compared. */
export function leaving(state: GuideState): Partial<Pick<GuideState, 'changed' | 'compared'>> {
  const { session } = state;
  if (pageOf(session).kind === 'questions') return {};
  return { changed: null, compared: interviewOf(session).answers };
}

function through(state: GuideState, events: readonly GuideEvent[]): GuideState {
  let { changed } = state;
  const session = events.reduce((at, event) => {
    const after = send(at, event);
    changed = after.snapshot.context.changed ?? changed;
    return after;
  }, state.session);
  return { ...goOn(state), session, changed };
}

function answerEvent(question: string, value: FactValue): GuideEvent {
  return value === null ? { type: 'NOT_SURE', question } : { type: 'ANSWER', question, value };
}
