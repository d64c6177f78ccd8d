const digits = '零一二三四五六七八九';
const places = ['千', '百', '十', ''];

/** A whole number from 0 to 9999 in Chinese characters, as articles are numbered: 45 ▶ 四十五. */
export function chineseNumber(value: number): string {
  if (value === 0) return digits.charAt(0);
  const written = [...String(value).padStart(4, '0')]
    .map((digit, place) =>
      digit === '0' ? '零' : `${digits.charAt(Number(digit))}${places[place]}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
  return written.startsWith('一十') ? written.slice(1) : written;
}
