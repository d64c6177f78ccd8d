import type { GuideBundle } from '../compile/guide-bundle.ts';
import { canonicalJson } from '../compile/hash.ts';
import type { Duration, Entry, Fee } from '../guide/entry.ts';
import { deadlinesOf } from '../link/entry-parts.ts';
import { appliesWhen, validWhen } from '../link/entry-rules.ts';
import { durationInWords } from '../plan/words.ts';
import type { Condition } from '../rule/condition.ts';
import { type Diagram, never } from '../rule/diagrams.ts';
import type { Validity } from '../vocabulary/source.ts';
import { type LocalizedText, localize } from '../vocabulary/text.ts';
import type { ChangeKind } from './guide-diff.ts';
import type { VersionSpace } from './merged-space.ts';

/** Something that a plan may hold, with where it does. The same key, the same thing in both versions. */
export interface ComparedThing {
  readonly key: string;
  readonly kind: ChangeKind;
  readonly entry: Entry;
  readonly subject: string;
  readonly words: LocalizedText;
  /** What must be the same for it to be unchanged, as text. */
  readonly content: string;
  readonly holds: Diagram;
}

/** Everything that the steps of a version can show. A rule that is too large holds nowhere. */
export function comparedThings(version: VersionSpace): readonly ComparedThing[] {
  return version.bundle.entries.flatMap((entry) => thingsOfEntry(version, entry));
}

function thingsOfEntry({ bundle, space }: VersionSpace, entry: Entry): readonly ComparedThing[] {
  const { id } = entry;
  const step = space.truthOf(appliesWhen(entry))?.holds ?? never;
  const within = ({ when, valid }: Conditional): Diagram => {
    const own = space.truthOf(validWhen(when, valid))?.holds ?? never;
    return space.attempt(() => space.store.and(step, own)) ?? never;
  };
  const thing = (
    kind: ChangeKind,
    subject: string,
    words: LocalizedText,
    content: unknown,
    holds: Diagram = step,
  ): ComparedThing => ({
    key: `${id} ${kind} ${subject}`,
    kind,
    entry,
    subject,
    words,
    content: canonicalJson(content),
    holds,
  });
  const { materials = [], advice = [], form = [], pieces = [], takes, excludes = [] } = entry;
  return [
    thing('step', '', entry.title, null),
    ...numbered(materials, ({ use }) => use).map(({ item, name }) => {
      const { use, originals = 1, copies = 0, instead, optional = false } = item;
      const content = { originals, copies, instead, optional, oneOf: item['one-of'] };
      return thing('material', name, materialInWords(bundle, use, content), content, within(item));
    }),
    ...deadlinesOf(entry).map((deadline, index) => {
      const { from, after, within: period, force, who } = deadline;
      const content = { from, after, period, rest: deadline['rest-day'], force, who };
      const words = deadline.say ?? fromDuration(period);
      const both = joined([fromDuration(period), words]);
      return thing('deadline', String(index + 1), both, content, within(deadline));
    }),
    ...advice.map((each) => thing('advice', each.say.zh, each.say, each.kind, within(each))),
    ...pieces.map((each) => thing('text', each.say.zh, each.say, each.in, within(each))),
    ...form.map((each) =>
      thing('form', each.use, same(each.use), { optional: each.optional }, within(each)),
    ),
    thing('fee', '', feeInWords(entry.fee), entry.fee),
    ...(takes === undefined
      ? []
      : [
          thing(
            'time',
            '',
            joined(
              [takes.statutory, takes.promised].flatMap((each) =>
                each === undefined ? [] : [fromDuration(each)],
              ),
            ),
            { statutory: takes.statutory, promised: takes.promised },
          ),
        ]),
    thing(
      'channel',
      '',
      joined(entry.channels.map((each) => titleOf(bundle.channels, each))),
      entry.channels,
    ),
    thing(
      'order',
      'after',
      joined((entry.after ?? []).map((each) => titleOf(bundle.entries, each))),
      entry.after ?? [],
    ),
    ...excludes.map(({ entry: other, say }) => thing('exclusion', other, say, null)),
    thing('basis', '', joined(entry.basis.map(same)), entry.basis),
    ...textsOf(entry).map(([key, text]) => thing('text', key, text, text)),
  ];
}

interface Conditional {
  readonly when?: Condition;
  readonly valid?: Validity;
}

function textsOf(entry: Entry): readonly (readonly [string, LocalizedText])[] {
  const texts: readonly (readonly [string, LocalizedText | undefined])[] = [
    ['title', entry.title],
    ['plain', entry.plain],
    ['gives', entry.gives],
    ['headline', entry.headline?.label],
    ['headline.note', entry.headline?.note],
    ['takes.note', entry.takes?.note],
    ...(entry.confirm ?? []).map((text, index) => [`confirm.${index + 1}`, text] as const),
  ];
  return texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]));
}

function numbered<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly { readonly item: Item; readonly name: string }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { item, name: count === 1 ? name : `${name} ${count}` };
  });
}

function same(text: string): LocalizedText {
  return { zh: text, en: text };
}

function joined(texts: readonly LocalizedText[]): LocalizedText {
  const distinct = [...new Map(texts.map((text) => [text.zh, text])).values()];
  return {
    zh: distinct.map(({ zh }) => zh).join('、') || '（无）',
    en: distinct.map((text) => localize(text, 'en')).join(', ') || '(none)',
  };
}

function fromDuration(duration: Duration): LocalizedText {
  return { zh: durationInWords(duration, 'zh-CN'), en: durationInWords(duration, 'en') };
}

function titleOf(
  parts: readonly { readonly id: string; readonly title: LocalizedText }[],
  id: string,
): LocalizedText {
  return parts.find((part) => part.id === id)?.title ?? same(id);
}

function materialInWords(
  { materials }: GuideBundle,
  use: string,
  {
    originals,
    copies,
    instead,
  }: { originals: number; copies: number; instead: string | undefined },
): LocalizedText {
  const { zh, en = zh } = titleOf(materials, use);
  return {
    zh: `${zh}：原件${originals}份，复印件${copies}份${instead === undefined ? '' : `，可用${instead}代替`}`,
    en: `${en}: ${originals} originals, ${copies} copies${instead === undefined ? '' : `, or ${instead} instead`}`,
  };
}

function feeInWords(fee: 'none' | 'unknown' | Fee): LocalizedText {
  if (fee === 'none') return { zh: '不收费', en: 'No fee' };
  if (fee === 'unknown') return { zh: '以办理机构公布为准', en: 'Ask the office' };
  return same(String(fee.amount ?? fee.fact ?? ''));
}
