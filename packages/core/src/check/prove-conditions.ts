import type { Entry } from '../guide/entry.ts';
import type { Condition } from '../rule/condition.ts';
import { always, type Diagram, never } from '../rule/diagrams.ts';
import type { Path } from '../vocabulary/issue.ts';
import type { CheckContext } from './check-context.ts';
import { type ConditionPart, conditionParts, partInWords, rootWithout } from './condition-parts.ts';
import type { Finding } from './finding.ts';
import { notExact } from './not-exact.ts';
import { partConditions } from './part-conditions.ts';
import type { PartKind, Place } from './places.ts';
import { readsDay } from './reads-day.ts';

/** A condition where it is written, and where it is looked at. */
interface Written {
  readonly kind: PartKind;
  readonly id: string;
  readonly path: Path;
  readonly when: Condition;
  /** Nobody looks at the condition elsewhere. */
  readonly context: Diagram;
  /** Its entry, where the step shows whether the condition holds. */
  readonly entry: string | null;
}

/**
 * No condition within an entry is contradictory, and no part of any condition is one that could be
 * taken away, or never holds, or always does. A part that reads the day is left alone: it may have an
 * effect on another.
 */
export function proveConditions(context: CheckContext): readonly Finding[] {
  const { bundle, applies } = context;
  return [
    ...bundle.entries.flatMap((entry) => {
      const within = applies.get(entry.id)?.root ?? always;
      // Of an entry that never applies, that is all there is to say.
      if (hasEnd(context, always, within) === 'never') return [];
      const at = { kind: 'entries' as const, id: entry.id };
      const parts = partConditions(entry).flatMap(({ path, when }) =>
        when === undefined
          ? []
          : [{ ...at, path: [...path, 'when'], when, context: within, entry: null }],
      );
      return [
        ...ownCondition(context, entry).flatMap((own) => redundantParts(context, own)),
        ...parts.flatMap((part) => partOfEntry(context, part)),
      ];
    }),
    ...bundle.conditions
      // What `replaces` stands for is written elsewhere.
      .filter(({ id }) => !id.includes('/'))
      .flatMap(({ id, when }) =>
        redundantParts(context, {
          kind: 'conditions',
          id,
          path: ['when'],
          when,
          context: always,
          entry: null,
        }),
      ),
  ];
}

/** The entry's condition as its author wrote it, apart from the entries that take its place. */
function ownCondition({ space }: CheckContext, { id, when }: Entry): readonly Written[] {
  if (when === undefined) return [];
  const own = { kind: 'entries' as const, id, path: ['when'], entry: id };
  if (!('all' in when) || !when.all.some(isReplacement)) return [{ ...own, when, context: always }];
  const [written, ...others] = when.all.filter((part) => !isReplacement(part));
  if (written === undefined || others.length > 0) return [];
  const context = space.attempt(() =>
    when.all
      .filter(isReplacement)
      .reduce((whole, part) => space.store.and(whole, space.rootOf(part)), always),
  );
  return [{ ...own, when: written, context: context ?? always }];
}

function isReplacement(condition: Condition): boolean {
  return (
    'not' in condition && 'condition' in condition.not && condition.not.condition.includes('/')
  );
}

/** Whether a part is true for all allowed answers within the context, or for none. */
function hasEnd(
  { space }: CheckContext,
  context: Diagram,
  root: Diagram,
): 'never' | 'always' | undefined {
  const { store } = space;
  const is = (diagram: Diagram): boolean => space.within(store.and(context, diagram)) === never;
  return space.attempt(() =>
    is(root) ? ('never' as const) : is(store.not(root)) ? ('always' as const) : undefined,
  );
}

function partOfEntry(context: CheckContext, written: Written): readonly Finding[] {
  const truth = context.space.truthOf(written.when);
  const place = context.places(written.kind, written.id, written.path);
  const name = `${written.id}.${written.path.slice(0, -1).join('.')}`;
  if (truth === undefined) return [notExact(context, place, name, [])];
  const isNever = hasEnd(context, written.context, truth.root) === 'never';
  if (!isNever) return redundantParts(context, written);
  if (readsDay(context.bundle, written.when)) return [];
  return [context.finding('condition-never-holds', 'error', place, { reference: name })];
}

/** Together they can all be taken away: each was looked at without those found before it. */
function redundantParts(context: CheckContext, written: Written): readonly Finding[] {
  const { space } = context;
  const tree = conditionParts(written.when, written.path);
  const removed = new Set<ConditionPart>();
  const found: Finding[] = [];
  const base = space.attempt(() => rootWithout(space, tree, removed));
  if (base === undefined) {
    return [
      notExact(context, context.places(written.kind, written.id, written.path), written.id, []),
    ];
  }
  // A condition that always or never holds is reported whole.
  if (hasEnd(context, written.context, base) !== undefined) return [];
  const visit = (part: ConditionPart): void => {
    for (const child of [...part.parts].reverse()) {
      if (removed.has(child)) continue;
      if (part.group !== 'not' && isRedundant(context, written, tree, base, removed, child)) {
        removed.add(child);
        found.push(redundancy(context, written, part.group === 'any', child));
      } else visit(child);
    }
  };
  // Once some parts are gone, others may be superfluous that were not before.
  for (let before = -1; before < removed.size; ) {
    before = removed.size;
    visit(tree);
  }
  return found.reverse();
}

function isRedundant(
  context: CheckContext,
  written: Written,
  tree: ConditionPart,
  base: Diagram,
  removed: ReadonlySet<ConditionPart>,
  part: ConditionPart,
): boolean {
  const { space } = context;
  if (readsDay(context.bundle, part.condition)) return false;
  const differs = space.attempt(() => {
    const without = rootWithout(space, tree, new Set([...removed, part]));
    return without === base
      ? never
      : space.within(space.store.and(space.differ(base, without), written.context));
  });
  return differs === never;
}

function redundancy(
  context: CheckContext,
  written: Written,
  inAny: boolean,
  part: ConditionPart,
): Finding {
  const { space } = context;
  const { store } = space;
  const place: Place = context.places(written.kind, written.id, part.path);
  const more = { reference: partInWords(part.condition) };
  const truth = space.truthOf(part.condition);
  const whole = space.truthOf(written.when);
  if (truth === undefined || whole === undefined)
    return context.finding('part-redundant', 'warning', place, more);
  const end = hasEnd(context, written.context, truth.root);
  if (end === 'never') return context.finding('part-never-holds', 'error', place, more);
  if (end === 'always') return context.finding('part-always-holds', 'warning', place, more);
  // Answers where the part says one thing and the rest has decided the same already.
  const goal = space.attempt(() =>
    store.and(
      written.context,
      inAny ? store.and(truth.holds, whole.holds) : store.and(truth.fails, whole.fails),
    ),
  );
  const { entry } = written;
  const witness =
    goal === undefined
      ? 'none'
      : context.witness(
          goal,
          entry === null ? [] : [entry],
          (steps) => entry === null || steps[entry] === (inAny ? 'needed' : 'notNeeded'),
        );
  // Beside a part that reads the day it may be superfluous today only.
  const severity = readsDay(context.bundle, written.when) ? 'note' : 'warning';
  return context.finding('part-redundant', severity, place, {
    ...more,
    ...(typeof witness === 'string' ? {} : { witness }),
  });
}
