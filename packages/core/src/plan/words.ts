import type { Duration } from '../guide/entry.ts';
import type { Unit } from '../guide/question.ts';
import { chineseNumber } from '../vocabulary/chinese-number.ts';
import { dayOf, monthOf, type PlainDate, weekdayOf, yearOf } from '../vocabulary/plain-date.ts';
import type { Locale } from '../vocabulary/text.ts';

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026年12月7日 周一`, `Mon 7 December 2026`. */
export function dateInWords(date: PlainDate, locale: Locale): string {
  const weekday = weekdays[locale][weekdayOf(date) - 1];
  return locale === 'en'
    ? `${weekday} ${dayOf(date)} ${months[monthOf(date) - 1]} ${yearOf(date)}`
    : `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日 ${weekday}`;
}

/** `15日`, `10个工作日`; in English with the unit's plural. */
export function durationInWords(duration: Duration, locale: Locale): string {
  const parts: readonly (readonly [number | undefined, string, string])[] = [
    [duration.years, '年', 'year'],
    [duration.months, '个月', 'month'],
    [duration.days, '日', 'day'],
    [duration['working-days'], '个工作日', 'working day'],
  ];
  return parts
    .flatMap(([count, zh, en]) => {
      if (count === undefined) return [];
      return [locale === 'en' ? `${count} ${en}${count === 1 ? '' : 's'}` : `${count}${zh}`];
    })
    .join(locale === 'en' ? ' and ' : '');
}

const units: Readonly<Record<Unit, { readonly zh: string; readonly en: string }>> = {
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  day: { zh: '天', en: 'days' },
  yuan: { zh: '元', en: 'yuan' },
  person: { zh: '人', en: 'people' },
  page: { zh: '页', en: 'pages' },
  item: { zh: '件', en: 'items' },
  percent: { zh: '%', en: '%' },
};

/** The unit's word after `value`; empty where there is no unit. */
export function unitInWords(unit: Unit | undefined, value: number | null, locale: Locale): string {
  if (unit === undefined) return '';
  const { zh, en } = units[unit];
  if (locale !== 'en') return zh;
  return value === 1 ? en.replace(/people$/, 'person').replace(/s$/, '') : en;
}

const articleShape = /^(\d+)(?:-(\d+))?(?:\.(\d+))?$/;

/**
 * `45` ▶ 第四十五条, `45.1` ▶ 第四十五条第（一）项, `50-3` ▶ 第五十条第三款; anything else unchanged.
 */
export function articleInWords(article: string, locale: Locale): string {
  const parts = articleShape.exec(article);
  if (parts === null) return article;
  const [, main, paragraph, item] = parts;
  if (locale === 'en') {
    return `Article ${main}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}${item === undefined ? '' : `, item ${item}`}`;
  }
  return [
    `第${chineseNumber(Number(main))}条`,
    paragraph === undefined ? '' : `第${chineseNumber(Number(paragraph))}款`,
    item === undefined ? '' : `第（${chineseNumber(Number(item))}）项`,
  ].join('');
}
