import type { GlossaryTerm } from '../guide/glossary.ts';
import type { Locale } from '../vocabulary/text.ts';

/** A stretch of a text; `term` where it is a word that the glossary explains. */
export interface MarkedText {
  readonly text: string;
  readonly term: GlossaryTerm | null;
}

/** Marks the words of one text after another, each word where it comes first. */
export type TermMarker = (text: string) => readonly MarkedText[];

/**
 * A text in stretches that joined give it back, with the glossary's words marked where they come
 * first: the longest one where several fit, and never inside another word where the language has
 * spaces between words.
 */
export function markTerms(
  text: string,
  glossary: readonly GlossaryTerm[],
  locale: Locale,
): readonly MarkedText[] {
  return termMarker(glossary, locale)(text);
}

/** As `markTerms`, over several texts: a word is marked in the first text that holds it. */
export function termMarker(glossary: readonly GlossaryTerm[], locale: Locale): TermMarker {
  const { pattern, byName } = namesIn(glossary, locale);
  const marked = new Set<GlossaryTerm>();
  return (text) => {
    const parts: MarkedText[] = [];
    let end = 0;
    for (const match of pattern === null ? [] : text.matchAll(pattern)) {
      const term = byName.get(match[0].toLowerCase()) ?? byName.get(singular(match[0]));
      if (term === undefined || marked.has(term)) continue;
      marked.add(term);
      if (match.index > end) parts.push({ text: text.slice(end, match.index), term: null });
      parts.push({ text: match[0], term });
      end = match.index + match[0].length;
    }
    if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), term: null });
    return parts;
  };
}

/** The glossary's words that stand in some of the texts, in the glossary's order. */
export function termsIn(
  texts: Iterable<string>,
  glossary: readonly GlossaryTerm[],
  locale: Locale,
): readonly GlossaryTerm[] {
  const all = [...texts];
  // A pattern of all words tries each at every place: those that stand nowhere are left out before.
  const whole = lowerCase(all.join('\n'));
  const standing = glossary.filter((term) =>
    namesOf(term, locale).some((name) => whole.includes(lowerCase(name))),
  );
  const mark = termMarker(standing, locale);
  const found = new Set<GlossaryTerm>();
  for (const text of all) {
    for (const { term } of mark(text)) if (term !== null) found.add(term);
  }
  return glossary.filter((term) => found.has(term));
}

/**
 * Those of `words` that stand in the text though neither they nor a longer word around them is
 * explained. For a check of texts against a list of the field's words.
 */
export function unexplainedWords(
  text: string,
  words: readonly string[],
  glossary: readonly GlossaryTerm[],
  locale: Locale,
): readonly string[] {
  const named = words.map((word): GlossaryTerm => {
    const term = locale === 'en' ? { zh: word, en: word } : { zh: word };
    return { term, plain: { zh: word } };
  });
  const known = new Set(glossary.flatMap((term) => namesOf(term, locale)).map(lowerCase));
  return termsIn([text], [...glossary, ...named], locale)
    .filter((term) => named.includes(term))
    .map(({ term }) => term.zh)
    .filter((word) => !known.has(lowerCase(word)));
}

interface Names {
  /** Of every name, the longest first; `null` where there is none. */
  readonly pattern: RegExp | null;
  readonly byName: ReadonlyMap<string, GlossaryTerm>;
}

const known = new WeakMap<readonly GlossaryTerm[], Map<Locale, Names>>();

function namesIn(glossary: readonly GlossaryTerm[], locale: Locale): Names {
  const before = known.get(glossary) ?? new Map<Locale, Names>();
  known.set(glossary, before);
  const names = before.get(locale) ?? readNames(glossary, locale);
  before.set(locale, names);
  return names;
}

function readNames(glossary: readonly GlossaryTerm[], locale: Locale): Names {
  const byName = new Map<string, GlossaryTerm>();
  for (const term of glossary) {
    for (const name of namesOf(term, locale)) {
      if (!byName.has(lowerCase(name))) byName.set(lowerCase(name), term);
    }
  }
  const names = [...byName.keys()].sort((left, right) => right.length - left.length);
  if (names.length === 0) return { pattern: null, byName };
  return { pattern: new RegExp(names.map(inPattern).join('|'), 'giu'), byName };
}

/** An English text may hold Chinese where a translation is missing. */
function namesOf({ term, aliases }: GlossaryTerm, locale: Locale): readonly string[] {
  const chinese = [term.zh, ...(aliases?.zh ?? [])];
  if (locale !== 'en') return chinese;
  return [...(term.en === undefined ? [] : [term.en]), ...(aliases?.en ?? []), ...chinese];
}

/** A name that begins or ends with a letter of a language with spaces ends where its word ends. */
function inPattern(name: string): string {
  const literal = name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  const spaced = '[\\p{Script=Latin}\\p{N}]';
  const before = /^[\p{Script=Latin}\p{N}]/u.test(name) ? `(?<!${spaced}|${spaced}-)` : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(name) ? `s?(?!${spaced}|-${spaced})` : '';
  return `${before}${literal}${after}`;
}

function singular(name: string): string {
  return lowerCase(name).replace(/s$/, '');
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}
