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
import type { Question } from '../guide/question.ts';
import type { FactValue } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Strategy } from './asking-order.ts';
import { type Consequences, consequencesOf } from './consequences.ts';
import { type Answers, type Interview, interview } from './interview.ts';
import { rememberLast } from './remember-last.ts';

/** All that has been answered, also what is set aside; `interview` follows from it. */
export interface GuideContext {
  readonly asOf: PlainDate;
  readonly answers: Answers;
  readonly interview: Interview;
  /** What the last answer did, where it changed an earlier one: why questions came in or went. */
  readonly changed: Consequences | null;
  /** Questions whose answer was known beforehand and has not been given by the resident since. */
  readonly prefilled: readonly string[];
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
  /** Answers known beforehand, which have passed `checkAnswers`; those of `answers` go first. */
  readonly prefilled?: Answers;
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
  | { readonly type: 'leadsTo'; readonly params: { readonly question: string } }
  | {
      readonly type: 'isBefore';
      readonly params: { readonly from: string | null; readonly to: string };
    };

/**
 * `transition()` starts an actor without input each time, only to have one, and swallows what it
 * throws. An error made once spares it the stack trace, which would cost more than all the rest.
 */
const withoutInput = new Error('the machine needs the input `asOf`');

/**
 * The interview as an XState v5 machine: `asking.<question id>`, `reviewing`, `planned`. Pure, so it
 * can be driven by `transition()` on a server as well as by an actor in a browser. After an answer
 * the next open question comes, or the review; `BACK` goes to the question asked before; `CHANGE`
 * opens any question and keeps all other answers. `machine.config` is the chart: as JSON it holds
 * every state, with its question as description, and every transition with its guard by name.
 */
export function guideMachine(
  bundle: GuideBundle,
  { strategy = 'author' }: { readonly strategy?: Strategy } = {},
): GuideMachine {
  const { id, heading } = bundle.guide;
  const questions = bundle.questions.map((question) => question.id);
  const begin = ({ asOf, answers = {}, prefilled = {} }: GuideInput): GuideContext => {
    const all = { ...prefilled, ...answers };
    return {
      asOf,
      answers: all,
      interview: interview(bundle, all, { asOf, strategy }),
      changed: null,
      prefilled: Object.keys(prefilled).filter((question) => !Object.hasOwn(answers, question)),
    };
  };
  const answered = rememberLast((context: GuideContext, event: GuideEvent): GuideContext => {
    if (event.type !== 'ANSWER' && event.type !== 'NOT_SURE') return context;
    const { question } = event;
    const answers = {
      ...context.answers,
      [question]: event.type === 'ANSWER' ? event.value : null,
    };
    const after = interview(bundle, answers, { asOf: context.asOf, strategy });
    const isChange = Object.hasOwn(context.answers, question);
    return {
      asOf: context.asOf,
      answers,
      interview: after,
      changed: (isChange ? consequencesOf(question, context.interview, after) : undefined) ?? null,
      prefilled: isChange ? context.prefilled.filter((id) => id !== question) : context.prefilled,
    };
  });
  return setup({
    types: {
      context: {} as GuideContext,
      events: {} as GuideEvent,
      input: {} as GuideInput,
    },
    actions: {
      record: assign(({ context, event }) => answered(context, event)),
      forget: assign(({ context }) => begin({ asOf: context.asOf })),
    },
    guards: {
      isNext: ({ context }, { question }: { readonly question: string }) =>
        context.interview.next[0] === question,
      leadsTo: ({ context, event }, { question }: { readonly question: string }) =>
        answered(context, event).interview.next[0] === question,
      isChosen: ({ event }, { question }: { readonly question: string }) =>
        event.type === 'CHANGE' && event.question === question,
      isBefore: (
        { context },
        { from, to }: { readonly from: string | null; readonly to: string },
      ) => questionBefore(context.interview, from) === to,
    },
  }).createMachine({
    id,
    description: heading.zh,
    context: ({ input }: { readonly input: GuideInput | undefined }) => {
      if (input === undefined) throw withoutInput;
      return begin(input);
    },
    initial: 'asking',
    on: {
      CHANGE: questions.map((question) => ({
        guard: { type: 'isChosen' as const, params: { question } },
        target: `.asking.${escaped(question)}`,
      })),
      RESTART: { target: '.asking.deciding', actions: 'forget' },
    },
    states: {
      asking: {
        initial: 'deciding',
        on: {
          ANSWER: whenAnswered(id, questions),
          NOT_SURE: whenAnswered(id, questions),
        },
        states: askingStates(id, bundle.questions),
      },
      reviewing: {
        description: '核对答案',
        on: {
          BACK: questions.map((to) => whenBefore(null, to, `asking.${escaped(to)}`)),
          CONFIRM: 'planned',
        },
      },
      planned: {
        description: '办事清单',
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
  /** The question itself, for those who read the chart. */
  readonly description?: string;
  readonly always?: readonly (TransitionTo<'isNext'> | { readonly target: string })[];
  readonly on?: { readonly BACK: readonly TransitionTo<'isBefore'>[] };
}

function askingStates(guide: string, questions: readonly Question[]): Record<string, AskingState> {
  const ids = questions.map(({ id }) => id);
  return Object.fromEntries<AskingState>([
    [
      'deciding',
      {
        description: '下一个要问的问题；没有了就核对',
        always: [...ids.map(whenNext), { target: `#${guide}.reviewing` }],
      },
    ],
    ...questions.map(({ id, ask }): [string, AskingState] => [
      id,
      { description: ask.zh, on: { BACK: ids.map((to) => whenBefore(id, to, escaped(to))) } },
    ]),
  ]);
}

function whenNext(question: string): TransitionTo<'isNext'> {
  return { guard: { type: 'isNext', params: { question } }, target: escaped(question) };
}

/** One step to the next question: through `deciding` it would be two, at twice the cost. */
function whenAnswered(
  guide: string,
  questions: readonly string[],
): readonly (Recording & (TransitionTo<'leadsTo'> | { readonly target: string }))[] {
  return [
    ...questions.map((question) => ({
      guard: { type: 'leadsTo' as const, params: { question } },
      target: `.${escaped(question)}`,
      actions: 'record' as const,
    })),
    { target: `#${guide}.reviewing`, actions: 'record' },
  ];
}

interface Recording {
  readonly actions: 'record';
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

/** A question as the target of a transition: in ids of items, XState would take a dot for a step inward. */
function escaped(question: string): string {
  return question.replaceAll('.', '\\.');
}
