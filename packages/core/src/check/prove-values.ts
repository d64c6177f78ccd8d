import { interview } from '../ask/interview.ts';
import type { Entry } from '../guide/entry.ts';
import { valueFactsOf } from '../link/entry-facts.ts';
import { deadlinePath, deadlinesOf } from '../link/entry-parts.ts';
import { validWhen } from '../link/entry-rules.ts';
import { always, type Diagram, never } from '../rule/diagrams.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import { notExact } from './not-exact.ts';
import type { Place } from './places.ts';

/**
 * Whenever a step is needed, the day from which its deadline counts is known, and so is every value
 * that it shows. A question's answer is, for the question is asked as long as the step may be needed. A
 * derived fact is, except where its table, parameter or validity leaves a gap; one that says itself
 * what is read where it is unknown is no finding.
 */
export function proveValues(context: CheckContext): readonly Finding[] {
  const { bundle } = context;
  const derived = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  return bundle.entries.flatMap((entry) => {
    const anchors = anchorsOf(context, entry);
    const names = new Set(anchors.map(({ fact }) => fact));
    return [
      ...anchors.flatMap((anchor) => {
        if (anchor.fact === undefined) return unneededAnchor(context, entry, anchor);
        return derived.has(anchor.fact)
          ? gapIn(context, entry, anchor.fact, anchor)
          : unaskedAnchor(context, entry, anchor.fact, anchor);
      }),
      ...valueFactsOf(entry).flatMap((fact) => {
        const own = derived.get(fact);
        return own === undefined || own.unknown !== undefined || names.has(fact)
          ? []
          : gapIn(context, entry, fact, undefined);
      }),
    ];
  });
}

/** The day from which a deadline counts: a fact, or else the end of another step. */
interface Anchor {
  readonly fact: string | undefined;
  readonly after: string | undefined;
  readonly place: Place;
  /** Where the deadline is there: the step is needed and the deadline's own condition holds. */
  readonly holds: Diagram;
}

function anchorsOf({ space, applies, places }: CheckContext, entry: Entry): readonly Anchor[] {
  const { store } = space;
  const needed = applies.get(entry.id)?.holds ?? never;
  return deadlinesOf(entry).map(({ from, after, when, valid }, index) => {
    const own = space.truthOf(validWhen(when, valid));
    const holds = space.attempt(() => store.and(needed, own?.holds ?? never));
    const key = from === undefined ? 'after' : 'from';
    const place = places('entries', entry.id, [...deadlinePath(entry, index), key]);
    return { fact: from, after, place, holds: holds ?? never };
  });
}

/** A deadline that counts from the end of another step needs that step. */
function unneededAnchor(
  context: CheckContext,
  entry: Entry,
  { after, holds, place }: Anchor,
): readonly Finding[] {
  if (after === undefined) return [];
  const { store } = context.space;
  const missing = context.applies.get(after)?.fails;
  const goal = context.space.attempt(() => store.and(holds, missing ?? always));
  if (goal === undefined || goal === never) return [];
  const concerned = missing === undefined ? [entry.id] : [entry.id, after];
  const found = context.witness(goal, concerned, (steps) => steps[entry.id] === 'needed');
  if (typeof found === 'string') return [];
  const more = { reference: after, witness: found };
  return [context.finding('anchor-unknown', 'error', place, more)];
}

function gapIn(
  context: CheckContext,
  entry: Entry,
  fact: string,
  anchor: Anchor | undefined,
): readonly Finding[] {
  const { space, applies } = context;
  const place = anchor?.place ?? context.places('entries', entry.id);
  const known = space.valueKnown(fact);
  const goal = space.attempt(() =>
    known === undefined
      ? undefined
      : space.store.and(anchor?.holds ?? applies.get(entry.id)?.holds ?? never, known.fails),
  );
  if (known === undefined || goal === undefined) return [notExact(context, place, fact, [])];
  if (goal === never) return [];
  const found = context.witness(
    goal,
    [entry.id],
    (steps, { facts }) => steps[entry.id] === 'needed' && (facts[fact] ?? null) === null,
  );
  if (found === 'none') return [];
  if (found === 'unconfirmed')
    return [notExact(context, place, fact, space.comparedIn(known.root))];
  // What is read in its place is no day that could be marked in a calendar.
  const isSaid = context.bundle.facts.some(
    (each) => each.id === fact && each.unknown !== undefined,
  );
  const code = anchor === undefined ? 'value-unknown' : 'anchor-unknown';
  const severity = anchor === undefined || isSaid ? 'warning' : 'error';
  return [context.finding(code, severity, place, { reference: fact, witness: found })];
}

/** The interview asks for the day as long as the step is needed: tried with answers that need it. */
function unaskedAnchor(
  context: CheckContext,
  entry: Entry,
  anchor: string,
  { holds, place }: Anchor,
): readonly Finding[] {
  const { bundle, asOf } = context;
  if (anchor === 'as-of' || holds === never) return [];
  const found = context.witness(holds, [entry.id], (steps) => steps[entry.id] === 'needed');
  if (typeof found === 'string') return [];
  const { [anchor]: given, ...others } = found.answers;
  const isAsked =
    interview(bundle, found.answers, { asOf }).asked.includes(anchor) ||
    interview(bundle, others, { asOf }).open.includes(anchor);
  if (isAsked) return [];
  const witness = given === undefined ? found : { ...found, answers: others };
  return [context.finding('anchor-unknown', 'error', place, { reference: anchor, witness })];
}
