import { order } from './comparison.ts';
import type { FactValue } from './condition.ts';
import { type Reader, valueOf } from './evaluate-term.ts';
import type { LeafTree, Trees } from './shared-trees.ts';
import { type Leaf, type Term, type Variable, variableKey } from './term.ts';
import { countOfDomain, type ValueDomain, valuesOfDomain } from './value-domain.ts';
import { constantsOf } from './values-on-axis.ts';

/** A fact that a leaf reads, or an option of it, and what it can be. */
interface OpenFact {
  readonly variable: Variable;
  readonly domain: ValueDomain;
}

/** Where values are tried, and what makes the trees. */
export interface TriedFacts {
  readonly values: Map<string, FactValue>;
  readonly reader: Reader;
  readonly trees: Trees;
}

/** A summand of its own facts: what it adds at each combination of their values, the last one fastest. */
interface Summand {
  readonly facts: readonly OpenFact[];
  readonly adds: readonly (number | undefined)[];
  readonly isWhole: boolean;
}

/** What may still be added from a summand on. */
interface Rest {
  readonly low: number;
  readonly high: number;
  readonly mayLack: boolean;
}

/** One summand may have so many values, */
const summandLimit = 4096;

/** facts in several summands so many combinations, */
const sharedLimit = 64;

/** and the whole so many branches. */
const branchLimit = 1 << 20;

/**
 * A sum compared with what is known, one summand after another: what was added so far is all that
 * counts of those before. So its tree shares its parts, and stays small where the facts have far too
 * many combinations. `undefined` where it is no such comparison, or takes too many branches.
 */
export function sumTree(
  leaf: Leaf,
  open: readonly OpenFact[],
  { values, reader, trees }: TriedFacts,
): LeafTree | undefined {
  const ownOf = ({ reads }: Term): readonly OpenFact[] => {
    const keys = new Set(reads.map(variableKey));
    return open.filter(({ variable }) => keys.has(variableKey(variable)));
  };
  const isLeft = ownOf(leaf.right).length === 0;
  const [sum, other] = isLeft ? [leaf.left, leaf.right] : [leaf.right, leaf.left];
  if (sum.op !== 'apply' || sum.operator.name !== 'sum' || ownOf(other).length > 0)
    return undefined;
  const known = valueOf(other, reader);
  if (known === undefined) return undefined;
  const constants = constantsOf(known);
  const truthOf = (total: number): LeafTree =>
    trees.truth(isLeft ? leaf.holds(total, known) : leaf.holds(known, total));

  const parts = sum.operands.map((term) => ({ term, facts: ownOf(term) }));
  const isShared = (fact: OpenFact): boolean =>
    parts.filter(({ facts }) => facts.includes(fact)).length > 1;
  const shared = open.filter(isShared);
  const own = parts.map(({ term, facts }) => ({
    term,
    facts: facts.filter((fact) => !shared.includes(fact)),
  }));
  if (combinationsOf(shared) > sharedLimit) return undefined;
  if (own.some(({ facts }) => combinationsOf(facts) > summandLimit)) return undefined;

  /** What is found at each way to give the facts values, the last one fastest. */
  const tried = <Found>(facts: readonly OpenFact[], find: () => Found): readonly Found[] => {
    const [fact, ...others] = facts;
    if (fact === undefined) return [find()];
    const key = variableKey(fact.variable);
    const found = valuesOfDomain(fact.domain).flatMap((value) => {
      values.set(key, value);
      return tried(others, find);
    });
    values.delete(key);
    return found;
  };
  let branches = 0;
  /** The tree over the facts with an end for each such way; `undefined` where that is too much. */
  const splitOver = (
    facts: readonly OpenFact[],
    endOf: (way: number) => LeafTree | undefined,
    way = 0,
  ): LeafTree | undefined => {
    const [fact, ...others] = facts;
    if (fact === undefined) return endOf(way);
    const { variable, domain } = fact;
    const count = countOfDomain(domain);
    branches += count;
    if (branches > branchLimit) return undefined;
    const children: LeafTree[] = [];
    for (let value = 0; value < count; value += 1) {
      const child = splitOver(others, endOf, way * count + value);
      if (child === undefined) return undefined;
      children.push(child);
    }
    const starts =
      domain.order === 'ordered' ? children.map((_, at) => domain.first + at) : undefined;
    return trees.split(variable, children, starts);
  };
  const addedUp = (): LeafTree | undefined => {
    const summands = own.map(({ term, facts }): Summand => {
      const adds = tried(facts, () => valueOf(term, reader));
      return { facts, adds: adds.map(integerOf), isWhole: adds.every(isWhole) };
    });
    if (!summands.every((summand) => summand.isWhole)) return undefined;
    const rests = restsOf(summands);
    const made = summands.map(() => new Map<number, LeafTree | undefined>());
    const from = (at: number, total: number): LeafTree | undefined => {
      const [rest, summand, found] = [rests[at], summands[at], made[at]];
      if (rest === undefined || summand === undefined || found === undefined) return truthOf(total);
      const [low, high] = [total + rest.low, total + rest.high];
      const isOutside = (constant: FactValue): boolean =>
        order(constant, low) < 0 || order(constant, high) > 0;
      if (!rest.mayLack && constants.every(isOutside)) return truthOf(low);
      if (found.has(total)) return found.get(total);
      const tree = splitOver(summand.facts, (way) => {
        const add = summand.adds[way];
        return add === undefined ? trees.truth(undefined) : from(at + 1, total + add);
      });
      found.set(total, tree);
      return tree;
    };
    return from(0, 0);
  };
  const ends = tried(shared, addedUp);
  return splitOver(shared, (way) => ends[way]);
}

function combinationsOf(facts: readonly OpenFact[]): number {
  return facts.reduce((product, { domain }) => product * countOfDomain(domain), 1);
}

/** Whether it adds up exactly in any order, or there is nothing to add. */
function isWhole(value: FactValue | undefined): boolean {
  return value === undefined || (Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 31);
}

function integerOf(value: FactValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function restsOf(summands: readonly Summand[]): readonly Rest[] {
  const rests: Rest[] = [];
  let next: Rest = { low: 0, high: 0, mayLack: false };
  for (const { adds } of [...summands].reverse()) {
    const numbers = adds.filter((each) => each !== undefined);
    next = {
      low: next.low + numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0),
      high: next.high + numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0),
      mayLack: next.mayLack || numbers.length < adds.length,
    };
    rests.push(next);
  }
  return rests.reverse();
}
