import type { Answers } from '../ask/interview.ts';
import type { Entry } from '../guide/entry.ts';
import { always, type Diagram, never } from '../rule/diagrams.ts';
import type { Assignment } from './answer-variables.ts';
import type { CheckContext, PlannedSteps } from './check-context.ts';
import { restricted, shortestWay } from './find-answers.ts';
import type { Finding } from './finding.ts';
import type { EntryProof } from './guide-check.ts';
import { notExact } from './not-exact.ts';
import { readsDay } from './reads-day.ts';

/** What was seen in plans that were really made. */
export interface EntryProofs {
  readonly proofs: readonly EntryProof[];
  readonly findings: readonly Finding[];
}

/** An entry that is to be seen needed, or not needed, and the answers that make it so. */
interface Claim {
  readonly entry: string;
  readonly needed: boolean;
  readonly goal: Diagram;
}

/**
 * Every entry can apply, and does not always apply unless it is marked so. One plan confirms as many
 * claims as its answers can be made to show.
 */
export function proveEntries(context: CheckContext): EntryProofs {
  const claims = context.bundle.entries.flatMap(({ id }) => claimsOf(context, id));
  const seen = { needed: new Map<string, Answers>(), notNeeded: new Map<string, Answers>() };
  const open = new Set(claims);
  const unconfirmed: Claim[] = [];
  for (const claim of claims) {
    if (!open.delete(claim)) continue;
    const answers = answersFor(context, claim, open);
    const made = answers === undefined ? undefined : context.planOf(answers);
    if (answers === undefined || made === undefined || !shows(made, claim)) {
      unconfirmed.push(claim);
      continue;
    }
    for (const each of [claim, ...open]) {
      if (!shows(made, each)) continue;
      (each.needed ? seen.needed : seen.notNeeded).set(each.entry, answers);
      open.delete(each);
    }
  }
  seeInExamples(context, seen);
  return {
    proofs: context.bundle.entries.map(({ id }) => ({
      entry: id,
      needed: seen.needed.get(id) ?? null,
      notNeeded: seen.notNeeded.get(id) ?? null,
    })),
    findings: [
      ...context.bundle.entries.flatMap((entry) => findingsOf(context, entry)),
      ...unconfirmed.map((claim) => unconfirmedClaim(context, claim)),
    ],
  };
}

/** Where answers are compared with each other, the people of the examples show what is possible. */
function seeInExamples(
  context: CheckContext,
  seen: Readonly<Record<'needed' | 'notNeeded', Map<string, Answers>>>,
): void {
  const { bundle, options, space, applies } = context;
  const compared = bundle.entries.filter(
    ({ id }) => space.comparedIn(applies.get(id)?.root ?? never).length > 0,
  );
  if (compared.length === 0) return;
  for (const { answers } of options.library?.guides.get(bundle.guide.id)?.value.examples ?? []) {
    const made = context.planOf(answers);
    for (const { id } of made === undefined ? [] : compared) {
      const status = made?.statuses.get(id);
      if (status === undefined || status === 'undecided' || seen[status].has(id)) continue;
      seen[status].set(id, answers);
    }
  }
}

function claimsOf(context: CheckContext, entry: string): readonly Claim[] {
  const truth = context.applies.get(entry);
  if (truth === undefined) return [];
  return [
    { entry, needed: true, goal: truth.holds },
    { entry, needed: false, goal: truth.fails },
  ].filter(({ goal }) => context.space.attempt(() => context.space.within(goal)) !== never);
}

function shows({ statuses }: PlannedSteps, { entry, needed }: Claim): boolean {
  return statuses.get(entry) === (needed ? 'needed' : 'notNeeded');
}

/** Answers for the claim, and for others as long as they leave a way. */
function answersFor(
  { space }: CheckContext,
  claim: Claim,
  others: ReadonlySet<Claim>,
): Answers | undefined {
  const { store, variables, limits } = space;
  const allowed = (goal: Diagram, way: Assignment): Diagram => {
    const rest = restricted(store, goal, way);
    const support = store.support(rest);
    return limits
      .filter(({ on }) => support.some((variable) => on.has(variable)))
      .map(({ holds }) => restricted(store, holds, way))
      .reduce((whole, limit) => store.and(whole, limit), rest);
  };
  return space.attempt(() => {
    const way = new Map(shortestWay(store, allowed(claim.goal, new Map())));
    for (const { goal } of others) {
      const rest = restricted(store, goal, way);
      if (rest <= always) continue;
      for (const [variable, value] of shortestWay(store, allowed(goal, way)) ?? [])
        way.set(variable, value);
    }
    return variables.answersOf(way);
  });
}

function findingsOf(context: CheckContext, entry: Entry): readonly Finding[] {
  const { space, asOf } = context;
  const truth = context.applies.get(entry.id);
  const place = context.places('entries', entry.id, entry.when === undefined ? [] : ['when']);
  const more = { reference: entry.id };
  if (truth === undefined) return [context.finding('not-exact-size', 'note', place, more)];
  const { from, to } = entry.valid ?? {};
  if ((from !== undefined && asOf < from) || (to !== undefined && asOf > to)) {
    const severity = to !== undefined && asOf > to ? 'warning' : 'note';
    const valid = context.places('entries', entry.id, ['valid']);
    return [context.finding('entry-out-of-force', severity, valid, more)];
  }
  const is = (diagram: Diagram): boolean => space.attempt(() => space.within(diagram)) === never;
  if (is(truth.root)) {
    return entry.when !== undefined && readsDay(context.bundle, entry.when)
      ? [context.finding('entry-out-of-force', 'note', place, more)]
      : [context.finding('entry-never-applies', 'error', place, more)];
  }
  if (is(space.store.not(truth.root))) {
    return entry.always === true
      ? []
      : [context.finding('entry-always-applies', 'warning', place, more)];
  }
  const compared = space.comparedIn(truth.root);
  if (compared.length > 0) return [notExact(context, place, entry.id, compared)];
  return stillOpen(context, entry.id, truth, place);
}

/** With every answer given the step is still open: a value in the condition cannot be computed. */
function stillOpen(
  context: CheckContext,
  entry: string,
  truth: { readonly holds: Diagram; readonly fails: Diagram },
  place: ReturnType<CheckContext['places']>,
): readonly Finding[] {
  const { store } = context.space;
  const open = store.and(store.not(truth.holds), store.not(truth.fails));
  if (open === never) return [];
  const found = context.witness(open, [entry], (steps) => steps[entry] === 'undecided');
  if (found === 'none') return [];
  if (found === 'unconfirmed') return [contradicted(context, entry)];
  const more = { reference: entry, witness: found };
  return [context.finding('entry-stays-open', 'warning', place, more)];
}

function unconfirmedClaim(context: CheckContext, { entry }: Claim): Finding {
  const compared = context.space.comparedIn(context.applies.get(entry)?.root ?? never);
  if (compared.length === 0) return contradicted(context, entry);
  return notExact(context, context.places('entries', entry), entry, compared);
}

function contradicted(context: CheckContext, entry: string): Finding {
  const place = context.places('entries', entry);
  return context.finding('proof-contradicted', 'error', place, { reference: entry });
}
