// A guide of 2,000 entries, of which 200 apply to each of its residents: as many situations as there
// are tenths of it, each of which brings its 200 entries. Entries have the parts that a shipped one has.
import { compileGuide, linkLibrary, parseLibrary } from '@onething/core';

export const entryCount = 2000;
export const applyingCount = 200;
const situations = entryCount / applyingCount;

const letter = (/** @type {number} */ index) => `s${index}`;
const text = (/** @type {string} */ zh) => ({ zh, en: `In English: ${zh}` });
const source = { law: 'law-a', articles: [1], confidence: 'unknown', note: '虚构' };
const sources = [source];

/** @returns {import('@onething/core').GuideBundle} */
export function syntheticBundle() {
  const parsed = parseLibrary(
    Object.entries(files()).map(([path, value]) => ({
      path,
      // JSON is YAML.
      text: typeof value === 'string' ? value : JSON.stringify(value, null, 1),
    })),
  );
  if (!parsed.ok) throw new Error(`does not parse: ${JSON.stringify(parsed.issues.slice(0, 3))}`);
  const linked = linkLibrary(parsed.value);
  if (!linked.ok) throw new Error(`does not link: ${JSON.stringify(linked.issues.slice(0, 3))}`);
  const bundle = compileGuide(linked.value, 'synthetic');
  if (bundle === undefined) throw new Error('does not compile');
  return bundle;
}

/** The answers of one resident in each situation. */
export function syntheticResidents() {
  return Array.from({ length: situations }, (_, index) => ({
    situation: letter(index),
    'left-on': `2026-10-${String(index + 1).padStart(2, '0')}`,
  }));
}

/** @returns {Record<string, object | string>} */
function files() {
  const entries = Array.from({ length: entryCount }, (_, index) => entry(index));
  return {
    'catalogue/heads/made-up.yaml': head(),
    'laws/law-a.yaml': {
      id: 'law-a',
      title: text('虚构的法'),
      rank: 'law',
      articles: { 1: text('虚构的一条'), 2: text('虚构的另一条') },
      sources: [{ confidence: 'unknown', note: '虚构' }],
    },
    'channels/window.yaml': {
      id: 'window',
      title: text('虚构的窗口'),
      kind: 'hall',
      sources,
    },
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `materials/m${index}.yaml`,
        { id: `m${index}`, title: text(`材料${index}`), 'issued-by': text('某处'), sources },
      ]),
    ),
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `fields/f${index}.yaml`,
        { id: `f${index}`, title: text(`字段${index}`), kind: 'text', sources },
      ]),
    ),
    'questions/situation.yaml': {
      id: 'situation',
      kind: 'single-choice',
      ask: text('什么情况？'),
      options: Array.from({ length: situations }, (_, index) => ({
        id: letter(index),
        label: text(`情况${index}`),
      })),
    },
    'questions/left-on.yaml': { id: 'left-on', kind: 'date', ask: text('哪一天？') },
    ...Object.fromEntries(entries.map((each) => [`catalogue/${each.id}.yaml`, each])),
    'things/synthetic/guide.yaml': {
      id: 'synthetic',
      title: text('合成的一件事'),
      heading: text('合成的'),
      lead: text('合成的'),
      for: 'person',
      entries: entries.map(({ id }) => id),
      ask: ['situation', 'left-on'],
      reviewed: '2026-11-01',
    },
    'things/synthetic/intro.md': '合成的',
  };
}

/** @param {number} index */
function entry(index) {
  const before = index - situations;
  return {
    id: `e${index}`,
    title: text(`事项${index}`),
    plain: text(`事项${index}要办的事，说得明白些。`),
    disclosure: {
      field: 'made-up',
      item: [1, '虚构', '虚构'],
      row: 'local',
      confidence: 'unknown',
    },
    when: {
      fact: 'situation',
      operator: 'equal',
      value: letter(index % situations),
      basis: 'law-a#1',
      say: text('您是这种情况'),
      otherwise: text('您不是这种情况'),
    },
    // Chains of ten within one situation.
    ...(before >= 0 && Math.floor(index / situations) % 10 !== 0 ? { after: [`e${before}`] } : {}),
    who: 'resident',
    channels: ['window'],
    deadline: {
      from: 'left-on',
      within: { days: 15 + (index % 40) },
      force: 'binding',
      who: 'resident',
      basis: 'law-a#2',
    },
    takes: { statutory: { 'working-days': 1 + (index % 20) }, basis: 'law-a#2' },
    advice: [{ kind: 'note', say: text('留意这件事。'), source }],
    materials: [
      { use: `m${index % 20}`, basis: 'law-a#1' },
      { use: `m${(index + 7) % 20}`, instead: 'data-sharing', basis: 'law-a#1' },
    ],
    form: [{ use: `f${index % 20}` }, { use: `f${(index + 3) % 20}` }],
    gives: text('一个结果'),
    fee: 'unknown',
    basis: ['law-a#1', 'law-a#2'],
    sources,
    reviewed: '2026-11-01',
  };
}

function head() {
  return {
    field: 'made-up',
    title: text('虚构'),
    items: [{ number: 1, title: text('虚构'), row: 'local' }],
    content: ['虚构'],
    basis: ['law-a'],
    'time-limit': '虚构',
    publisher: '虚构',
    channels: ['虚构'],
    audience: 'everyone',
    method: 'proactive',
    level: ['county'],
    sources,
  };
}
