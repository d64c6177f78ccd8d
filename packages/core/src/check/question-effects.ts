import { type Shown, shownBy } from '../ask/shown-values.ts';
import { rulesOf } from '../compile/bundle-rules.ts';
import { always, type Diagram, never } from '../rule/diagrams.ts';
import type { CheckContext } from './check-context.ts';
import { partConditions } from './part-conditions.ts';

/** Something of a plan that depends on answers: whether a step, a material or a piece of advice is there. */
export interface Effect {
  readonly rule: string;
  readonly root: Diagram;
  readonly support: ReadonlySet<number>;
}

export interface Effects {
  readonly all: readonly Effect[];
  /** By variable. */
  readonly on: ReadonlyMap<number, readonly Effect[]>;
  /** Question ▶ rules of which one may hold when a value that rests on the question is shown. */
  readonly shown: ReadonlyMap<string, readonly string[]>;
  /** Too large to say. */
  readonly unknown: readonly string[];
}

export function effectsIn(context: CheckContext): Effects {
  const { bundle, space, applies, asOf } = context;
  const { store } = space;
  const unknown: string[] = [];
  const all = bundle.entries.flatMap((entry) => {
    const own = applies.get(entry.id);
    if (own === undefined) {
      unknown.push(entry.id);
      return [];
    }
    const parts = partConditions(entry).flatMap(({ rule, holds, onlyIfTrue }) => {
      const truth = space.truthOf(holds);
      const root = space.attempt(() =>
        truth === undefined
          ? undefined
          : store.and(onlyIfTrue ? own.holds : own.root, onlyIfTrue ? truth.holds : truth.root),
      );
      if (root !== undefined) return [{ rule, root }];
      unknown.push(rule);
      return [];
    });
    return [{ rule: entry.id, root: own.root }, ...parts];
  });
  const effects = all.map(({ rule, root }) => ({
    rule,
    root,
    support: new Set(store.support(root)),
  }));
  const on = new Map<number, Effect[]>();
  for (const effect of effects) {
    for (const variable of effect.support) {
      const known = on.get(variable);
      if (known === undefined) on.set(variable, [effect]);
      else known.push(effect);
    }
  }
  return { all: effects, on, shown: shownValues(shownBy(bundle, rulesOf(bundle), asOf)), unknown };
}

function shownValues({ values }: Shown): ReadonlyMap<string, readonly string[]> {
  const shown = new Map<string, string[]>();
  for (const { gate, questions } of values) {
    for (const question of questions) {
      const known = shown.get(question);
      if (known === undefined) shown.set(question, [gate]);
      else known.push(gate);
    }
  }
  return shown;
}

/** Whether the rule can hold for some allowed answers. */
export function canHold({ space }: CheckContext, { all }: Effects, rule: string): boolean {
  const root = all.find((effect) => effect.rule === rule)?.root ?? always;
  return space.attempt(() => space.within(root)) !== never;
}
