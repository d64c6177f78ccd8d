import type { Answers } from '../ask/interview.ts';
import {
  knowledgeFrom,
  type RelevantQuestions,
  relevantQuestions,
} from '../ask/relevant-questions.ts';
import { type BundleRules, rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import { answersThere, isThere } from '../link/group-items.ts';
import type { Decision, Facts, FactValue } from '../rule/condition.ts';
import { type PlainDate, parsePlainDate } from '../vocabulary/plain-date.ts';
import { type Locale, type LocalizedText, localize } from '../vocabulary/text.ts';
import { fillPlaces } from '../vocabulary/text-places.ts';
import { answerInWords } from './answer-in-words.ts';
import { dateInWords, unitInWords } from './words.ts';
import { type Calendars, calendarsOf } from './working-days.ts';

/** What every part of a plan needs to know, worked out once. */
export interface PlanContext {
  readonly bundle: GuideBundle;
  readonly prepared: BundleRules;
  readonly answers: Answers;
  readonly asOf: PlainDate;
  readonly locale: Locale;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly reasonDecisions: Readonly<Record<string, Decision>>;
  readonly relevant: RelevantQuestions;
  readonly derived: Readonly<Record<string, FactValue>>;
  readonly calendars: Calendars;
  /** The text in the plan's language, its `{fact-id}` places filled. */
  readonly words: (text: LocalizedText) => string;
  /**
   * `怎么离开原单位：自己辞职`; says that it is open where the value is unknown, or, with `forGood`,
   * what holds where no answer makes it known.
   */
  readonly factInWords: (fact: string, forGood?: boolean) => string;
  /** `怎么离开原单位` */
  readonly factName: (fact: string) => string;
  /** The value alone, with its unit; `null` where it is not known. */
  readonly valueInWords: (fact: string) => string | null;
  readonly valueOf: (fact: string) => FactValue;
}

export function planContext(
  bundle: GuideBundle,
  answers: Answers,
  { asOf, locale }: { readonly asOf: PlainDate; readonly locale: Locale },
): PlanContext {
  const prepared = rulesOf(bundle);
  const facts: Facts = { ...answersThere(bundle.questions, answers), 'as-of': asOf };
  const decisions = prepared.rules.decide(facts);
  const derived = prepared.rules.derive(facts);
  const titles = new Map(bundle.facts.map((fact) => [fact.id, fact]));

  const valueOf = (fact: string): FactValue => {
    if (fact === 'as-of') return asOf;
    return derived[fact] ?? answers[fact] ?? null;
  };
  const bare = (fact: string): string => {
    const value = valueOf(fact);
    if (value === null) return unknownInWords(fact);
    const date = typeof value === 'string' ? parsePlainDate(value) : undefined;
    if (date !== undefined) return dateInWords(date, locale);
    const question = prepared.questions.get(fact);
    if (question !== undefined && typeof value !== 'number') {
      return answerInWords(question, value, locale);
    }
    return typeof value === 'boolean' ? yesOrNo(value, locale) : String(value);
  };
  const unknownInWords = (fact: string, forGood = false): string => {
    const open =
      !forGood &&
      prepared.rules
        .baseFactsOf(fact)
        .some(
          (base) =>
            base !== 'as-of' &&
            (answers[base] ?? null) === null &&
            isThere(prepared.questions.get(base) ?? {}, answers) !== false,
        );
    if (open) return locale === 'en' ? '(still open)' : '（待定）';
    const said = titles.get(fact)?.unknown;
    if (said !== undefined) return localize(said, locale);
    return locale === 'en' ? '(ask the office)' : '（以办理机构公布为准）';
  };
  const said = (fact: string): string => {
    const question = prepared.questions.get(fact);
    const value = valueOf(fact);
    if (question !== undefined && Object.hasOwn(answers, fact)) {
      return answerInWords(question, value, locale);
    }
    return value !== null && typeof value === 'number'
      ? withUnit(value, unitInWords(titles.get(fact)?.unit, value, locale), locale)
      : bare(fact);
  };
  const factName = (fact: string): string => {
    const question = prepared.questions.get(fact);
    const title = question?.short ?? question?.ask ?? titles.get(fact)?.title;
    return title === undefined ? fact : localize(title, locale);
  };
  const factInWords = (fact: string, forGood = false): string => {
    const name = factName(fact);
    const value = forGood && valueOf(fact) === null ? unknownInWords(fact, true) : said(fact);
    return locale === 'en' ? `${name}: ${value}` : `${name}：${value}`;
  };
  return {
    bundle,
    prepared,
    answers,
    asOf,
    locale,
    decisions,
    reasonDecisions: prepared.reasons.decide(facts),
    relevant: relevantQuestions(prepared, knowledgeFrom(prepared, facts, decisions)),
    derived,
    calendars: calendarsOf(bundle.calendars),
    words: (text) => fillPlaces(localize(text, locale), bare),
    factName,
    factInWords,
    valueInWords: (fact) => (valueOf(fact) === null ? null : said(fact)),
    valueOf,
  };
}

function yesOrNo(value: boolean, locale: Locale): string {
  if (locale === 'en') return value ? 'yes' : 'no';
  return value ? '是' : '否';
}

function withUnit(value: number, unit: string, locale: Locale): string {
  return locale === 'en' && unit !== '' ? `${value} ${unit}` : `${value}${unit}`;
}
