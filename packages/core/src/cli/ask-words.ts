import type { Locale } from '../vocabulary/text.ts';

/** The words around an interview in the terminal. */
export interface AskWords {
  readonly notSure: string;
  readonly why: string;
  readonly back: string;
  readonly yes: string;
  readonly no: string;
  readonly done: string;
  readonly review: string;
  readonly change: (title: string, answer: string) => string;
  readonly progress: (answered: number, min: number, max: number) => string;
  readonly affects: (titles: readonly string[]) => string;
  readonly basis: (laws: readonly string[]) => string;
  readonly setAside: (titles: readonly string[]) => string;
  readonly typed: Readonly<Record<'date' | 'number' | 'months', string>>;
  readonly left: string;
}

export const askWords: Readonly<Record<Locale, AskWords>> = {
  'zh-CN': {
    notSure: '不清楚',
    why: '为什么问这个',
    back: '回到上一题',
    yes: '是',
    no: '否',
    done: '没有要改的，列出清单',
    review: '请核对您的回答',
    change: (title, answer) => `改：${title}：${answer}`,
    progress: (answered, min, max) =>
      min === max ? `已答${answered}题，还有${max}题` : `已答${answered}题，还有${min}到${max}题`,
    affects: (titles) => `这个回答关系到：${titles.join('、')}`,
    basis: (laws) => `依据：${laws.join('、')}`,
    setAside: (titles) => `这些回答暂时用不上了：${titles.join('、')}`,
    typed: {
      date: '年-月-日，如 2026-11-20；? 为什么问，< 上一题，~ 不清楚',
      number: '数字；? 为什么问，< 上一题，~ 不清楚',
      months: '月数，如 27 或 2年3个月；? 为什么问，< 上一题，~ 不清楚',
    },
    left: '没有答完，没有列清单。',
  },
  en: {
    notSure: 'Not sure',
    why: 'Why do you ask?',
    back: 'Back',
    yes: 'Yes',
    no: 'No',
    done: 'Nothing to change, make my list',
    review: 'Please check your answers',
    change: (title, answer) => `Change ${title}: ${answer}`,
    progress: (answered, min, max) =>
      `${answered} answered, ${min === max ? max : `${min} to ${max}`} to come`,
    affects: (titles) => `The answer matters for: ${titles.join(', ')}`,
    basis: (laws) => `Basis: ${laws.join(', ')}`,
    setAside: (titles) => `No longer needed for now: ${titles.join(', ')}`,
    typed: {
      date: 'year-month-day, such as 2026-11-20; ? why, < back, ~ not sure',
      number: 'a number; ? why, < back, ~ not sure',
      months: 'months, such as 27; ? why, < back, ~ not sure',
    },
    left: 'Left before the end: no list was made.',
  },
};
