import type { Answers } from '../ask/interview.ts';
import { type Locale, type LocalizedText, localize } from '../vocabulary/text.ts';
import { answersInShort } from './answers-in-short.ts';
import type { ChangeKind, GuideChange, GuideDiff } from './guide-diff.ts';

/** What a change means, as a comment on the pull request that makes it. GitHub's Markdown. */
export function diffInMarkdown(diff: GuideDiff, locale: Locale): string {
  const words = texts[locale];
  const { guide, before, after, changes, questions } = diff;
  const head = `### ${words.head(guide)}`;
  const days =
    before.asOf === after.asOf ? words.on(after.asOf) : words.between(before.asOf, after.asOf);
  const lists = [
    [words.added, questions.added],
    [words.dropped, questions.dropped],
    [words.reworded, questions.changed],
    [words.notExact, diff.notExact],
  ] as const;
  const shown = changes.filter(({ effect, kind }) => kind !== 'basis' || effect === 'changed');
  return [
    head,
    '',
    `${days} ${affectedInWords(diff.affected, diff.answers, locale)}`,
    '',
    ...(shown.length === 0
      ? [words.nothing, '']
      : [
          `| ${words.columns.join(' | ')} |`,
          '| --- | --- | --- | --- |',
          ...shown.map((change) => row(change, diff.answers, locale)),
          '',
        ]),
    ...lists.flatMap(([name, ids]) =>
      ids.length === 0 ? [] : [`${name} ${ids.map((id) => `\`${cell(id)}\``).join(', ')}`, ''],
    ),
  ].join('\n');
}

function row(change: GuideChange, all: bigint, locale: Locale): string {
  const words = texts[locale];
  const { kind, effect, title, entry, subject, before, after, affected, example } = change;
  const isNamed = kind !== 'advice' && kind !== 'text' && subject !== '';
  const what = `${words.effects[effect]} ${words.kinds[kind]}${isNamed ? ` \`${cell(subject)}\`` : ''}`;
  const said = (text: LocalizedText | null): string =>
    text === null ? '' : cell(localize(text, locale));
  const values =
    kind === 'step' ? '' : [said(before), said(after)].filter((text) => text !== '').join(' → ');
  return `| ${[
    `${cell(localize(title, locale))} (\`${entry}\`)`,
    values === '' ? what : `${what}: ${values}`,
    affectedInWords(affected, all, locale),
    example === null ? words.unseen : answersIn(example.answers, locale),
  ].join(' | ')} |`;
}

function answersIn(answers: Answers, locale: Locale): string {
  const short = answersInShort(answers);
  return short === '' ? texts[locale].everybody : `\`${cell(short)}\``;
}

/** A bar or a line's end would break the table. */
function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll('`', "'")
    .replace(/\s*\n\s*/g, ' ');
}

function affectedInWords(affected: bigint | null, all: bigint, locale: Locale): string {
  const { exactly, unknown } = texts[locale];
  if (affected === null) return unknown;
  const percent = all === 0n ? 0 : Number((affected * 100_000n) / all) / 1000;
  return exactly(inThousands(affected), inThousands(all), `${percent} %`);
}

/** `49,395,161,088`. */
function inThousands(count: bigint): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

interface Texts {
  readonly head: (guide: string) => string;
  readonly on: (day: string) => string;
  readonly between: (one: string, other: string) => string;
  readonly exactly: (affected: string, all: string, percent: string) => string;
  readonly unknown: string;
  readonly nothing: string;
  readonly everybody: string;
  readonly unseen: string;
  readonly columns: readonly [string, string, string, string];
  readonly added: string;
  readonly dropped: string;
  readonly reworded: string;
  readonly notExact: string;
  readonly effects: Readonly<Record<GuideChange['effect'], string>>;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
}

const texts: Readonly<Record<Locale, Texts>> = {
  'zh-CN': {
    head: (guide) => `${guide}：改动意味着什么`,
    on: (day) => `按${day}的规定。`,
    between: (one, other) => `从${one}到${other}。`,
    exactly: (affected, all, percent) => `${affected} / ${all} 种答案（${percent}）`,
    unknown: '不能精确计算',
    nothing: '清单没有变化。',
    everybody: '任何人',
    unseen: '没有找到例子',
    columns: ['事项', '变化', '涉及', '例子'],
    added: '新增问题：',
    dropped: '删去的问题：',
    reworded: '改过的问题：',
    notExact: '没有精确比较的部分：',
    effects: { gained: '新增', lost: '不再有', changed: '改变' },
    kinds: {
      step: '步骤',
      material: '材料',
      deadline: '期限',
      amount: '数值',
      fee: '费用',
      time: '办理时限',
      advice: '提醒',
      form: '表格项',
      channel: '办理渠道',
      order: '办理顺序',
      exclusion: '互斥事项',
      basis: '法律依据',
      text: '文字',
    },
  },
  en: {
    head: (guide) => `${guide}: what the change means`,
    on: (day) => `As of ${day}.`,
    between: (one, other) => `From ${one} to ${other}.`,
    exactly: (affected, all, percent) => `${affected} of ${all} answers (${percent})`,
    unknown: 'not counted exactly',
    nothing: 'No plan changes.',
    everybody: 'anybody',
    unseen: 'no example was found',
    columns: ['Entry', 'Change', 'For', 'Example'],
    added: 'Questions added:',
    dropped: 'Questions dropped:',
    reworded: 'Questions changed:',
    notExact: 'Not compared exactly:',
    effects: { gained: 'New', lost: 'Gone', changed: 'Changed' },
    kinds: {
      step: 'step',
      material: 'material',
      deadline: 'deadline',
      amount: 'value',
      fee: 'fee',
      time: 'processing time',
      advice: 'advice',
      form: 'form field',
      channel: 'channel',
      order: 'order',
      exclusion: 'exclusion',
      basis: 'legal basis',
      text: 'text',
    },
  },
};
