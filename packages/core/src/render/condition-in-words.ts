import type { BundleRules } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { answerInWords } from '../plan/answer-in-words.ts';
import type { Condition, ConditionValue, FactValue, LeafCondition } from '../rule/condition.ts';
import { type Locale, localize } from '../vocabulary/text.ts';

/** What a condition's words are made from. */
export interface ConditionWords {
  readonly bundle: Pick<GuideBundle, 'conditions' | 'questions' | 'facts'>;
  readonly locale: Locale;
}

const joiners: Readonly<Record<Locale, { readonly all: string; readonly any: string }>> = {
  'zh-CN': { all: '，并且', any: '，或者' },
  en: { all: ', and ', any: ', or ' },
};

const comparisons: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  equal: { 'zh-CN': '：', en: ': ' },
  in: { 'zh-CN': '：', en: ': ' },
  contains: { 'zh-CN': '：', en: ': ' },
  notEqual: { 'zh-CN': '：不是', en: ': not ' },
  notIn: { 'zh-CN': '：不是', en: ': not ' },
  doesNotContain: { 'zh-CN': '：没有', en: ': not ' },
  lessThan: { 'zh-CN': '：少于', en: ': less than ' },
  lessThanInclusive: { 'zh-CN': '：最多', en: ': at most ' },
  greaterThan: { 'zh-CN': '：超过', en: ': more than ' },
  greaterThanInclusive: { 'zh-CN': '：至少', en: ': at least ' },
};

/** The parts that must all hold, names and nested `all` taken apart, each to be said by itself. */
export function conjunctsOf(
  condition: Condition,
  named: BundleRules['named'],
  spoken: (name: string) => boolean,
): readonly Condition[] {
  if ('all' in condition) return condition.all.flatMap((part) => conjunctsOf(part, named, spoken));
  if ('condition' in condition && !spoken(condition.condition)) {
    const target = named.get(condition.condition);
    return target === undefined ? [] : conjunctsOf(target, named, spoken);
  }
  return [condition];
}

/**
 * A condition as a reader would say it: the author's own words where there are some, else question
 * and answer. For people; it decides nothing.
 */
export function conditionInWords(condition: Condition, words: ConditionWords): string {
  const { bundle, locale } = words;
  const join = (parts: readonly Condition[], kind: 'all' | 'any'): string =>
    parts.map((part) => conditionInWords(part, words)).join(joiners[locale][kind]);
  if ('all' in condition) return join(condition.all, 'all');
  if ('any' in condition) return join(condition.any, 'any');
  if ('not' in condition) {
    const inner = conditionInWords(condition.not, words);
    return locale === 'en' ? `Not so: ${inner}` : `不是这样：${inner}`;
  }
  if ('condition' in condition) {
    const target = bundle.conditions.find(({ id }) => id === condition.condition);
    if (target?.say !== undefined) return localize(target.say, locale);
    return target === undefined ? condition.condition : conditionInWords(target.when, words);
  }
  return condition.say === undefined
    ? leafInWords(condition, words)
    : localize(condition.say, locale);
}

function leafInWords(leaf: LeafCondition, words: ConditionWords): string {
  const comparison = comparisons[leaf.operator]?.[words.locale] ?? ` ${leaf.operator} `;
  return `${factTitle(leaf.fact, words)}${comparison}${valueInWords(leaf, leaf.value, words)}`;
}

function factTitle(id: string, { bundle, locale }: ConditionWords): string {
  const question = bundle.questions.find((candidate) => candidate.id === id);
  const title =
    question?.short ?? question?.ask ?? bundle.facts.find((fact) => fact.id === id)?.title;
  return title === undefined ? id : localize(title, locale);
}

function valueInWords(leaf: LeafCondition, value: ConditionValue, words: ConditionWords): string {
  if (isFact(value)) return factTitle(value.fact, words);
  const question = words.bundle.questions.find(({ id }) => id === leaf.fact);
  if (question !== undefined) return answerInWords(question, value, words.locale);
  return Array.isArray(value) ? value.map(String).join(joiners[words.locale].any) : String(value);
}

function isFact(value: ConditionValue): value is { readonly fact: string; readonly path?: string } {
  return typeof value === 'object' && value !== null && 'fact' in value && isText(value.fact);
}

function isText(value: FactValue | undefined): value is string {
  return typeof value === 'string';
}
