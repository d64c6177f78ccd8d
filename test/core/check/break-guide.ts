import {
  type Condition,
  compileGuide,
  type Entry,
  type FindingCode,
  type GuideLibrary,
  parsePlainDate,
  type Question,
} from '@onething/core';

/** A guide with one planted defect, and what must be found of it. */
export interface Mutant {
  readonly library: GuideLibrary;
  readonly code: FindingCode | 'missing-translation' | 'missing-basis';
  /** From which the bundle is made, where it is not the library that the check is given. */
  readonly compiled?: GuideLibrary;
  /** Another code that says the same where the parts happen to fit so. */
  readonly or?: FindingCode;
  /** A word that the finding's reference, path, file or witness must hold. */
  readonly at: string;
}

export type Random = (below: number) => number;

/** `undefined` where the guide has nothing to break in this way. */
export type Defect = (library: GuideLibrary, guide: string, random: Random) => Mutant | undefined;

/** Numbers from 0 on below a bound, the same for the same seed. */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items.length === 0 ? undefined : items[random(items.length)];
}

function entriesOf(library: GuideLibrary, guide: string): readonly Entry[] {
  const ids = library.guides.get(guide)?.value.guide.entries ?? [];
  return ids.flatMap((id) => library.entries.get(id)?.value ?? []);
}

/** A question of the guide, as the entries' conditions may name it. */
function questionsOf(library: GuideLibrary, guide: string): readonly Question[] {
  const ask = library.guides.get(guide)?.value.guide.ask.flat() ?? [];
  return ask.flatMap((id) => library.questions.get(id)?.value ?? []);
}

function replaced<
  Kind extends 'entries' | 'questions' | 'parameters' | 'laws' | 'channels' | 'facts',
>(
  library: GuideLibrary,
  kind: Kind,
  value: NonNullable<ReturnType<GuideLibrary[Kind]['get']>>['value'],
): GuideLibrary {
  const parts = new Map<string, unknown>(library[kind]);
  const [sample] = library[kind].values();
  const source = library[kind].get(value.id)?.source ?? sample?.source;
  parts.set(value.id, { value, source });
  return { ...library, [kind]: parts };
}

function withEntry(library: GuideLibrary, entry: Entry): GuideLibrary {
  return replaced(library, 'entries', entry);
}

function inGuide(
  library: GuideLibrary,
  guide: string,
  change: { readonly entries?: readonly string[]; readonly ask?: readonly string[] },
): GuideLibrary {
  const placed = library.guides.get(guide);
  if (placed === undefined) return library;
  const { value } = placed;
  const own = {
    ...value.guide,
    entries: [...value.guide.entries, ...(change.entries ?? [])],
    ask: [...value.guide.ask, ...(change.ask ?? [])],
  };
  return {
    ...library,
    guides: new Map(library.guides).set(guide, { ...placed, value: { ...value, guide: own } }),
  };
}

/** A condition on a question that holds for some answers and not for others. */
function leafOn(question: Question): Condition {
  const fact = question.id;
  switch (question.kind) {
    case 'yes-no':
      return { fact, operator: 'equal', value: true };
    case 'single-choice':
      return { fact, operator: 'equal', value: question.options?.[0]?.id ?? '' };
    case 'multiple-choice':
      return { fact, operator: 'contains', value: question.options?.[0]?.id ?? '' };
    case 'number':
      return { fact, operator: 'greaterThan', value: question.min ?? 0 };
    case 'date':
      return { fact, operator: 'greaterThan', value: '2026-01-15' };
    default: {
      const impossible: never = question.kind;
      return impossible;
    }
  }
}

function ofKind(library: GuideLibrary, guide: string, kind: Question['kind'], random: Random) {
  return pick(
    questionsOf(library, guide).filter((question) => question.kind === kind),
    random,
  );
}

const text = (zh: string) => ({ zh, en: zh });

/** An entry with a condition of its own. */
function conditioned(library: GuideLibrary, guide: string, random: Random) {
  const entry = pick(
    entriesOf(library, guide).filter(
      ({ when, valid }) => when !== undefined && valid === undefined,
    ),
    random,
  );
  return entry?.when === undefined ? undefined : { entry, when: entry.when };
}

