import { describe, expect, it } from 'vitest';
import {
  articleInWords,
  dateInWords,
  durationInWords,
} from '../../../packages/core/src/plan/words.ts';
import { chineseNumber } from '../../../packages/core/src/vocabulary/chinese-number.ts';
import { day } from './official-calendars.ts';

describe('Chinese numbers', () => {
  it.each([
    [0, '零'],
    [7, '七'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [45, '四十五'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [203, '二百零三'],
    [260, '二百六十'],
    [1000, '一千'],
    [1127, '一千一百二十七'],
    [1005, '一千零五'],
    [1010, '一千零一十'],
  ])('%i is %s', (value, expected) => {
    expect(chineseNumber(value)).toBe(expected);
  });
});

describe('articles in words', () => {
  it.each([
    ['45', '第四十五条', 'Article 45'],
    ['45.1', '第四十五条第（一）项', 'Article 45, item 1'],
    ['50-3', '第五十条第三款', 'Article 50, paragraph 3'],
    ['16-2.1', '第十六条第二款第（一）项', 'Article 16, paragraph 2, item 1'],
    ['附件', '附件', '附件'],
  ])('%s', (article, zh, en) => {
    expect(articleInWords(article, 'zh-CN')).toBe(zh);
    expect(articleInWords(article, 'en')).toBe(en);
  });
});

describe('dates and durations in words', () => {
  it('name the weekday', () => {
    expect(dateInWords(day('2026-12-07'), 'zh-CN')).toBe('2026年12月7日 周一');
    expect(dateInWords(day('2026-11-22'), 'en')).toBe('Sun 22 November 2026');
  });

  it('take the plural where English has one', () => {
    expect(durationInWords({ 'working-days': 10 }, 'en')).toBe('10 working days');
    expect(durationInWords({ months: 1 }, 'en')).toBe('1 month');
    expect(durationInWords({ 'working-days': 10 }, 'zh-CN')).toBe('10个工作日');
  });
});
