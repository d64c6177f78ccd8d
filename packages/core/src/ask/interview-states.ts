import { type BundleRules, rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { isThere } from '../link/group-items.ts';
import type { FactScalar, FactValue } from '../rule/condition.ts';
import type { ValueGroup } from '../rule/distinct-values.ts';
import type { Prospect } from '../rule/prospects.ts';
import type { RuleSession } from '../rule/rule-session.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type Matter, mattersAt, prospectsAt } from './open-matters.ts';
import { type Shown, shownBy } from './shown-values.ts';

/** Where answers lead, as far as it matters for what comes: many ways of answering are one state. */
export interface InterviewState {
  /** One way of getting here, which stands for all others. */
  readonly answers: Readonly<Record<string, FactValue>>;
  /** What is still to be decided. */
  readonly matters: readonly Matter[];
  /** The questions on which that hangs, in the author's order: those worth asking. */
  readonly open: ReadonlySet<string>;
  /** Those, and what may be worth asking about the items of a group once their number is known. */
  readonly ahead: ReadonlySet<string>;
  /** The same text, the same future. `undefined` where it cannot be told. */
  readonly rest: string | undefined;
  readonly needed: readonly string[];
  readonly notNeeded: readonly string[];
  readonly undecided: readonly string[];
}

/** The states of a bundle's interview on one day, worked out when first entered, and remembered. */
export interface InterviewStates {
  start(): InterviewState;
  /** The state after an answer; `null` is "not sure", and stays. */
  after(state: InterviewState, question: string, value: FactValue): InterviewState;
  /** One value for each group that no rule tells apart; `undefined` where they cannot be listed. */
  valuesOf(state: InterviewState, question: string): readonly FactValue[] | undefined;
  /** Those put together that nothing still open tells apart. */
  groupsOf(state: InterviewState, question: string): readonly ValueGroup[] | undefined;
}

/** So many states are kept; past that they are worked out anew. */
const mostStates = 20_000;

/** So many different values of one answer in one state lead on without being looked at. */
const mostValues = 512;

const keptDays = 4;
const remembered = new WeakMap<GuideBundle, Map<PlainDate, InterviewStates>>();

export function interviewStates(bundle: GuideBundle, asOf: PlainDate): InterviewStates {
  const days = remembered.get(bundle) ?? new Map<PlainDate, InterviewStates>();
  remembered.set(bundle, days);
  const known = days.get(asOf);
  if (known !== undefined) return known;
  const made = new RememberedStates(bundle, rulesOf(bundle), asOf);
  days.set(asOf, made);
  const [oldest] = days.keys();
  if (days.size > keptDays && oldest !== undefined) days.delete(oldest);
  return made;
}

interface RememberedState extends InterviewState {
  readonly next: Map<string, Map<FactScalar | null, RememberedState>>;
  readonly groups: Map<string, readonly ValueGroup[]>;
}

class RememberedStates implements InterviewStates {
  readonly #bundle: GuideBundle;
  readonly #prepared: BundleRules;
  readonly #asOf: PlainDate;
  readonly #shown: Shown;
  /** Of questions with ordered values: where each group begins. */
  readonly #starts = new Map<string, readonly (number | string)[]>();
  readonly #spaces = new WeakMap<object, number>();
  readonly #matters = new WeakMap<Prospect, Matter>();
  readonly #states = new Map<string, RememberedState>();
  #countedSpaces = 0;
  /** Goes from state to state; `#at` are the answers that it has. */
  #session: RuleSession;
  #at: Readonly<Record<string, FactValue>> = {};

  constructor(bundle: GuideBundle, prepared: BundleRules, asOf: PlainDate) {
    this.#bundle = bundle;
    this.#prepared = prepared;
    this.#asOf = asOf;
    this.#shown = shownBy(bundle, prepared, asOf);
    this.#session = prepared.rules.session({ 'as-of': asOf });
    for (const { id, kind } of bundle.questions) {
      if (kind !== 'number' && kind !== 'date') continue;
      const values = this.#session.distinctValues(id) ?? [];
      const starts = values.filter(
        (value) => typeof value === 'number' || typeof value === 'string',
      );
      if (starts.length > 0) this.#starts.set(id, starts);
    }
  }

  start(): InterviewState {
    return this.#states.get('') ?? this.#enter({}, '');
  }

  after(state: InterviewState, question: string, value: FactValue): InterviewState {
    const next = this.#nextOf(state, question);
    const group = this.#groupOf(question, value);
    const known = next?.get(group);
    if (known !== undefined) return known;
    const made = this.#enter({ ...state.answers, [question]: value });
    if (next !== undefined && next.size < mostValues) next.set(group, made);
    return made;
  }

  valuesOf(state: InterviewState, question: string): readonly FactValue[] | undefined {
    // Which values are told apart can depend on what is known: on a birth date, say.
    this.#moveTo(state.answers);
    return this.#session.distinctValues(question);
  }

  groupsOf(state: InterviewState, question: string): readonly ValueGroup[] | undefined {
    if (!isRemembered(state)) return undefined;
    const known = state.groups.get(question);
    if (known !== undefined) return known;
    this.#moveTo(state.answers);
    const found = this.#session.valueGroups(question);
    if (found !== undefined) state.groups.set(question, found);
    return found;
  }

  #nextOf(
    state: InterviewState,
    question: string,
  ): Map<FactScalar | null, RememberedState> | undefined {
    if (!isRemembered(state)) return undefined;
    const known = state.next.get(question);
    if (known !== undefined) return known;
    const made = new Map<FactScalar | null, RememberedState>();
    state.next.set(question, made);
    return made;
  }

  /** What stands for all values that lead to the same state. */
  #groupOf(question: string, value: FactValue): FactScalar | null {
    if (typeof value === 'object') return value === null ? null : JSON.stringify(value);
    const starts = this.#starts.get(question);
    const first = starts?.[0];
    if (starts === undefined || typeof first !== typeof value || (first ?? value) > value)
      return value;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? value) <= value) low = middle;
      else high = middle - 1;
    }
    return starts[low] ?? value;
  }

  #enter(answers: Readonly<Record<string, FactValue>>, name?: string): RememberedState {
    this.#moveTo(answers);
    const session = this.#session;
    const unsure = new Set(Object.keys(answers).filter((question) => answers[question] === null));
    const prospects = prospectsAt(session, unsure);
    const space = this.#spaceOf(session);
    const source = { session, prepared: this.#prepared, shown: this.#shown, space };
    const matters = mattersAt({ ...source, remembered: this.#matters }, prospects, answers, unsure);
    const decisions = this.#bundle.entries.map(({ id }) => session.decision(id));
    const rest = restOf(matters, space);
    // Which rule it is that has something left counts too: the steps differ, though not the questions.
    const own = this.#bundle.entries.map(({ id }, at) => prospects.get(id)?.rest ?? decisions[at]);
    const key = name ?? `${rest ?? JSON.stringify(answers)} ${own.join()}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const asked = new Set(matters.flatMap(({ questions }) => questions));
    const ahead = this.#bundle.questions.filter(({ id }) => asked.has(id));
    const those = (decision: (typeof decisions)[number]): readonly string[] =>
      this.#bundle.entries.flatMap(({ id }, at) => (decisions[at] === decision ? [id] : []));
    const made: RememberedState = {
      answers,
      matters,
      // What is asked of an item waits until there is that item.
      open: new Set(ahead.filter((question) => isThere(question, answers)).map(({ id }) => id)),
      ahead: new Set(ahead.map(({ id }) => id)),
      rest,
      needed: those(true),
      notNeeded: those(false),
      undecided: those('unknown'),
      next: new Map(),
      groups: new Map(),
    };
    if (this.#states.size >= mostStates) this.#forget();
    this.#states.set(key, made);
    return made;
  }

  /** Texts of prospects mean the same within one space only: with one birth date, say. */
  #spaceOf(session: RuleSession): number {
    const space = session.space();
    const known = this.#spaces.get(space) ?? this.#countedSpaces;
    if (known === this.#countedSpaces) {
      this.#countedSpaces += 1;
      this.#spaces.set(space, known);
    }
    return known;
  }

  #moveTo(answers: Readonly<Record<string, FactValue>>): void {
    for (const question of Object.keys(this.#at)) {
      if (!Object.hasOwn(answers, question)) this.#session.answer(question, undefined);
    }
    for (const [question, value] of Object.entries(answers)) {
      if (this.#at[question] !== value) this.#session.answer(question, value);
    }
    this.#at = answers;
  }

  /** The rules' diagrams grow with the states: both begin again. */
  #forget(): void {
    // Those still in use elsewhere would otherwise keep all that came after them.
    for (const { next } of this.#states.values()) next.clear();
    this.#states.clear();
    this.#session = this.#prepared.rules.session({ 'as-of': this.#asOf });
    this.#at = {};
  }
}

function restOf(matters: readonly Matter[], space: number): string | undefined {
  if (matters.some(({ key }) => key === undefined)) return undefined;
  return `${space}: ${matters
    .map(({ key }) => key)
    .sort()
    .join(' ')}`;
}

function isRemembered(state: InterviewState): state is RememberedState {
  return 'next' in state;
}
