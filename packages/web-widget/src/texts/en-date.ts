import { dayOf, monthOf, weekdayOf, yearOf } from '@onething/core';
import type { DateTexts } from './texts.ts';

const months = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');
const weekdays = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

export const englishDate: DateTexts = {
  full: (day) => `${dayOf(day)} ${months[monthOf(day) - 1] ?? ''} ${yearOf(day)}`,
  year: (day) => String(yearOf(day)),
  short: (day) => `${dayOf(day)} ${months[monthOf(day) - 1] ?? ''}`,
  weekday: (day) => weekdays[weekdayOf(day) - 1] ?? '',
  withWeekday: (day, weekday) => `${weekday} ${day}`,
};
