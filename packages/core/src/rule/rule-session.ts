import type { Decision, Facts, FactValue } from './condition.ts';
import { always, type Diagram, never } from './diagrams.ts';
import { distinctValues, type ValueGroup, valueGroups } from './distinct-values.ts';
import { valueIn } from './encoded-facts.ts';
import { valueOfFact, valueOfPart } from './fact-part.ts';
import { type Prospect, prospectOf } from './prospects.ts';
import type { RelevantFact } from './relevant-fact.ts';
import type { RuleDiagrams } from './rule-diagrams.ts';
import { decisionOf } from './rule-evaluator.ts';
import type { CheckedRules } from './rule-variables.ts';
import type { RuleView, RuleViews } from './rule-view.ts';
import { readsOf } from './term.ts';

/**
 * An interview's running state. Answering costs in proportion to the rules that read the fact, and
 * what is left of a rule under some answers is remembered for the next interview.
 */
export interface RuleSession {
  /** Gives a fact its value; `null` or `undefined` takes it back. */
  answer(fact: string, value: FactValue | undefined): void;
  /** The facts whose value can still change some undecided rule, in the order of declaration. */
  relevant(): readonly string[];
  /** The same, each with the rules that it can change. */
  relevantRules(): readonly RelevantFact[];
  decision(rule: string): Decision;
  decisions(): Readonly<Record<string, Decision>>;
  /** The undecided rules, if the facts in `unsure`, which have no value, never get one. */
  prospects(unsure: ReadonlySet<string>): readonly Prospect[];
  /** Texts of prospects may be compared as long as this is the same object. */
  space(): object;
  /** One value for each group of a fact's values that no rule tells apart; `undefined`: not listed. */
  distinctValues(fact: string): readonly FactValue[] | undefined;
  /** Those of them put together that no undecided rule tells apart any more. */
  valueGroups(fact: string): readonly ValueGroup[] | undefined;
}

/** What does not change from session to session: which rules read a variable. */
interface SessionPlan {
  readonly diagrams: RuleDiagrams;
  readonly roots: readonly (Diagram | undefined)[];
  readonly readers: readonly Int32Array[];
  /** For each variable, the number of rules that depend on it before anything is answered. */
  readonly counts: readonly number[];
  readonly variablesOf: ReadonlyMap<string, readonly number[]>;
}

const plans = new WeakMap<RuleDiagrams, SessionPlan>();

function planOf(view: RuleView): SessionPlan {
  const diagrams = view.diagrams();
  const known = plans.get(diagrams);
  if (known !== undefined) return known;
  const roots = view.checked.rules.map((_, rule) => diagrams.root(rule));
  const readers = view.variables.list.map((): number[] => []);
  const counts: number[] = [];
  for (const [rule, root] of roots.entries()) {
    for (const variable of diagrams.store.support(root ?? never)) {
      readers[variable]?.push(rule);
      counts[variable] = (counts[variable] ?? 0) + 1;
    }
  }
  const variablesOf = new Map<string, number[]>();
  for (const [number, { fact }] of view.variables.list.entries()) {
    const known = variablesOf.get(fact);
    if (known === undefined) variablesOf.set(fact, [number]);
    else known.push(number);
  }
  const made: SessionPlan = {
    diagrams,
    roots,
    readers: readers.map((rules) => Int32Array.from(rules)),
    counts: Array.from(
      { length: Math.max(counts.length, readers.length) },
      (_, at) => counts[at] ?? 0,
    ),
    variablesOf,
  };
  plans.set(diagrams, made);
  return made;
}

export function ruleSession(views: RuleViews, facts: Facts): RuleSession {
  const known = new Map<string, FactValue>();
  let state = openState(views.base);
  const reopen = (view: RuleView): void => {
    state = openState(view);
    for (const [fact, value] of known) state.answer(fact, value);
  };
  const { unresolved } = views.base.variables;
  const { partsOf, parts } = views.base.checked.expanded;
  const answer = (fact: string, value: FactValue | undefined): void => {
    const own = typeof value === 'number' ? undefined : partsOf.get(fact);
    if (own === undefined) answerPlain(fact, value);
    else
      for (const part of own) answerPlain(part, valueOfPart(value, parts.get(part)?.steps ?? []));
  };
  const answerPlain = (fact: string, value: FactValue | undefined): void => {
    if (value === undefined || value === null) known.delete(fact);
    else known.set(fact, value);
    const view = unresolved.has(fact) ? views.for((each) => known.get(each)) : state.view;
    if (view === state.view) state.answer(fact, value);
    else reopen(view);
  };
  for (const fact of Object.keys(views.base.checked.facts)) {
    const value = valueOfFact(facts, fact, parts.get(fact));
    if (value !== undefined && value !== null) known.set(fact, value);
  }
  reopen(views.for((each) => known.get(each)));
  return {
    answer,
    relevant: () => state.relevant(),
    relevantRules: () => state.relevantRules(),
    decision: (rule) => state.decision(rule),
    decisions: () =>
      Object.fromEntries(views.base.checked.rules.map(({ id }) => [id, state.decision(id)])),
    prospects: (unsure) => state.prospects(unsure),
    space: () => state.space(),
    distinctValues: (fact) => distinctValues(state.view, fact),
    valueGroups: (fact) => valueGroups(state.view, fact, state.left()),
  };
}

