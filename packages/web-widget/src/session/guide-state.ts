import type { FactValue, GuideBundle, GuideEvent, PlainDate } from '@onething/core';
import type { QuestionProblem } from '../answering/answer-problem.ts';
import type { FieldValues } from '../answering/read-answer.ts';
import { readForm } from './read-form.ts';
import {
  givenAnswers,
  goBack,
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
}

/** What the reader has ticked off, by id. */
export interface Ticked {
  readonly papers: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
}

const nothingTicked: Ticked = { papers: new Set(), steps: new Set() };

export function openGuide(bundle: GuideBundle, asOf: PlainDate): GuideState {
  return {
    started: false,
    session: openSession(bundle, asOf),
    problems: [],
    ticked: nothingTicked,
  };
}

export function start(state: GuideState): GuideState {
  return { ...state, started: true, problems: [] };
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
    ? { ...state, started: false, problems: [] }
    : { ...state, session: before, problems: [] };
}

export function change(state: GuideState, question: string): GuideState {
  return through(state, [{ type: 'CHANGE', question }]);
}

/** From the plan to the answers. */
export function review(state: GuideState): GuideState {
  return through(state, [{ type: 'BACK' }]);
}

export function confirm(state: GuideState): GuideState {
  return through(state, [{ type: 'CONFIRM' }]);
}

/** Forgets every answer and tick. */
export function restart(state: GuideState): GuideState {
  return openGuide(state.session.bundle, state.session.asOf);
}

export function tick(state: GuideState, kind: keyof Ticked, id: string, on: boolean): GuideState {
  const others = [...state.ticked[kind]].filter((other) => other !== id);
  return { ...state, ticked: { ...state.ticked, [kind]: new Set(on ? [...others, id] : others) } };
}

/** Where the reader is: a different key is a different page. */
export function pageKey({ started, session }: GuideState): string {
  if (!started) return 'intro';
  const page: Page = pageOf(session);
  return page.kind === 'questions' ? page.questions.join(' ') : page.kind;
}

function through(state: GuideState, events: readonly GuideEvent[]): GuideState {
  return { ...state, session: events.reduce(send, state.session), problems: [] };
}

function answerEvent(question: string, value: FactValue): GuideEvent {
  return value === null ? { type: 'NOT_SURE', question } : { type: 'ANSWER', question, value };
}
