import type { Issue } from './issue.ts';
import { issueSentences } from './issue-sentences.ts';
import { type Locale, localize } from './text.ts';

/**
 * The issue in one plain sentence: what is wrong and how to put it right, then what is allowed, then
 * the nearest right name. Where the author gave the words (`say`), those.
 */
export function messageOf(issue: Issue, locale: Locale): string {
  if (issue.say !== undefined) return localize(issue.say, locale);
  const { allowed, didYouMean } = ends[locale];
  const sentence = localize(issueSentences[issue.code], locale)
    .replace(/\{(found|key)\}/g, (_, place) =>
      place === 'key' ? keyOf(issue, locale) : foundIn(issue, locale),
    )
    .replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return [
    sentence,
    issue.expected === undefined || issue.expected === ''
      ? ''
      : allowed(
          issue.expected
            .split(', ')
            .map((word) => inWords(word, locale))
            .join(ends[locale].comma),
        ),
    didYouMean(issue.hint),
  ].join('');
}

interface Ends {
  readonly comma: string;
  readonly quote: (text: string) => string;
  readonly nothing: string;
  readonly place: string;
  readonly allowed: (expected: string) => string;
  /** Ends the message; the sentences before it have no full stop of their own. */
  readonly didYouMean: (hint: string | undefined) => string;
}

const ends: Readonly<Record<Locale, Ends>> = {
  'zh-CN': {
    comma: '、',
    quote: (text) => `“${text}”`,
    nothing: '这个值',
    place: '这里',
    allowed: (expected) => `；应为：${expected}`,
    didYouMean: (hint) => (hint === undefined ? '。' : `。是不是想写“${hint}”？`),
  },
  en: {
    comma: ', ',
    quote: (text) => `"${text}"`,
    nothing: 'this value',
    place: 'The value',
    allowed: (expected) => `; allowed: ${expected}`,
    didYouMean: (hint) => (hint === undefined ? '.' : `. Did you mean "${hint}"?`),
  },
};

/** What schemas and rules call a kind, in words; anything else stands for itself. */
const kinds: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  string: { 'zh-CN': '文字', en: 'text' },
  text: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  Array: { 'zh-CN': '列表', en: 'a list' },
  '[…]': { 'zh-CN': '列表', en: 'a list' },
  Object: { 'zh-CN': '带键的内容', en: 'keys with values' },
  date: { 'zh-CN': '日期', en: 'a date' },
  month: { 'zh-CN': '月份', en: 'a month' },
  options: { 'zh-CN': '多选题的答案', en: 'answers of a multiple choice' },
};

function inWords(word: string, locale: Locale): string {
  return (Object.hasOwn(kinds, word) ? kinds[word]?.[locale] : undefined) ?? word;
}

function foundIn({ reference }: Issue, locale: Locale): string {
  const { quote, nothing } = ends[locale];
  return reference === undefined || reference === '' ? nothing : quote(reference);
}

/** The key that holds the value, or the question that was answered; of a list's item, the list's. */
function keyOf({ path }: Issue, locale: Locale): string {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? ends[locale].place : ends[locale].quote(String(key));
}
