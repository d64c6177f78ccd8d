import type { AnswerReason } from '../explain/answer-in-reason.ts';
import type { AnswerChange, StepLeftOut } from '../explain/why-not.ts';
import type { StepStatus } from '../plan/plan.ts';
import type { Locale } from '../vocabulary/text.ts';
import type { Paint } from './paint.ts';

interface Words {
  readonly status: Readonly<Record<StepStatus, string>>;
  readonly because: string;
  readonly always: Readonly<Record<StepStatus, string>>;
  readonly settledBy: string;
  readonly notSure: string;
  readonly unless: string;
  readonly colon: string;
  readonly and: string;
  readonly instead: (change: AnswerChange) => string;
}

const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    status: { needed: '要办', notNeeded: '不用办', undecided: '还定不了' },
    because: '因为您的回答',
    always: { needed: '不管怎么回答都要办', notNeeded: '不管怎么回答都不用办', undecided: '' },
    settledBy: '回答这些问题才能定',
    notSure: '（答了“不清楚”）',
    unless: '如果有下面任何一种不同，就要办',
    colon: '：',
    and: '，并且',
    instead: ({ title, toAnswer, value, answer }) =>
      `${title}：${toAnswer}${value === null ? '' : `（现在是：${answer}）`}`,
  },
  en: {
    status: { needed: 'needed', notNeeded: 'not needed', undecided: 'still open' },
    because: 'Because of these answers',
    always: {
      needed: 'It is needed whatever the answers are',
      notNeeded: 'It is not needed whatever the answers are',
      undecided: '',
    },
    settledBy: 'An answer to these questions settles it',
    notSure: ' (answered "not sure")',
    unless: 'It would be needed with any one of these',
    colon: ': ',
    and: ', and ',
    instead: ({ title, toAnswer, value, answer }) =>
      `${title}: ${toAnswer}${value === null ? '' : ` (now: ${answer})`}`,
  },
};

/** Why a step is needed, left out or open, in lines to read. */
export function explanationText(reason: StepLeftOut, locale: Locale, paint: Paint): string {
  const { title, status, because, settledBy, changes } = reason;
  const say = words[locale];
  const lines = [`${paint.strong(title)}${say.colon}${say.status[status]}`];
  const list = (head: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push('', head + say.colon, ...items.map((item) => `  - ${item}`));
  };
  list(
    say.because,
    because.map((each) => reasonLine(each, say, paint)),
  );
  if (because.length === 0 && say.always[status] !== '') lines.push('', say.always[status]);
  list(
    say.settledBy,
    settledBy.map(({ ask, notSure }) => (notSure ? ask + say.notSure : ask)),
  );
  list(
    say.unless,
    changes.map((change) => change.map(say.instead).join(say.and)),
  );
  return `${lines.join('\n')}\n`;
}

function reasonLine({ title, answer, basis }: AnswerReason, say: Words, paint: Paint): string {
  const cited = basis.map(({ title: law, label }) => `${law} ${label}`.trim()).join('; ');
  const line = `${title}${say.colon}${answer}`;
  return cited === '' ? line : `${line}  ${paint.soft(cited)}`;
}
