import type { Condition } from '@onething/core';
import {
  conditioned,
  type Defect,
  entriesOf,
  inGuide,
  leafOn,
  ofKind,
  pick,
  questionsOf,
  text,
  withEntry,
} from './planted-defect.ts';

/** Ways to break the conditions of entries. */
export const ruleDefects: Readonly<Record<string, Defect>> = {
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
  'duplicate entry': (library, guide, random) => {
    const found = conditioned(library, guide, random);
    if (found === undefined) return undefined;
    const copy = { ...found.entry, id: 'copied-entry', after: [], excludes: [] };
    const broken = inGuide(withEntry(library, copy), guide, { entries: [copy.id] });
    return { library: broken, code: 'same-rule', at: copy.id };
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
};
