import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { canonicalJson } from '../compile/hash.ts';
import { factsOfLeaf, leavesOf } from '../link/condition-leaves.ts';
import { expressionParts } from '../link/expression-parts.ts';
import type { FactValue } from '../rule/condition.ts';
import { always, type Diagram, never } from '../rule/diagrams.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type MergedSpace, splitBy, type VersionSpace } from './merged-space.ts';

/** A derived fact whose value is not the same in both versions for some answers. */
export interface ChangedValue {
  readonly fact: string;
  /** The positions of ordered answers at which it begins or ends to differ. */
  readonly cuts: ReadonlyMap<string, readonly number[]>;
  /** Where it differs; `undefined`: too many answers to try. */
  readonly where: ((merged: MergedSpace) => Diagram) | undefined;
}

export interface DatedVersion extends VersionSpace {
  readonly asOf: PlainDate;
}

/** So many combinations of the answers that a fact rests on are tried, one by one. */
const mostTried = 20_000;

/** Facts that both versions have and that may differ: found by computing them for every answer. */
export function changedValues(
  before: DatedVersion,
  after: DatedVersion,
  facts: readonly string[],
): readonly ChangedValue[] {
  return facts.flatMap((fact) => {
    const both = [before, after].every(({ bundle }) => bundle.facts.some(({ id }) => id === fact));
    if (!both || isSame(before, after, fact)) return [];
    const changed = compared(before, after, fact);
    return changed === undefined ? [] : [changed];
  });
}

/** Computed in the same way, on the same day or without looking at it. */
function isSame(before: DatedVersion, after: DatedVersion, fact: string): boolean {
  const readsDay = rulesOf(after.bundle).rules.baseFactsOf(fact).includes('as-of');
  const dated =
    readsDay || after.bundle.facts.some(({ id, valid }) => id === fact && valid !== undefined);
  if (before.asOf !== after.asOf && dated) return false;
  return definitionOf(before.bundle, fact) === definitionOf(after.bundle, fact);
}

/** Everything that a fact is computed from, as text. */
function definitionOf(bundle: GuideBundle, fact: string): string {
  const parts = new Map<string, unknown>();
  const named = new Map(bundle.conditions.map(({ id, when }) => [id, when]));
  const add = (id: string): void => {
    const key = `fact ${id}`;
    const own = bundle.facts.find((each) => each.id === id);
    if (own === undefined || parts.has(key)) return;
    const { title: _, sources: __, basis: ___, unknown: ____, ...computed } = own;
    parts.set(key, computed);
    const { facts, tables, parameters, conditions } = expressionParts(own.expression);
    for (const table of tables)
      parts.set(`table ${table}`, bundle.tables.find((each) => each.id === table)?.rows);
    for (const parameter of parameters) {
      const values = bundle.parameters.find((each) => each.id === parameter)?.values ?? [];
      parts.set(
        `parameter ${parameter}`,
        values.map(({ from, to, value }) => ({ from, to, value })),
      );
    }
    const leaves = conditions.flatMap((condition) => leavesOf(condition, named));
    parts.set(`conditions ${id}`, leaves);
    for (const each of [...facts, ...leaves.flatMap(factsOfLeaf)]) add(each);
  };
  add(fact);
  return canonicalJson(Object.fromEntries(parts));
}

interface Axis {
  readonly question: string;
  readonly values: readonly FactValue[];
  /** The position of the first value, where values are ordered. */
  readonly first: number | undefined;
}

function compared(
  before: DatedVersion,
  after: DatedVersion,
  fact: string,
): ChangedValue | undefined {
  const bases = new Set(
    [before, after].flatMap(({ bundle }) => rulesOf(bundle).rules.baseFactsOf(fact)),
  );
  bases.delete('as-of');
  const axes = [...bases].map((question) => axisOf([after, before], question));
  const size = axes.reduce(
    (product, axis) => product * (axis?.values.length ?? Number.POSITIVE_INFINITY),
    1,
  );
  if (size > mostTried) return { fact, cuts: new Map(), where: undefined };
  const known = axes.flatMap((axis) => (axis === undefined ? [] : [axis]));
  const valueIn = ({ bundle, asOf }: DatedVersion, answers: Record<string, FactValue>): FactValue =>
    rulesOf(bundle).rules.derive({ ...answers, 'as-of': asOf })[fact] ?? null;
  const differs: boolean[] = [];
  for (let number = 0; number < size; number += 1) {
    const answers = answersAt(known, number);
    differs.push(valueIn(before, answers) !== valueIn(after, answers));
  }
  if (!differs.includes(true)) return undefined;
  return {
    fact,
    cuts: new Map(
      known.flatMap((axis, at) => {
        const { first } = axis;
        return first === undefined
          ? []
          : [[axis.question, cutsOf(known, at, differs).map((cut) => first + cut)] as const];
      }),
    ),
    where: (merged) => region(merged, known, differs),
  };
}

function axisOf(versions: readonly VersionSpace[], question: string): Axis | undefined {
  for (const { space } of versions) {
    const [number] = space.variables.numbersOf.get(question) ?? [];
    const variable = number === undefined ? undefined : space.variables.list[number];
    if (variable?.kind === 'values') return { question, values: variable.values, first: undefined };
    const domain = space.variables.domains.get(question);
    if (variable?.kind !== 'cells' || domain?.order !== 'ordered' || !domain.whole) continue;
    const length = domain.last - domain.first + 1;
    if (length > mostTried) return undefined;
    const values = Array.from({ length }, (_, at) => domain.valueAt(domain.first + at));
    return { question, values, first: domain.first };
  }
  return undefined;
}

/** The answers with this number, the last axis counting fastest. */
function answersAt(axes: readonly Axis[], number: number): Record<string, FactValue> {
  const answers: Record<string, FactValue> = {};
  let rest = number;
  for (const { question, values } of [...axes].reverse()) {
    answers[question] = values[rest % values.length] ?? null;
    rest = Math.floor(rest / values.length);
  }
  return answers;
}

function strideOf(axes: readonly Axis[], at: number): number {
  return axes.slice(at + 1).reduce((product, { values }) => product * values.length, 1);
}

/** Where along an axis something changes, whatever the others are. */
function cutsOf(axes: readonly Axis[], at: number, differs: readonly boolean[]): readonly number[] {
  const stride = strideOf(axes, at);
  const length = axes[at]?.values.length ?? 0;
  const cuts = new Set<number>();
  for (const [number, differ] of differs.entries()) {
    const place = Math.floor(number / stride) % length;
    if (place > 0 && differs[number - stride] !== differ) cuts.add(place);
  }
  return [...cuts];
}

function region(merged: MergedSpace, axes: readonly Axis[], differs: readonly boolean[]): Diagram {
  const build = (at: number, offset: number): Diagram => {
    const axis = axes[at];
    if (axis === undefined) return differs[offset] === true ? always : never;
    const [number] = merged.variables.numbersOf.get(axis.question) ?? [];
    const variable = number === undefined ? undefined : merged.variables.list[number];
    if (number === undefined || variable === undefined || variable.kind === 'option') return always;
    const stride = strideOf(axes, at);
    const places =
      variable.kind === 'cells'
        ? variable.starts.map((start) => start - (axis.first ?? 0))
        : variable.values.map((value) => axis.values.indexOf(value));
    const inside = places.map((place) => Math.min(Math.max(place, 0), axis.values.length - 1));
    return splitBy(
      merged.store,
      number,
      inside.map((place) => build(at + 1, offset + place * stride)),
    );
  };
  return build(0, 0);
}
