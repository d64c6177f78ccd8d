import { dayOf, monthOf, weekdayOf, yearOf } from '@onething/core';
import type { DateTexts } from './texts.ts';

export const chineseDate: DateTexts = {
  full: (day) => `${yearOf(day)}年${monthOf(day)}月${dayOf(day)}日`,
  year: (day) => `${yearOf(day)}年`,
  short: (day) => `${monthOf(day)}月${dayOf(day)}日`,
  weekday: (day) => `周${'一二三四五六日'[weekdayOf(day) - 1] ?? ''}`,
  withWeekday: (day, weekday) => `${day} ${weekday}`,
};
