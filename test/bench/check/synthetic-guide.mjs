// A guide of any size, right by construction, with some defects planted and known.
/** @typedef {import('../../../packages/core/dist/index.js').GuideBundle} GuideBundle */
/** @typedef {import('../../../packages/core/dist/index.js').Condition} Condition */
/** @typedef {import('../../../packages/core/dist/index.js').Question} Question */

/** @param {string} zh */
const text = (zh) => ({ zh, en: zh });

/** Numbers from 0 on below a bound, the same for the same seed. @param {number} seed */
function seeded(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {number} number @returns {Question} */
function question(number) {
  const id = `q${number}`;
  const options = (/** @type {number} */ count) =>
    Array.from({ length: count }, (_, at) => ({ id: `o${at}`, label: text(`选项${at}`) }));
  switch (number % 5) {
    case 0:
    case 1:
      return { id, kind: 'yes-no', ask: text(`问题${number}？`) };
    case 2:
      return { id, kind: 'single-choice', ask: text(`问题${number}？`), options: options(4) };
    case 3:
      return { id, kind: 'number', ask: text(`问题${number}？`), min: 0, max: 100 };
    default:
      return { id, kind: 'multiple-choice', ask: text(`问题${number}？`), options: options(3) };
  }
}

/** @param {Question} question @param {(below: number) => number} random @returns {Condition} */
function leaf({ id, kind }, random) {
  if (kind === 'yes-no') return { fact: id, operator: 'equal', value: random(2) === 0 };
  if (kind === 'number') {
    return { fact: id, operator: 'greaterThanInclusive', value: 1 + random(9) * 10 };
  }
  const operator = kind === 'single-choice' ? 'equal' : 'contains';
  return { fact: id, operator, value: `o${random(kind === 'single-choice' ? 3 : 2)}` };
}

/**
 * Conditions over questions of their own each, so that none is contradictory and no part superfluous:
 * `a and b and (c or d)`, in four shapes.
 * @param {readonly Question[]} questions @param {(below: number) => number} random
 * @returns {Condition}
 */
function condition(questions, random) {
  const start = random(questions.length);
  const [a, b, c, d] = [0, 1, 3, 7].map((step) => {
    const own = questions[(start + step) % questions.length];
    if (own === undefined) throw new Error('no question');
    return leaf(own, random);
  });
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error('too few questions');
  switch (random(4)) {
    case 0:
      return { all: [a, b] };
    case 1:
      return { all: [a, { any: [b, c] }] };
    case 2:
      return { all: [a, { not: b }, { any: [c, d] }] };
    default:
      return { any: [{ all: [a, b] }, { all: [c, d] }] };
  }
}

/**
 * @param {GuideBundle} template of which the first entry is copied
 * @param {{ questions: number, entries: number, defects: number, seed: number }} size
 */
export function syntheticGuide(template, { questions: wide, entries: long, defects, seed }) {
  const random = seeded(seed);
  const questions = Array.from({ length: wide }, (_, number) => question(number));
  const [first] = template.entries;
  if (first === undefined) throw new Error('the template has no entry');
  const { when: _, always: __, after: ___, excludes: ____, ...rest } = first;
  const bare = {
    ...rest,
    plain: text('去办。'),
    advice: [],
    materials: [],
    together: [],
    headline: undefined,
    deadline: undefined,
    deadlines: undefined,
    gives: undefined,
  };
  /** @type {{ code: string, entry: string }[]} */
  const planted = [];
  const entries = Array.from({ length: long }, (_, number) => {
    const id = `e${number}`;
    const own = { ...bare, id, title: text(`事项${number}`) };
    if (number === 0) return { ...own, always: true };
    const when = condition(questions, random);
    const disclosure = {
      ...bare.disclosure,
      item: /** @type {const} */ ([1, '事项', `事项${number}`]),
    };
    // Evenly spread, in turn of three kinds.
    const place = Math.floor((number * defects) / long);
    const isPlanted = place !== Math.floor(((number - 1) * defects) / long);
    if (!isPlanted) return { ...own, disclosure, when };
    switch (place % 3) {
      case 0:
        planted.push({ code: 'entry-never-applies', entry: id });
        return { ...own, disclosure, when: { all: [when, { not: when }] } };
      case 1:
        planted.push({ code: 'part-redundant', entry: id });
        return {
          ...own,
          disclosure,
          when: { any: [when, { all: [when, condition(questions, random)] }] },
        };
      default:
        planted.push({ code: 'exclusive-prerequisite', entry: id });
        return {
          ...own,
          disclosure,
          when,
          after: ['e0'],
          excludes: [{ entry: 'e0', say: text('只办一项。') }],
        };
    }
  });
  /** @type {unknown} */
  const bundle = {
    ...template,
    guide: { ...template.guide, id: 'synthetic', ask: questions.map(({ id }) => [id]), facts: [] },
    entries,
    questions,
    facts: [],
    conditions: [],
    parameters: [],
    tables: [],
  };
  return { bundle: /** @type {GuideBundle} */ (bundle), planted };
}