type SessionState = Omit<RuleSession, 'decisions' | 'distinctValues' | 'valueGroups'> & {
  readonly view: RuleView;
  /** What is left of each rule. */
  left(): Iterable<Diagram>;
};

/** A rule whose diagram is too large: it stays as the clauses see it, and all it reads is relevant. */
const noDiagram = -1;

function openState(view: RuleView): SessionState {
  const { diagrams, roots, readers, counts: initialCounts, variablesOf } = planOf(view);
  const { store } = diagrams;
  const { rules, facts } = view.checked;
  const names = Object.keys(facts);
  const numbers = numbersOf(view.checked);
  const factOfVariable = view.variables.list.map(({ fact }) => fact);
  const hasFreeOrMissing =
    initialCounts.length > factOfVariable.length || roots.includes(undefined);
  const encoded = view.encoder.create();
  const left = Int32Array.from(roots, (root) => root ?? noDiagram);
  const counts = Int32Array.from(initialCounts);

  const replace = (rule: number, next: Diagram): void => {
    const last = left[rule] ?? noDiagram;
    if (last === next) return;
    for (const variable of store.support(last)) counts[variable] = (counts[variable] ?? 0) - 1;
    for (const variable of store.support(next)) counts[variable] = (counts[variable] ?? 0) + 1;
    left[rule] = next;
  };
  const anew = (rule: number): Diagram => {
    const root = roots[rule] ?? never;
    return store.support(root).reduce((rest, variable) => {
      const value = valueIn(encoded, view.variables, variable);
      return value < 0 ? rest : store.assign(rest, variable, value);
    }, root);
  };
  const isOpen = (fact: string): boolean =>
    variablesOf.get(fact)?.some((variable) => valueIn(encoded, view.variables, variable) < 0) ??
    false;
  const rulesOfFact = (): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>();
    for (const [rule, { id, formula }] of rules.entries()) {
      const root = left[rule] ?? noDiagram;
      const read =
        root !== noDiagram
          ? store.support(root).flatMap((variable) => diagrams.factsOf(variable))
          : readsOf(formula).map((variable) => variable.fact);
      for (const fact of read) {
        if (isOpen(fact)) found.set(fact, (found.get(fact) ?? new Set()).add(id));
      }
    }
    return found;
  };
  const decision = (id: string): Decision => {
    const rule = numbers.get(id) ?? -1;
    const root = left[rule] ?? noDiagram;
    if (root === always) return true;
    if (root === never) return false;
    if (root !== noDiagram) return 'unknown';
    const truths = new Uint8Array(rules.length);
    view.evaluator.truths(encoded, truths);
    return decisionOf(truths[rule]);
  };
  return {
    view,
    left: () => left,
    decision,
    space: () => diagrams,
    prospects: (unsure) =>
      rules.flatMap(({ id, formula }, rule): readonly Prospect[] => {
        const root = left[rule] ?? noDiagram;
        if (root > always) return [prospectOf(diagrams, id, root, unsure)];
        if (root !== noDiagram || decision(id) !== 'unknown') return [];
        const read = [...new Set(readsOf(formula).map((variable) => variable.fact))];
        const facts = read.filter((fact) => isOpen(fact) && !unsure.has(fact));
        return [{ rule: id, towardsTrue: facts, towardsFalse: facts, rest: undefined }];
      }),
    relevant: () => {
      if (hasFreeOrMissing) {
        const found = rulesOfFact();
        return names.filter((fact) => found.has(fact));
      }
      const found: string[] = [];
      let last: string | undefined;
      for (let variable = 0; variable < counts.length; variable += 1) {
        const fact = factOfVariable[variable] ?? '';
        if ((counts[variable] ?? 0) > 0 && fact !== last) {
          found.push(fact);
          last = fact;
        }
      }
      return found;
    },
    relevantRules: () => {
      const found = rulesOfFact();
      return names.flatMap((fact) => {
        const ids = found.get(fact);
        return ids === undefined ? [] : [{ fact, rules: [...ids] }];
      });
    },
    answer: (fact, value) => {
      const own = variablesOf.get(fact);
      if (own === undefined) return;
      const before = own.map((variable) => valueIn(encoded, view.variables, variable));
      view.encoder.encodeFact(encoded, fact, value);
      for (let at = 0; at < own.length; at += 1) {
        const variable = own[at] ?? 0;
        const now = valueIn(encoded, view.variables, variable);
        const was = before[at] ?? -1;
        if (now === was) continue;
        for (const rule of readers[variable] ?? []) {
          const rest = left[rule] ?? noDiagram;
          if (was >= 0) replace(rule, anew(rule));
          else if (rest > always) replace(rule, store.assign(rest, variable, now));
        }
      }
    },
  };
}

const ruleNumbers = new WeakMap<CheckedRules, ReadonlyMap<string, number>>();

function numbersOf(checked: CheckedRules): ReadonlyMap<string, number> {
  const known = ruleNumbers.get(checked);
  if (known !== undefined) return known;
  const made = new Map(checked.rules.map(({ id }, number) => [id, number]));
  ruleNumbers.set(checked, made);
  return made;
}
