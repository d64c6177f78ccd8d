import { compileGuide } from '@onething/core';
import {
  conditioned,
  type Defect,
  day,
  entriesOf,
  pick,
  replaced,
  text,
  withEntry,
} from './planted-defect.ts';

/** Ways to break what is written: texts, links, bases, and the days until which they hold. */
export const contentDefects: Readonly<Record<string, Defect>> = {
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
