/** Between two of these a line break is only where the line was full. */
const ideograph = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** A text without the breaks and spaces that a cell's width or its author left in it. */
export function plainText(cell: string): string {
  const lines = cell
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[ \t\u00a0\u3000\u200b\ufeff]+/g, ' ').trim())
    .filter((line) => line !== '');
  return lines.reduce((text, line) => {
    const isWrapped = ideograph.test(text.slice(-1)) || ideograph.test(line.slice(0, 1));
    return text === '' || isWrapped ? text + line : `${text} ${line}`;
  }, '');
}

/** What a head cell or a mark is compared by: half-width, without spaces, brackets or points. */
export function comparable(cell: string): string {
  return cell.normalize('NFKC').replace(/[\s()[\]{}<>《》【】,.:;、，。；：/\\_-]/g, '');
}

/**
 * The words of a list, parted by what parts most strongly in this cell: numbers at the beginning of
 * words, else line breaks, else semicolons, else commas. What stands in brackets is not parted.
 */
export function listOf(cell: string): readonly string[] {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  const numbered = text.split(leadingNumber).filter((part) => part.trim() !== '');
  const parts =
    numbered.length > 1 && startsNumbered.test(text)
      ? numbered
      : ([/[；;]/, /\n/, /[、，,]/] as const)
          .map((separator) => splitOutsideBrackets(text, separator))
          .find((found) => found.length > 1);
  return (parts ?? [text])
    .map((part) =>
      plainText(part)
        .replace(/^[；;、，,。]+|[；;、，,。]+$/gu, '')
        .trim(),
    )
    .filter((part) => part !== '');
}

/** `1.`, `2、` at the beginning of a word; `（1）`, `①` anywhere, in a cell that begins with one. */
const leadingNumber =
  /(?:^|[\n；;。、，,\s])\s*\d{1,2}[.．、)）]\s*(?!\d)|[（(]\d{1,2}[)）]|[①-⑳]/u;
const startsNumbered = /^\s*(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳])/u;

function splitOutsideBrackets(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    if (/[（(【《“]/.test(sign)) depth += 1;
    if (/[）)】》”]/.test(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(sign)) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((part) => part.trim() !== '');
}

const yes: ReadonlySet<string> = new Set(['√', '✓', '✔', '☑', '■', '●', '是', 'V', 'v', 'Y', 'y']);
const no: ReadonlySet<string> = new Set([
  '',
  '□',
  '☐',
  '○',
  '×',
  '✗',
  '✘',
  '否',
  '—',
  '–',
  '/',
  'N',
  'n',
]);

/** Whether a cell is ticked; `undefined` where it says something else. */
export function markOf(cell: string): boolean | undefined {
  const sign = cell.normalize('NFKC').replace(/[\s-]/g, '');
  if (yes.has(sign)) return true;
  return no.has(sign) ? false : undefined;
}

export interface TickedWords {
  readonly ticked: readonly string[];
  readonly unticked: readonly string[];
}

/** `■政府网站 □政府公报` ▶ what is ticked, and what is not; a list without boxes is ticked whole. */
export function tickedWords(cell: string): TickedWords {
  const boxed = [...cell.matchAll(/([■☑√✓✔●□☐○])([^■☑√✓✔●□☐○]*)/gu)];
  if (boxed.length === 0) return { ticked: listOf(cell), unticked: [] };
  const words = (isTicked: boolean): readonly string[] =>
    boxed
      .filter(([, box = '']) => (markOf(box) === true) === isTicked)
      .flatMap(([, , text = '']) => wordsOf(text));
  return { ticked: words(true), unticked: words(false) };
}

/** `其他：基层公共服务平台` names what it stands for. */
function wordsOf(text: string): readonly string[] {
  const word = plainText(text)
    .replace(/[；;、，,。]+$/u, '')
    .trim();
  const other = /^其他\s*[：:（(]?\s*([^_＿\s].*?)[）)]?$/u.exec(word)?.[1];
  if (other !== undefined) return listOf(other);
  const named = word.replace(/[_＿：:\s]+$/u, '');
  return named === '' ? [] : [named];
}
