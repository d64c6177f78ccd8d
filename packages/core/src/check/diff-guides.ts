import { checkAnswers } from '../ask/check-answers.ts';
import type { Answers } from '../ask/interview.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { canonicalJson } from '../compile/hash.ts';
import { valueFactsOf } from '../link/entry-facts.ts';
import { appliesWhen } from '../link/entry-rules.ts';
import { plan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { type Diagram, never } from '../rule/diagrams.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { answerSpace } from './answer-space.ts';
import { type ChangedValue, changedValues, type DatedVersion } from './changed-values.ts';
import { type ComparedThing, comparedThings } from './compared-things.ts';
import { countAnswers } from './count-answers.ts';
import { findAnswers } from './find-answers.ts';
import type { ChangedResident, GuideChange, GuideDiff } from './guide-diff.ts';
import { type MergedSpace, mergedSpace } from './merged-space.ts';

export interface DiffOptions {
  /** The day on which the new version is read, and the old one unless `asOfBefore` says otherwise. */
  readonly asOf: PlainDate;
  readonly asOfBefore?: PlainDate;
}

/**
 * What a new version of a guide, or another day, changes: for whom, for how many combinations of
 * answers exactly, and one person for each, seen in the plans of both versions.
 */
export function diffGuides(
  before: GuideBundle,
  after: GuideBundle,
  { asOf, asOfBefore = asOf }: DiffOptions,
): GuideDiff {
  const old: DatedVersion = {
    bundle: before,
    space: answerSpace(before, asOfBefore),
    asOf: asOfBefore,
  };
  const now: DatedVersion = { bundle: after, space: answerSpace(after, asOf), asOf };
  const facts = [...new Set(after.entries.flatMap(valueFactsOf))];
  const values = changedValues(old, now, facts);
  const merged = mergedSpace(old, now, cutsIn(values));
  const comparison = new Comparison(old, now, merged);
  const changes = [...comparison.things(), ...comparison.values(values)];
  const total = comparison.total();
  return {
    guide: after.guide.id,
    before: { bundle: before.hash, asOf: asOfBefore },
    after: { bundle: after.hash, asOf },
    answers: countAnswers(merged.store, merged.variables, merged.allowed, true),
    affected: total,
    changes,
    questions: questionChanges(before, after),
    notExact: [...comparison.notExact],
  };
}

function cutsIn(values: readonly ChangedValue[]): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  for (const { cuts } of values) {
    for (const [question, positions] of cuts)
      all.set(question, [...(all.get(question) ?? []), ...positions]);
  }
  return all;
}

class Comparison {
  readonly notExact = new Set<string>();
  readonly #old: DatedVersion;
  readonly #now: DatedVersion;
  readonly #merged: MergedSpace;
  readonly #steps: ReadonlyMap<string, readonly [Diagram, Diagram]>;
  readonly #regions: (Diagram | undefined)[] = [];

