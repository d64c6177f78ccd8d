import type { FactDeclaration } from '../../packages/core/src/rule/fact-declaration.ts';

/** A condition as an author might write it, right or wrong, and complete facts of the declared kinds. */
export interface Pair {
  readonly condition: unknown;
  readonly named: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const fuzzFacts: Readonly<Record<string, FactDeclaration>> = {
  employed: { kind: 'boolean' },
  insured: { kind: 'boolean' },
  reason: { kind: 'single-choice', options: ['resigned', 'dismissed', 'ended', '12'] },
  age: { kind: 'integer', min: -3, max: 12 },
  months: { kind: 'integer' },
  wage: { kind: 'decimal' },
  places: { kind: 'multiple-choice', options: ['north', 'south', '7'] },
  born: { kind: 'date' },
  since: { kind: 'month' },
  note: { kind: 'text' },
  person: {
    kind: 'object',
    properties: {
      age: { kind: 'integer', min: 0, max: 9 },
      'a.b': { kind: 'boolean' },
      home: {
        kind: 'object',
        properties: {
          district: { kind: 'single-choice', options: ['inner', 'outer'] },
          tags: { kind: 'multiple-choice', options: ['x', 'y'] },
        },
      },
    },
  },
};

type Random = () => number;

/** Mulberry32: the same numbers from the same seed, everywhere. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const operators = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
const decorators = ['someFact', 'everyFact', 'someValue', 'everyValue', 'swap', 'not'];

export function randomPair(seed: number): Pair {
  const random = randomFrom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => random() < 0.5);
  const chance = (share: number): boolean => random() < share;

  const pathOf: Readonly<Record<string, readonly string[]>> = {
    'person.age': ['$.age', 'age', "$['age']"],
    'person.a.b': ["$['a.b']"],
    'person.home.district': ['$.home.district', 'home.district', '$["home"].district'],
    'person.home.tags': ['$.home.tags', "$.home['tags']"],
  };
  const plain = [
    ...Object.keys(fuzzFacts).filter((fact) => fact !== 'person'),
    ...Object.keys(pathOf),
  ];
  const scalars: Readonly<Record<string, () => unknown>> = {
    employed: () => chance(0.5),
    insured: () => chance(0.5),
    reason: () => pick(['resigned', 'dismissed', 'ended', '12']),
    age: () => below(16) - 3,
    months: () => pick([-1, 0, 1, 11, 12, 13, 600]),
    wage: () => pick([0, 0.1, 0.30000000000000004, 0.3, -2.5, 1e9]),
    places: () => pick(['north', 'south', '7']),
    born: () => pick(['2025-12-31', '2026-01-01', '2026-02-28', '2000-02-29', '1999-01-01']),
    since: () => pick(['2025-12', '2026-01', '1999-01']),
    note: () => pick(['', '12', 'abc', 'resigned', 'other']),
    'person.age': () => below(10),
    'person.a.b': () => chance(0.5),
    'person.home.district': () => pick(['inner', 'outer']),
    'person.home.tags': () => pick(['x', 'y']),
  };
  const scalarOf = (fact: string): unknown => scalars[fact]?.();
  const isMany = (fact: string): boolean => fact === 'places' || fact === 'person.home.tags';
  const ordered = ['age', 'months', 'wage', 'born', 'since', 'person.age'];
  const read = (fact: string): object =>
    fact.startsWith('person.')
      ? { fact: 'person', path: pick(pathOf[fact] ?? ['$']) }
      : { fact, ...(chance(0.1) ? { params: { unused: 1 } } : {}) };

  /** Mostly what makes sense for the fact; now and then anything at all. */
  const leaf = (): object => {
    const fact = pick(plain);
    if (chance(0.06)) {
      const wild = chance(0.5) ? null : pick<unknown>([1, 'x', true, [1], [], { a: 1 }, '']);
      return {
        ...read(fact),
        operator: [...some(decorators), pick(operators)].join(':'),
        value: wild,
      };
    }
    const decorated = (operator: string): string => (chance(0.2) ? `not:${operator}` : operator);
    const scalar = (): unknown => scalarOf(fact);
    const list = (): unknown[] => Array.from({ length: below(4) }, scalar);
    const value = (): unknown => {
      const alike = plain.filter(
        (other) => !isMany(other) && other !== fact && typeof scalarOf(other) === typeof scalar(),
      );
      return chance(0.15) && alike.length > 0 ? read(pick(alike)) : scalar();
    };
    if (isMany(fact)) {
      const [operator, of] = pick<readonly [string, 'one' | 'list']>([
        ['contains', 'one'],
        ['doesNotContain', 'one'],
        ['not:contains', 'one'],
        ['swap:in', 'one'],
        ['swap:notIn', 'one'],
        ['someFact:equal', 'one'],
        ['everyFact:notEqual', 'one'],
        ['someFact:in', 'list'],
        ['everyFact:in', 'list'],
        ['everyFact:notIn', 'list'],
        ['someValue:contains', 'list'],
        ['everyValue:doesNotContain', 'list'],
        ['everyFact:someValue:equal', 'list'],
        ['someValue:someFact:equal', 'list'],
        ['someFact:swap:contains', 'list'],
        ['not:someFact:not:in', 'list'],
        ['swap:someFact:in', 'list'],
        ['everyFact:someValue:not:equal', 'list'],
        ['swap:not:in', 'one'],
        ['someFact:not:equal', 'one'],
      ]);
      const other = (): object => read(pick(plain.filter(isMany)));
      const many = (): unknown => (chance(0.15) ? other() : list());
      return { ...read(fact), operator, value: of === 'one' ? value() : many() };
    }
    const forms = [
      (): object => ({ operator: decorated(pick(['equal', 'notEqual'])), value: value() }),
      (): object => ({
        operator: decorated(pick(['in', 'notIn'])),
        value: chance(0.15) ? read(pick(plain.filter(isMany))) : list(),
      }),
      (): object => ({
        operator: pick([
          'someValue:equal',
          'everyValue:notEqual',
          'swap:contains',
          'swap:doesNotContain',
          'someValue:not:equal',
          'not:everyValue:equal',
        ]),
        value: list(),
      }),
    ];
    if (ordered.includes(fact)) {
      const order = operators.slice(6);
      forms.push(
        () => ({ operator: decorated(pick(order)), value: value() }),
        () => ({ operator: decorated(`swap:${pick(order)}`), value: value() }),
        () => ({
          operator: decorated(
            `${pick(['someValue', 'everyValue'])}:${chance(0.3) ? 'not:' : ''}${pick(order)}`,
          ),
          value: list(),
        }),
      );
    }
    return { ...read(fact), ...pick(forms)() };
  };
  const group = (depth: number): object => {
    const part = (): object => {
      if (depth > 0 && chance(0.4)) return group(depth - 1);
      return chance(0.12) ? { condition: pick(['first', 'second']) } : leaf();
    };
    const parts = (): object[] => Array.from({ length: 1 + below(3) }, part);
    const priority = chance(0.1) ? { priority: 1 + below(5) } : {};
    const kind = below(20);
    if (kind === 0) return { all: [] };
    if (kind < 9) return { all: parts(), ...priority };
    if (kind < 17) return { any: parts(), ...priority };
    return { not: part() };
  };
  const facts: Record<string, unknown> = Object.fromEntries(
    plain.filter((fact) => !fact.startsWith('person.')).map((fact) => [fact, scalarOf(fact)]),
  );
  facts.places = some(['north', 'south', '7']);
  facts.person = {
    age: scalarOf('person.age'),
    'a.b': scalarOf('person.a.b'),
    home: { district: scalarOf('person.home.district'), tags: some(['x', 'y']) },
  };
  return {
    condition: group(2),
    named: { first: { any: [leaf()] }, second: { all: [leaf(), { condition: 'first' }] } },
    facts,
  };
}
