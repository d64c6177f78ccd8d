import { checkAnswer } from '../ask/check-answers.ts';
import type { Answers } from '../ask/interview.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Question } from '../guide/question.ts';
import type { FactValue } from '../rule/condition.ts';
import { messageOf } from '../vocabulary/messages.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { type Locale, localize } from '../vocabulary/text.ts';
import { type AskWords, askWords } from './ask-words.ts';
import { type Choice, own, type Prompter, signs } from './prompter.ts';

/** What a person did with a question. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: FactValue }
  | { readonly kind: 'why' | 'back' | 'leave' };

export interface Asking {
  readonly bundle: GuideBundle;
  readonly answers: Answers;
  readonly asOf: PlainDate;
  readonly locale: Locale;
}

/** Asks one question by the prompts of its kind; a value that it gives has passed `checkAnswer`. */
export async function askQuestion(
  question: Question,
  asking: Asking,
  prompter: Prompter,
): Promise<Reply> {
  const say = askWords[asking.locale];
  const help = question.help === undefined ? '' : `\n${localize(question.help, asking.locale)}`;
  const message = `${localize(question.ask, asking.locale)}${help}`;
  if (question.kind === 'multiple-choice') return severalOf(question, message, asking, prompter);
  if (question.kind === 'number' || question.kind === 'date') {
    return typed(question, message, asking, prompter);
  }
  const choices = [...optionsOf(question, asking.locale), ...commandsOf(question, say)];
  const chosen = await prompter.choose(message, choices);
  return commandIn(chosen) ?? { kind: 'answer', value: valueOf(question, chosen ?? '') };
}

function optionsOf({ kind, options = [] }: Question, locale: Locale): readonly Choice[] {
  const say = askWords[locale];
  if (kind === 'yes-no') {
    return [
      { value: 'true', label: say.yes },
      { value: 'false', label: say.no },
    ];
  }
  return options.map(({ id, label, hint }) => ({
    value: id,
    label: localize(label, locale),
    ...(hint === undefined ? {} : { hint: localize(hint, locale) }),
  }));
}

function commandsOf(question: Question, say: AskWords): readonly Choice[] {
  return [
    ...(question['not-sure'] === true ? [{ value: own.notSure, label: say.notSure }] : []),
    { value: own.why, label: say.why },
    { value: own.back, label: say.back },
  ];
}

function commandIn(chosen: string | undefined): Reply | undefined {
  switch (chosen) {
    case undefined:
      return { kind: 'leave' };
    case own.why:
      return { kind: 'why' };
    case own.back:
      return { kind: 'back' };
    case own.notSure:
      return { kind: 'answer', value: null };
    default:
      return undefined;
  }
}

function valueOf({ kind }: Question, chosen: string): FactValue {
  return kind === 'yes-no' ? chosen === 'true' : chosen;
}

async function severalOf(
  question: Question,
  message: string,
  asking: Asking,
  prompter: Prompter,
): Promise<Reply> {
  const say = askWords[asking.locale];
  const choices = [...optionsOf(question, asking.locale), ...commandsOf(question, say)];
  for (;;) {
    const chosen = await prompter.chooseSeveral(message, choices);
    const command = commandIn(chosen?.find((value) => value.startsWith(':')) ?? chosen?.[0]);
    if (command !== undefined || chosen === undefined) return command ?? { kind: 'leave' };
    const problem = problemOf(question, [...chosen], asking);
    if (problem === undefined) return { kind: 'answer', value: [...chosen] };
    prompter.say(problem);
  }
}

async function typed(
  question: Question,
  message: string,
  asking: Asking,
  prompter: Prompter,
): Promise<Reply> {
  const say = askWords[asking.locale];
  const { kind, unit } = question;
  const example = say.typed[kind === 'date' ? 'date' : unit === 'month' ? 'months' : 'number'];
  const text = await prompter.type(message, example, (words) =>
    signs[words.trim()] === undefined || words.trim() === '~'
      ? problemOf(question, typedValue(question, words), asking)
      : undefined,
  );
  const command = commandIn(text === undefined ? undefined : (signs[text.trim()] ?? ''));
  return command ?? { kind: 'answer', value: typedValue(question, text ?? '') };
}

/** `2年3个月` ▶ 27; what is no number stays the text that it is, and is refused as such. */
function typedValue({ kind, unit }: Question, text: string): FactValue {
  const words = text.trim();
  if (words === '~') return null;
  if (kind === 'date') return words;
  const [, years, months = '0'] = /^(\d+)年(?:(\d+)个?月)?$/.exec(words) ?? [];
  if (unit === 'month' && years !== undefined) return Number(years) * 12 + Number(months);
  return /^-?\d+(\.\d+)?$/.test(words) ? Number(words) : words;
}

function problemOf(question: Question, value: FactValue, asking: Asking): string | undefined {
  const { bundle, answers, asOf, locale } = asking;
  const [issue] = checkAnswer(bundle, question.id, value, answers, { asOf });
  return issue === undefined ? undefined : messageOf(issue, locale);
}