/** Ways to break a guide, each with the finding that must come of it. */
export const defects: Readonly<Record<string, Defect>> = {
  'contradictory condition': (library, guide, random) => {
    const found = conditioned(library, guide, random);
    if (found === undefined) return undefined;
    const { entry, when } = found;
    const broken = { ...entry, when: { all: [when, { not: when }] } };
    return { library: withEntry(library, broken), code: 'entry-never-applies', at: entry.id };
  },
  'unreachable entry': (library, guide, random) => {
    const found = conditioned(library, guide, random);
    const question = ofKind(library, guide, 'number', random);
    if (found === undefined || question?.max === undefined) return undefined;
    const beyond: Condition = {
      fact: question.id,
      operator: 'greaterThan',
      value: question.max,
    };
    const broken = { ...found.entry, when: { all: [found.when, beyond] } };
    return { library: withEntry(library, broken), code: 'entry-never-applies', at: broken.id };
  },
  'entry for everybody': (library, guide, random) => {
    const found = conditioned(library, guide, random);
    if (found === undefined) return undefined;
    const broken = { ...found.entry, when: { any: [found.when, { not: found.when }] } };
    return { library: withEntry(library, broken), code: 'entry-always-applies', at: broken.id };
  },
  'redundant leaf': (library, guide, random) => {
    const found = conditioned(library, guide, random);
    const question = pick(questionsOf(library, guide), random);
    if (found === undefined || question === undefined) return undefined;
    const { entry, when } = found;
    const covered: Condition = { any: [when, { all: [when, leafOn(question)] }] };
    const broken = { ...entry, when: covered };
    return {
      library: withEntry(library, broken),
      code: 'part-redundant',
      or: 'part-never-holds',
      at: broken.id,
    };
  },
  'part that never holds': (library, guide, random) => {
    const found = conditioned(library, guide, random);
    const question = ofKind(library, guide, 'single-choice', random);
    const [one, other] = question?.options ?? [];
    if (found === undefined || question === undefined || other === undefined) return undefined;
    const both: Condition = {
      all: [
        { fact: question.id, operator: 'equal', value: one?.id ?? '' },
        { fact: question.id, operator: 'equal', value: other.id },
      ],
    };
    const broken = { ...found.entry, when: { any: [found.when, both] } };
    return { library: withEntry(library, broken), code: 'part-never-holds', at: broken.id };
  },
  'part that always holds': (library, guide, random) => {
    const found = conditioned(library, guide, random);
    const question = ofKind(library, guide, 'number', random);
    if (found === undefined || question?.min === undefined) return undefined;
    const bound: Condition = {
      fact: question.id,
      operator: 'greaterThanInclusive',
      value: question.min,
    };
    const broken = { ...found.entry, when: { all: [found.when, bound] } };
    return { library: withEntry(library, broken), code: 'part-always-holds', at: broken.id };
  },
  'advice never given': (library, guide, random) => {
    const entry = pick(entriesOf(library, guide), random);
    const question = pick(questionsOf(library, guide), random);
    if (entry === undefined || question === undefined) return undefined;
    const leaf = leafOn(question);
    const when: Condition = { all: [leaf, { not: leaf }] };
    const advice = [
      ...(entry.advice ?? []),
      { when, kind: 'note' as const, say: text('没有人读到') },
    ];
    const broken = { ...entry, advice };
    return { library: withEntry(library, broken), code: 'condition-never-holds', at: broken.id };
  },
  'question never asked': (library, guide, random) => {
    const found = conditioned(library, guide, random);
    if (found === undefined) return undefined;
    const { entry, when } = found;
    const idle: Question = { id: 'idle-question', kind: 'yes-no', ask: text('有没有用？') };
    const mentioned: Condition = {
      any: [when, { all: [when, { fact: idle.id, operator: 'equal', value: true }] }],
    };
    const asked = inGuide(replaced(library, 'questions', idle), guide, { ask: [idle.id] });
    const broken = { ...entry, when: mentioned };
    return { library: withEntry(asked, broken), code: 'question-never-asked', at: idle.id };
  },
  'useless option of several': (library, guide, random) => {
    const question = ofKind(library, guide, 'multiple-choice', random);
    if (question === undefined) return undefined;
    const options = [...(question.options ?? []), { id: 'idle-option', label: text('随便') }];
    const broken = replaced(library, 'questions', { ...question, options });
    return {
      library: broken,
      code: 'option-without-effect',
      or: 'options-alike',
      at: 'idle-option',
    };
  },
  'options that are alike': (library, guide, random) => {
    const question = ofKind(library, guide, 'single-choice', random);
    if (question === undefined) return undefined;
    const idle = ['idle-one', 'idle-other'].map((id) => ({ id, label: text('随便') }));
    const options = [...(question.options ?? []), ...idle];
    const broken = replaced(library, 'questions', { ...question, options });
    return { library: broken, code: 'options-alike', at: 'idle-other' };
  },
  'option that is refused': (library, guide, random) => {
    const question = ofKind(library, guide, 'single-choice', random);
    const option = pick(question?.options ?? [], random);
    if (question === undefined || option === undefined) return undefined;
    const must: Condition = { fact: question.id, operator: 'notEqual', value: option.id };
    const constraints = [...(question.constraints ?? []), { must, say: text('不行') }];
    const broken = replaced(library, 'questions', { ...question, constraints });
    return { library: broken, code: 'option-not-allowed', at: option.id };
  },
  'answers that are all refused': (library, guide, random) => {
    const question = pick(questionsOf(library, guide), random);
    if (question === undefined) return undefined;
    const must: Condition = { all: [leafOn(question), { not: leafOn(question) }] };
    const constraints = [{ must, say: text('不行') }];
    const broken = replaced(library, 'questions', { ...question, constraints });
    return { library: broken, code: 'constraint-never-met', at: question.id };
  },
  'duplicate entry': (library, guide, random) => {
    const found = conditioned(library, guide, random);
    if (found === undefined) return undefined;
    const copy = { ...found.entry, id: 'copied-entry', after: [], excludes: [] };
    const broken = inGuide(withEntry(library, copy), guide, { entries: [copy.id] });
    return { library: broken, code: 'same-rule', at: copy.id };
  },
  'steps in a circle': (library, guide, random) => {
    const all = entriesOf(library, guide);
    const fixed = all.find(({ always }) => always === true);
    const other = pick(
      all.filter(({ id, valid }) => id !== fixed?.id && valid === undefined),
      random,
    );
    if (fixed === undefined || other === undefined) return undefined;
    const first = { ...fixed, after: [...(fixed.after ?? []), other.id] };
    const second = { ...other, after: [...(other.after ?? []), fixed.id] };
    const broken = withEntry(withEntry(library, first), second);
    return { library: broken, code: 'cyclic-steps', at: other.id };
  },
  'anchor without a day': (library, guide, random) => {
    const entry = pick(
      entriesOf(library, guide).filter(({ valid }) => valid === undefined),
      random,
    );
    const [sample] = library.facts.values();
    if (entry === undefined || sample === undefined) return undefined;
    const gone = {
      ...sample.value,
      id: 'day-gone-by',
      kind: 'date' as const,
      expression: 'as-of',
      valid: { to: day('2020-12-31') },
    };
    const deadline = {
      from: gone.id,
      within: { days: 30 },
      force: 'binding' as const,
      who: 'resident' as const,
    };
    const { deadlines: _, ...single } = entry;
    const broken = withEntry(replaced(library, 'facts', gone), { ...single, deadline });
    return { library: broken, code: 'anchor-unknown', at: gone.id };
  },
  'missing translation': (library, guide, random) => {
    const entry = pick(entriesOf(library, guide), random);
    if (entry === undefined) return undefined;
    const broken = { ...entry, plain: { zh: '只有中文。' } };
    return { library: withEntry(library, broken), code: 'missing-translation', at: broken.id };
  },
  'long sentence': (library, guide, random) => {
    const entry = pick(entriesOf(library, guide), random);
    if (entry === undefined) return undefined;
    const zh = `${'请您带好身份证明和单位开的材料，'.repeat(5)}再去办理。`;
    const broken = { ...entry, plain: { zh, en: 'Bring your papers.' } };
    return { library: withEntry(library, broken), code: 'hard-to-read', at: broken.id };
  },
  'word that nothing explains': (library, guide, random) => {
    const entry = pick(entriesOf(library, guide), random);
    const [sample] = library.materials.values();
    if (entry === undefined || sample === undefined) return undefined;
    // The glossary learns a word of which the bundle, made before, knows nothing.
    const word = { term: text('证'), plain: text('一张纸'), sources: [] };
    const glossary = new Map(library.glossary).set('证', { value: word, source: sample.source });
    const broken = { ...entry, plain: { zh: '请带证。', en: 'Bring it.' } };
    return {
      library: { ...withEntry(library, broken), glossary },
      compiled: withEntry(library, broken),
      code: 'term-unexplained',
      at: '证',
    };
  },
  'expired parameter': (library, guide, random) => {
    const used = compileGuide({ ...library, linked: true }, guide)?.parameters ?? [];
    const parameter = library.parameters.get(pick(used, random)?.id ?? '');
    if (parameter === undefined) return undefined;
    const values = parameter.value.values.map((each) => ({
      ...each,
      from: day('2020-01-01'),
      to: day('2020-12-31'),
    }));
    const broken = replaced(library, 'parameters', { ...parameter.value, values });
    return { library: broken, code: 'ran-out', at: parameter.value.id };
  },
  'law out of force': (library, guide, random) => {
    const entry = pick(
      entriesOf(library, guide).filter(({ valid }) => valid === undefined),
      random,
    );
    const id = entry?.basis[0]?.split('#')[0] ?? '';
    const law = library.laws.get(id)?.value;
    if (law === undefined) return undefined;
    const broken = replaced(library, 'laws', { ...law, valid: { to: day('2020-12-31') } });
    return { library: broken, code: 'law-out-of-force', at: id };
  },
  'material without basis': (library, guide, random) => {
    const entry = pick(entriesOf(library, guide), random);
    const [material] = library.materials.keys();
    if (entry === undefined || material === undefined) return undefined;
    const broken = {
      ...entry,
      materials: [...(entry.materials ?? []), { use: material, basis: '' }],
    };
    return { library: withEntry(library, broken), code: 'missing-basis', at: broken.id };
  },
  'review overdue': (library, guide, random) => {
    const entry = pick(entriesOf(library, guide), random);
    if (entry === undefined) return undefined;
    const broken = { ...entry, reviewed: day('2024-01-31') };
    return { library: withEntry(library, broken), code: 'review-overdue', at: broken.id };
  },
  'dead link': (library, guide, random) => {
    const channel = pick(
      entriesOf(library, guide).flatMap(({ channels }) =>
        channels.flatMap((id) => library.channels.get(id)?.value ?? []),
      ),
      random,
    );
    if (channel === undefined) return undefined;
    const broken = replaced(library, 'channels', { ...channel, url: 'htps:/nowhere' });
    return { library: broken, code: 'dead-link', at: channel.id };
  },
  'both of two that exclude each other': (library, guide, random) => {
    const all = entriesOf(library, guide);
    const fixed = all.find(({ always }) => always === true);
    const other = pick(
      all.filter(
        ({ id, valid, after }) =>
          id !== fixed?.id &&
          valid === undefined &&
          after?.includes(fixed?.id ?? '') !== true &&
          fixed?.after?.includes(id) !== true,
      ),
      random,
    );
    if (fixed === undefined || other === undefined) return undefined;
    const broken = { ...other, excludes: [{ entry: fixed.id, say: text('只能办一项') }] };
    return { library: withEntry(library, broken), code: 'exclusive-both-needed', at: other.id };
  },
  'excluded prerequisite': (library, guide, random) => {
    const all = entriesOf(library, guide);
    const fixed = all.find(({ always }) => always === true);
    const other = pick(
      all.filter(({ id, valid }) => id !== fixed?.id && valid === undefined),
      random,
    );
    if (fixed === undefined || other === undefined) return undefined;
    const broken = {
      ...other,
      after: [fixed.id],
      excludes: [{ entry: fixed.id, say: text('只能办一项') }],
    };
    return { library: withEntry(library, broken), code: 'exclusive-prerequisite', at: other.id };
  },
  'nothing to do': (library, guide, random) => {
    const question = pick(questionsOf(library, guide), random);
    if (question === undefined) return undefined;
    const leaf = leafOn(question);
    const broken = entriesOf(library, guide).reduce((rest, entry) => {
      const { always: _, when, ...others } = entry;
      const all = when === undefined ? [leaf] : [leaf, when];
      return withEntry(rest, { ...others, when: { all } });
    }, library);
    return { library: broken, code: 'nothing-to-do', at: guide };
  },
  'uncovered entry': (library, guide, random) => {
    const placed = library.guides.get(guide);
    const entry = conditioned(library, guide, random)?.entry;
    if (placed === undefined || entry === undefined) return undefined;
    const examples = placed.value.examples.filter(
      ({ expect }) => expect.needed?.includes(entry.id) === false,
    );
    const guides = new Map(library.guides).set(guide, {
      ...placed,
      value: { ...placed.value, examples },
    });
    return { library: { ...library, guides }, code: 'entry-uncovered', at: entry.id };
  },
};

function day(written: string) {
  const parsed = parsePlainDate(written);
  if (parsed === undefined) throw new Error(written);
  return parsed;
}
