import { localize } from '../vocabulary/text.ts';
import { answerInWords } from './answer-in-words.ts';
import type { AnswerInWords, PlanHeadline } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { unitInWords } from './words.ts';

/** The figure of the first step that has one which is known. */
export function headlineOf(
  context: PlanContext,
  needed: readonly { readonly id: string }[],
): PlanHeadline | null {
  for (const { id } of needed) {
    const headline = context.prepared.entries.get(id)?.headline;
    if (headline === undefined) continue;
    const value = context.valueOf(headline.fact);
    if (typeof value !== 'number' && typeof value !== 'string') continue;
    const fact = context.bundle.facts.find((candidate) => candidate.id === headline.fact);
    const amount = typeof value === 'number' ? value : null;
    const place = `{${headline.fact}}`;
    return {
      label: context.words(headline.label),
      value: context.words({ zh: place, en: place }),
      unit: unitInWords(fact?.unit, amount, context.locale),
      note: headline.note === undefined ? '' : context.words(headline.note),
    };
  }
  return null;
}

/** The given answers, in the author's order. */
export function answersInWords({ bundle, answers, locale }: PlanContext): readonly AnswerInWords[] {
  return bundle.questions.flatMap((question) => {
    const value = answers[question.id];
    if (value === undefined) return [];
    return [
      {
        question: question.id,
        title: localize(question.short ?? question.ask, locale),
        answer: answerInWords(question, value, locale),
        notSure: value === null,
      },
    ];
  });
}
