import type { BundleRules } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { FactValue } from '../rule/condition.ts';
import type { RuleSession } from '../rule/rule-session.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';

/** At least `min` and at most `max` questions, "not sure" counted as an answer. */
export interface Remaining {
  readonly min: number;
  readonly max: number;
}

/** After so many different states the search gives up and answers with what is certain. */
const mostStates = 20_000;

/** What is known of states, for the rules of one bundle on one day; let go with them. */
const remembered = new WeakMap<object, Map<string, Remaining>>();

/**
 * How many questions are still to come, in the author's order, over all answers that can be given.
 * Exact, by walking every state that the rules tell apart; where they cannot be told apart, or are too
 * many, the bounds are true but wide: one, and all that are relevant now. `max` never grows from one
 * answer to the next.
 */
export function remainingQuestions(
  bundle: GuideBundle,
  prepared: BundleRules,
  answers: Readonly<Record<string, FactValue>>,
  asOf: PlainDate,
): Remaining {
  const walk = new RemainingWalk(bundle, prepared, answers, asOf);
  return walk.exact() ?? walk.bounds();
}

class RemainingWalk {
  readonly #bundle: GuideBundle;
  readonly #prepared: BundleRules;
  readonly #session: RuleSession;
  /** Entries that show a value which rests on a question. */
  readonly #valued: readonly string[];
  readonly #answered: Set<string>;
  readonly #known: Set<string>;
  readonly #values = new Map<string, readonly (FactValue | null)[] | undefined>();
  readonly #seen: Map<string, Remaining>;
  #visited = 0;

  constructor(
    bundle: GuideBundle,
    prepared: BundleRules,
    answers: Readonly<Record<string, FactValue>>,
    asOf: PlainDate,
  ) {
    this.#bundle = bundle;
    this.#prepared = prepared;
    this.#session = prepared.rules.session({ ...answers, 'as-of': asOf });
    this.#valued = [...prepared.valueQuestions].flatMap(([entry, questions]) =>
      questions.length > 0 ? [entry] : [],
    );
    this.#answered = new Set(Object.keys(answers));
    this.#known = new Set([...this.#answered].filter((question) => answers[question] !== null));
    const space = this.#session.space();
    this.#seen = remembered.get(space) ?? new Map();
    remembered.set(space, this.#seen);
  }

  /** `undefined` where the states cannot be told apart or are too many. */
  exact(): Remaining | undefined {
    const relevant = this.#relevant();
    const next = this.#bundle.questions.find(
      ({ id }) => relevant.has(id) && !this.#answered.has(id),
    );
    if (next === undefined) return { min: 0, max: 0 };
    const residue = this.#session.residue(this.#valued);
    if (residue === undefined) return undefined;
    const key = `${residue} ${this.#marks(relevant)}`;
    const before = this.#seen.get(key);
    if (before !== undefined) return before;
    this.#visited += 1;
    const values = this.#visited > mostStates ? undefined : this.#valuesOf(next.id);
    if (values === undefined) return undefined;
    this.#answered.add(next.id);
    const found = this.#afterEach(next.id, values);
    this.#answered.delete(next.id);
    if (found !== undefined) this.#seen.set(key, found);
    return found;
  }

  bounds(): Remaining {
    const relevant = this.#relevant();
    const open = [...relevant].filter((id) => !this.#answered.has(id)).length;
    return { min: Math.min(1, open), max: open };
  }

  #afterEach(question: string, values: readonly (FactValue | null)[]): Remaining | undefined {
    let [min, max] = [Number.POSITIVE_INFINITY, 0];
    for (const value of values) {
      if (value !== null) {
        this.#session.answer(question, value);
        this.#known.add(question);
      }
      const rest = this.exact();
      this.#known.delete(question);
      if (value !== null) this.#session.answer(question, undefined);
      if (rest === undefined) return undefined;
      min = Math.min(min, 1 + rest.min);
      max = Math.max(max, 1 + rest.max);
    }
    return { min, max };
  }

  #valuesOf(question: string): readonly (FactValue | null)[] | undefined {
    if (!this.#values.has(question)) {
      const values = this.#session.distinctValues(question);
      const mayBeUnsure = this.#prepared.questions.get(question)?.['not-sure'] === true;
      this.#values.set(question, values && (mayBeUnsure ? [...values, null] : values));
    }
    return this.#values.get(question);
  }

  /** As `relevantQuestions`, the names only: a fraction of its cost. */
  #relevant(): ReadonlySet<string> {
    const { questions, valueQuestions } = this.#prepared;
    const relevant = new Set(this.#session.relevant().filter((fact) => questions.has(fact)));
    for (const entry of this.#valued) {
      if (this.#session.decision(entry) === false) continue;
      for (const question of valueQuestions.get(entry) ?? []) {
        if (!this.#known.has(question)) relevant.add(question);
      }
    }
    return relevant;
  }

  /** The relevant questions, those answered "not sure" marked: with the residue, all that counts. */
  #marks(relevant: ReadonlySet<string>): string {
    return [...relevant].map((id) => (this.#answered.has(id) ? `-${id}` : id)).join(' ');
  }
}