  constructor(old: DatedVersion, now: DatedVersion, merged: MergedSpace) {
    this.#old = old;
    this.#now = now;
    this.#merged = merged;
    const ids = [...now.bundle.entries, ...old.bundle.entries].map(({ id }) => id);
    this.#steps = new Map(
      [...new Set(ids)].map((id) => [id, [this.#stepIn(old, id), this.#stepIn(now, id)] as const]),
    );
  }

  /** Steps, and the parts of those that both versions have. */
  things(): readonly GuideChange[] {
    const [gone, come] = [comparedThings(this.#old), comparedThings(this.#now)];
    const earlier = new Map(gone.map((thing) => [thing.key, thing]));
    const later = new Map(come.map((thing) => [thing.key, thing]));
    const keys = [...new Set([...later.keys(), ...earlier.keys()])];
    return keys.flatMap((key) => this.#thing(earlier.get(key), later.get(key)));
  }

  values(values: readonly ChangedValue[]): readonly GuideChange[] {
    return values.flatMap((value) =>
      this.#now.bundle.entries
        .filter((entry) => valueFactsOf(entry).includes(value.fact))
        .flatMap(({ id, title }) => {
          const where = this.#merged.attempt(() => {
            const [was, is] = this.#steps.get(id) ?? [never, never];
            const both = this.#merged.store.and(was, is);
            return value.where === undefined
              ? both
              : this.#merged.store.and(both, value.where(this.#merged));
          });
          const isExact = value.where !== undefined;
          const change = { kind: 'amount' as const, effect: 'changed' as const, entry: id, title };
          return this.#change(
            { ...change, subject: value.fact, before: null, after: null },
            where,
            isExact,
          );
        }),
    );
  }

  total(): bigint | null {
    const { store, variables } = this.#merged;
    if (this.#regions.includes(undefined) || this.notExact.size > 0) return null;
    const all = this.#merged.attempt(() =>
      this.#regions.reduce<Diagram>((whole, each) => store.or(whole, each ?? never), never),
    );
    return all === undefined ? null : countAnswers(store, variables, all, true);
  }

  #stepIn(version: DatedVersion, id: string): Diagram {
    const entry = version.bundle.entries.find((each) => each.id === id);
    const truth = entry === undefined ? undefined : version.space.truthOf(appliesWhen(entry));
    if (
      entry !== undefined &&
      (truth === undefined || version.space.comparedIn(truth.root).length > 0)
    )
      this.notExact.add(id);
    const made = this.#merged.attempt(() => this.#merged.translate(version, truth?.holds ?? never));
    if (made === undefined) this.notExact.add(id);
    return made ?? never;
  }

  #thing(old: ComparedThing | undefined, now: ComparedThing | undefined): readonly GuideChange[] {
    const thing = now ?? old;
    if (thing === undefined) return [];
    const { store } = this.#merged;
    const regions = this.#merged.attempt(() => {
      const was = old === undefined ? never : this.#merged.translate(this.#old, old.holds);
      const is = now === undefined ? never : this.#merged.translate(this.#now, now.holds);
      const steps = this.#steps.get(thing.entry.id) ?? [never, never];
      // A part is compared where its step is there in both versions; else the step is what changed.
      const both = thing.kind === 'step' ? 1 : store.and(steps[0], steps[1]);
      return {
        gained: store.and(both, store.and(store.not(was), is)),
        lost: store.and(both, store.and(was, store.not(is))),
        changed: old?.content === now?.content ? never : store.and(both, store.and(was, is)),
      };
    });
    return (['gained', 'lost', 'changed'] as const).flatMap((effect) =>
      this.#change(
        {
          kind: thing.kind,
          effect,
          entry: thing.entry.id,
          title: thing.entry.title,
          subject: thing.subject,
          before: effect === 'gained' ? null : (old?.words ?? null),
          after: effect === 'lost' ? null : (now?.words ?? null),
        },
        regions?.[effect],
        regions !== undefined,
      ),
    );
  }

  #change(
    change: Omit<GuideChange, 'affected' | 'example'>,
    where: Diagram | undefined,
    isExact: boolean,
  ): readonly GuideChange[] {
    const { store, variables } = this.#merged;
    const region =
      where === undefined ? undefined : this.#merged.attempt(() => this.#merged.within(where));
    if (region === never) return [];
    const name = `${change.entry} ${change.kind} ${change.subject}`.trim();
    if (region === undefined || !isExact) this.notExact.add(name);
    this.#regions.push(region);
    const answers = where === undefined ? undefined : findAnswers(this.#merged, where);
    const seen = answers === undefined ? undefined : this.#seen(change, answers);
    const affected =
      region === undefined || !isExact ? null : countAnswers(store, variables, region, true);
    return [{ ...change, ...seen?.words, affected, example: seen?.example ?? null }];
  }

  /** What the plans of both versions make of the answers; `undefined` where they do not differ so. */
  #seen(
    { kind, effect, entry, subject }: Omit<GuideChange, 'affected' | 'example'>,
    answers: Answers,
  ): { readonly example: ChangedResident; readonly words: Partial<GuideChange> } | undefined {
    const [was, is] = [planIn(this.#old, answers), planIn(this.#now, answers)];
    if (was === undefined || is === undefined) return undefined;
    const statusIn = ({ steps }: Plan) => steps.find(({ id }) => id === entry)?.status ?? null;
    const example = { answers, before: statusIn(was), after: statusIn(is) };
    if (kind === 'step') {
      const isSo =
        effect === 'gained'
          ? example.before !== 'needed' && example.after === 'needed'
          : example.before === 'needed' && example.after !== 'needed';
      return isSo ? { example, words: {} } : undefined;
    }
    if (example.before !== 'needed' || example.after !== 'needed') return undefined;
    if (kind !== 'amount') {
      return stepInShort(was, entry) === stepInShort(is, entry)
        ? undefined
        : { example, words: {} };
    }
    const [value, other] = [was.facts[subject] ?? null, is.facts[subject] ?? null];
    if (value === other) return undefined;
    const inWords = (each: typeof value) =>
      each === null ? null : { zh: String(each), en: String(each) };
    return { example, words: { before: inWords(value), after: inWords(other) } };
  }
}

/** What a step shows, but for the reasons, which are told in words of the answers. */
function stepInShort({ steps }: Plan, entry: string): string {
  const { why: _, number: __, lane: ___, ...shown } = steps.find(({ id }) => id === entry) ?? {};
  return JSON.stringify(shown);
}

/** The plan of those answers that the version asks for. */
function planIn({ bundle, asOf }: DatedVersion, answers: Answers): Plan | undefined {
  const own = Object.fromEntries(
    Object.entries(answers).filter(([id]) =>
      bundle.questions.some((question) => question.id === id),
    ),
  );
  const checked = checkAnswers(bundle, own, { asOf });
  return checked.ok ? plan(bundle, checked.value, { asOf, locale: 'zh-CN' }) : undefined;
}

function questionChanges(before: GuideBundle, after: GuideBundle): GuideDiff['questions'] {
  const earlier = new Map(before.questions.map((question) => [question.id, question]));
  const later = new Map(after.questions.map((question) => [question.id, question]));
  return {
    added: [...later.keys()].filter((id) => !earlier.has(id)),
    dropped: [...earlier.keys()].filter((id) => !later.has(id)),
    changed: [...later].flatMap(([id, question]) => {
      const own = earlier.get(id);
      return own === undefined || canonicalJson(own) === canonicalJson(question) ? [] : [id];
    }),
  };
}
