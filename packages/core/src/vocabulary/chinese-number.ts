const digits = '零一二三四五六七八九';

/** A whole number from 0 to 9999 in Chinese characters, as articles are numbered: 45 ▶ 四十五. */
export function chineseNumber(value: number): string {
  if (value < 10) return digits.charAt(value);
  if (value < 20) return `十${value === 10 ? '' : digits.charAt(value - 10)}`;
  if (value < 100) return `${digits.charAt(Math.floor(value / 10))}十${rest(value % 10, '')}`;
  if (value < 1000) return `${digits.charAt(Math.floor(value / 100))}百${rest(value % 100, value % 100 < 10 ? '零' : value % 100 < 20 ? '一' : '')}`;
  return `${digits.charAt(Math.floor(value / 1000))}千${rest(value % 1000, value % 1000 < 100 ? '零' : '')}`;
}

function rest(value: number, before: string): string {
  return value === 0 ? '' : `${before}${chineseNumber(value)}`;
}
