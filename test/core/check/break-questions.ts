import type { Condition, Question } from '@onething/core';
import {
  conditioned,
  type Defect,
  inGuide,
  leafOn,
  ofKind,
  pick,
  questionsOf,
  replaced,
  text,
  withEntry,
} from './planted-defect.ts';

/** Ways to break questions and their options. */
export const questionDefects: Readonly<Record<string, Defect>> = {
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
};
