import { type PlainDate, parsePlainDate } from '@onething/core';

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Shanghai at an instant. */
export function todayInShanghai(now: Date): PlainDate {
  const parts = new Map(calendar.formatToParts(now).map(({ type, value }) => [type, value]));
  const text = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  const day = parsePlainDate(text);
  if (day === undefined) throw new Error(`Not a calendar day: ${text}`);
  return day;
}
