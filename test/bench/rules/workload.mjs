// Rules, facts and residents drawn from a seed: trees up to three groups deep with two to six
// comparisons, over whole numbers, choices, yes-no facts and multiple choices.

/** @typedef {{ fact: string, operator: string, value: unknown }} Leaf */
/** @typedef {Leaf | { all: Tree[] } | { any: Tree[] } | { not: Tree }} Tree */

/** @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param {number} ruleCount
 * @param {number} factCount
 * @param {number} residentCount
 */
export function workload(ruleCount, factCount, residentCount, seed = 20260301) {
  const random = randomFrom(seed);
  const below = (/** @type {number} */ count) => Math.floor(random() * count);
  const kinds = ['number', 'choice', 'boolean', 'choices'];
  const names = Array.from({ length: factCount }, (_, at) => `${kinds[at % 4]}${at}`);
  const options = Array.from({ length: 6 }, (_, at) => `option-${at}`);
  const option = () => options[below(6)];
  const some = (/** @type {number} */ share) => options.filter(() => random() < share);

  /** @returns {Leaf} */
  const leaf = () => {
    const at = below(factCount);
    const fact = names[at] ?? '';
    switch (at % 4) {
      case 0: {
        const operator =
          ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal'][
            below(5)
          ] ?? '';
        return { fact, operator, value: below(20) * 6 };
      }
      case 1:
        return random() < 0.5
          ? { fact, operator: random() < 0.7 ? 'equal' : 'notEqual', value: option() }
          : {
              fact,
              operator: random() < 0.7 ? 'in' : 'notIn',
              value: [...new Set([option(), option(), option()])],
            };
      case 2:
        return { fact, operator: 'equal', value: random() < 0.5 };
      default:
        return { fact, operator: random() < 0.7 ? 'contains' : 'doesNotContain', value: option() };
    }
  };
  /** @returns {Tree} */
  const tree = (/** @type {number} */ leaves, /** @type {number} */ depth) => {
    if (leaves === 1) return random() < 0.1 ? { not: leaf() } : leaf();
    const parts = [];
    for (let left = leaves; left > 0; ) {
      const size = depth === 0 ? 1 : Math.min(left, 1 + below(2));
      parts.push(tree(size, depth - 1));
      left -= size;
    }
    return random() < 0.6 ? { all: parts } : { any: parts };
  };
  const rules = Array.from({ length: ruleCount }, (_, at) => {
    const conditions = tree(2 + below(5), 2);
    return {
      id: `rule-${at}`,
      conditions: 'fact' in conditions ? { all: [conditions] } : conditions,
    };
  });
  const value = (/** @type {number} */ at) =>
    [() => below(120), option, () => random() < 0.5, () => some(0.35)][at % 4]?.();
  // Through JSON, as answers come in.
  const residents = Array.from({ length: residentCount }, () =>
    JSON.parse(JSON.stringify(Object.fromEntries(names.map((name, at) => [name, value(at)])))),
  );
  const facts = Object.fromEntries(
    names.map((name, at) => [
      name,
      [
        { kind: 'integer', min: 0, max: 119 },
        { kind: 'single-choice', options },
        { kind: 'boolean' },
        { kind: 'multiple-choice', options },
      ][at % 4],
    ]),
  );
  return { facts, rules, residents, names, random };
}

/** The three sizes of the benchmark: rules, facts. */
export const sizes = [
  [20, 15],
  [200, 40],
  [2000, 100],
];
