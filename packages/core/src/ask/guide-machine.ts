import {
  assign,
  type EventObject,
  type MetaObject,
  type NonReducibleUnknown,
  type StateMachine,
  type StateSchema,
  setup,
} from 'xstate';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { FactValue } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Strategy } from './asking-order.ts';
import { type Answers, type Interview, interview } from './interview.ts';

/** All that has been answered, also what is set aside; `interview` follows from it. */
export interface GuideContext {
  readonly asOf: PlainDate;
  readonly answers: Answers;
  readonly interview: Interview;
}

/** Values of `ANSWER` have passed `checkAnswer`. */
export type GuideEvent =
  | { readonly type: 'ANSWER'; readonly question: string; readonly value: FactValue }
  | { readonly type: 'NOT_SURE'; readonly question: string }
  | { readonly type: 'CHANGE'; readonly question: string }
  | { readonly type: 'BACK' }
  | { readonly type: 'RESTART' }
  | { readonly type: 'CONFIRM' };

export interface GuideInput {
  readonly asOf: PlainDate;
  /** Answers to resume with. */
  readonly answers?: Answers;
}

export type GuideMachine = StateMachine<
  GuideContext,
  GuideEvent,
  Record<never, never>,
  never,
  GuideAction,
  GuideGuard,
  never,
  'reviewing' | 'planned' | { asking: string },
  string,
  GuideInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject,
  StateSchema
>;

type GuideAction =
  | { readonly type: 'record'; readonly params: NonReducibleUnknown }
  | { readonly type: 'forget'; readonly params: NonReducibleUnknown };

type GuideGuard =
  | { readonly type: 'isNext'; readonly params: { readonly question: string } }
  | { readonly type: 'isChosen'; readonly params: { readonly question: string } }
  | {
      readonly type: 'isBefore';
      readonly params: { readonly from: string | null; readonly to: string };
    };

/**
 * The interview as an XState v5 machine: `asking.<question id>`, `reviewing`, `planned`. Pure, so it
 * can be driven by `transition()` on a server as well as by an actor in a browser. After an answer
 * the next open question comes, or the review; `BACK` goes to the question asked before; `CHANGE`
 * opens any question and keeps all other answers.
 */
export function guideMachine(
  bundle: GuideBundle,
  { strategy = 'author' }: { readonly strategy?: Strategy } = {},
): GuideMachine {
  const { id } = bundle.guide;
  const questions = bundle.questions.map((question) => question.id);
  const contextOf = (asOf: PlainDate, answers: Answers): GuideContext => ({
    asOf,
    answers,
    interview: interview(bundle, answers, { asOf, strategy }),
  });
  return setup({
    types: {
      context: {} as GuideContext,
      events: {} as GuideEvent,
      input: {} as GuideInput,
    },
    actions: {
      record: assign(({ context, event }) => {
        if (event.type !== 'ANSWER' && event.type !== 'NOT_SURE') return context;
        const value = event.type === 'ANSWER' ? event.value : null;
        return contextOf(context.asOf, { ...context.answers, [event.question]: value });
      }),
      forget: assign(({ context }) => contextOf(context.asOf, {})),
    },
    guards: {
      isNext: ({ context }, { question }: { readonly question: string }) =>
        context.interview.next[0] === question,
      isChosen: ({ event }, { question }: { readonly question: string }) =>
        event.type === 'CHANGE' && event.question === question,
      isBefore: (
        { context },
        { from, to }: { readonly from: string | null; readonly to: string },
      ) => questionBefore(context.interview, from) === to,
    },
  }).createMachine({
    id,
    context: ({ input }) => contextOf(input.asOf, input.answers ?? {}),
    initial: 'asking',
    on: {
      CHANGE: questions.map((question) => ({
        guard: { type: 'isChosen' as const, params: { question } },
        target: `.asking.${question}`,
      })),
      RESTART: { target: '.asking.deciding', actions: 'forget' },
    },
    states: {
      asking: {
        initial: 'deciding',
        on: {
          ANSWER: { target: '.deciding', actions: 'record' },
          NOT_SURE: { target: '.deciding', actions: 'record' },
        },
        states: askingStates(id, questions),
      },
      reviewing: {
        on: {
          BACK: questions.map((to) => whenBefore(null, to, `asking.${to}`)),
          CONFIRM: 'planned',
        },
      },
      planned: {
        on: {
          BACK: 'reviewing',
          ANSWER: { target: 'asking', actions: 'record' },
          NOT_SURE: { target: 'asking', actions: 'record' },
        },
      },
    },
  });
}

interface AskingState {
  readonly always?: readonly (TransitionTo<'isNext'> | { readonly target: string })[];
  readonly on?: { readonly BACK: readonly TransitionTo<'isBefore'>[] };
}

function askingStates(guide: string, questions: readonly string[]): Record<string, AskingState> {
  return Object.fromEntries<AskingState>([
    ['deciding', { always: [...questions.map(whenNext), { target: `#${guide}.reviewing` }] }],
    ...questions.map((question): [string, AskingState] => [
      question,
      { on: { BACK: questions.map((to) => whenBefore(question, to, to)) } },
    ]),
  ]);
}

function whenNext(question: string): TransitionTo<'isNext'> {
  return { guard: { type: 'isNext', params: { question } }, target: question };
}

function whenBefore(from: string | null, to: string, target: string): TransitionTo<'isBefore'> {
  return { guard: { type: 'isBefore', params: { from, to } }, target };
}

interface TransitionTo<Guard extends GuideGuard['type']> {
  readonly guard: Extract<GuideGuard, { type: Guard }>;
  readonly target: string;
}

/** The question asked before `question`; of one not asked yet (or `null`), the last one asked. */
export function questionBefore({ asked }: Interview, question: string | null): string | undefined {
  const position = question === null ? -1 : asked.indexOf(question);
  return position === -1 ? asked.at(-1) : asked[position - 1];
}
