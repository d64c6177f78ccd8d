import type { Question } from '../guide/question.ts';
import type { FactValue } from '../rule/condition.ts';
import { parsePlainDate } from '../vocabulary/plain-date.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { dateInWords, unitInWords } from './words.ts';

/** How the residents would say their answer: `8年（96个月）`, `单位辞退或裁员`. */
export function answerInWords(question: Question, value: FactValue, locale: Locale): string {
  if (value === null) return locale === 'en' ? 'Not sure' : '不清楚';
  if (typeof value === 'boolean') {
    if (locale === 'en') return value ? 'Yes' : 'No';
    return value ? '是' : '否';
  }
  if (typeof value === 'number') return numberInWords(question, value, locale);
  if (typeof value === 'string') return textInWords(question, value, locale);
  if (Array.isArray(value)) {
    const chosen = value.map((option: FactValue) => answerInWords(question, option, locale));
    return chosen.length === 0 ? '—' : chosen.join(locale === 'en' ? ', ' : '、');
  }
  return JSON.stringify(value);
}

function textInWords(question: Question, value: string, locale: Locale): string {
  const option = question.options?.find(({ id }) => id === value);
  if (option !== undefined) return localize(option.label, locale);
  const date = parsePlainDate(value);
  return date === undefined ? value : dateInWords(date, locale);
}

function numberInWords(question: Question, value: number, locale: Locale): string {
  const unit = unitInWords(question.unit, value, locale);
  const plain = locale === 'en' && unit !== '' ? `${value} ${unit}` : `${value}${unit}`;
  if (question.unit !== 'month' || value < 12) return plain;
  const [years, months] = [Math.floor(value / 12), value % 12];
  if (locale === 'en') {
    const rest = months === 0 ? '' : ` ${months} month${months === 1 ? '' : 's'}`;
    return `${years} year${years === 1 ? '' : 's'}${rest} (${plain})`;
  }
  return `${years}年${months === 0 ? '' : `${months}个月`}（${plain}）`;
}
