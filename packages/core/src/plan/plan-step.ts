import { adviceRule } from '../link/entry-rules.ts';
import type { Entry } from '../guide/entry.ts';
import { type Confidence, confidences, type Source } from '../vocabulary/source.ts';
import { localize } from '../vocabulary/text.ts';
import { cite, citeAll } from './cite.ts';
import type { Lane, PlannedAdvice, PlannedChannel, Step, StepStatus } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { whyOf } from './reasons.ts';
import { deadlineOfStep } from './step-deadline.ts';
import { materialsOfStep } from './step-materials.ts';
import { durationInWords } from './words.ts';

/** Where a step stands in the plan. */
export interface StepPlace {
  readonly status: StepStatus;
  readonly number: number | null;
  readonly lane: Lane | null;
  readonly after: readonly string[];
}

export function planStep(
  context: PlanContext,
  entry: Entry,
  place: StepPlace,
  producers: ReadonlyMap<string, string>,
): Step {
  const { bundle, locale, words } = context;
  return {
    id: entry.id,
    ...place,
    title: words(entry.title),
    plain: words(entry.plain),
    who: entry.who,
    optional: entry.optional === true,
    deadline: place.status === 'notNeeded' ? null : deadlineOfStep(context, entry.deadline),
    advice: place.status === 'notNeeded' ? [] : adviceOf(context, entry),
    channels: channelsOf(context, entry),
    takes: takesOf(context, entry),
    materials: place.status === 'notNeeded' ? [] : materialsOfStep(context, entry, producers),
    produces: (entry.produces ?? []).map((id) => {
      const material = bundle.materials.find((candidate) => candidate.id === id);
      return { id, title: material === undefined ? id : words(material.title) };
    }),
    gives: entry.gives === undefined ? null : words(entry.gives),
    fee: feeOf(context, entry),
    basis: citeAll(bundle, entry.basis, locale),
    why: whyOf(context, entry.id, place.status),
    settledBy: place.status === 'undecided' ? settledBy(context, entry.id) : [],
    excludes: (entry.excludes ?? []).map(({ entry: other, say }) => {
      const title = context.prepared.entries.get(other)?.title;
      return { entry: other, title: title === undefined ? other : words(title), say: words(say) };
    }),
    confidence: lowest(entry.sources),
    sources: entry.sources.map((source) => sourceInWords(context, source)),
    confirm: (entry.confirm ?? []).map(words),
    reviewed: entry.reviewed,
    disclosure: {
      field: entry.disclosure.field,
      item: entry.disclosure.item,
      row: entry.disclosure.row,
    },
  };
}

function adviceOf(context: PlanContext, entry: Entry): readonly PlannedAdvice[] {
  return (entry.advice ?? []).flatMap(({ when, kind, say }, index) =>
    when === undefined || context.decisions[adviceRule(entry.id, index)] === true
      ? [{ kind, text: context.words(say) }]
      : [],
  );
}

function channelsOf({ bundle, words }: PlanContext, entry: Entry): readonly PlannedChannel[] {
  return entry.channels.flatMap((id) => {
    const channel = bundle.channels.find((candidate) => candidate.id === id);
    if (channel === undefined) return [];
    const { kind, title, url, note } = channel;
    return [
      {
        id,
        title: words(title),
        kind,
        url: url ?? null,
        note: note === undefined ? null : words(note),
      },
    ];
  });
}

function takesOf({ bundle, locale, words }: PlanContext, { takes }: Entry): Step['takes'] {
  return {
    statutory: takes?.statutory === undefined ? null : durationInWords(takes.statutory, locale),
    promised: takes?.promised === undefined ? null : durationInWords(takes.promised, locale),
    note: takes?.note === undefined ? null : words(takes.note),
    basis: takes?.basis === undefined ? null : cite(bundle, takes.basis, locale),
  };
}

function feeOf({ bundle, locale }: PlanContext, { fee }: Entry): Step['fee'] {
  if (fee === 'none') {
    return { amount: 0, text: locale === 'en' ? 'No fee' : '不收费', basis: null };
  }
  if (fee === 'unknown') {
    const text = locale === 'en' ? 'Fee: ask the office' : '收费情况以办理机构公布为准';
    return { amount: null, text, basis: null };
  }
  const note = fee.note === undefined ? '' : ` ${localize(fee.note, locale)}`;
  const amount = locale === 'en' ? `${fee.amount} yuan` : `${fee.amount}元`;
  return { amount: fee.amount, text: `${amount}${note}`, basis: cite(bundle, fee.basis, locale) };
}

function settledBy(context: PlanContext, entry: string): Step['settledBy'] {
  return context.bundle.questions.flatMap(({ id, ask }) =>
    context.relevant.get(id)?.decides.includes(entry) ? [{ question: id, ask: context.words(ask) }] : [],
  );
}

function lowest(sources: readonly Source[]): Confidence {
  const worst = Math.max(0, ...sources.map(({ confidence }) => confidences.indexOf(confidence)));
  return confidences[worst] ?? 'unknown';
}

function sourceInWords({ bundle, locale }: PlanContext, source: Source): string {
  const { law, articles = [], note, url } = source;
  const cited = law === undefined ? [] : [
    [
      cite(bundle, law, locale).title,
      ...articles.map((article) => cite(bundle, `${law}#${article}`, locale).label),
    ].join(' '),
  ];
  const noted = note === undefined ? [] : [typeof note === 'string' ? note : localize(note, locale)];
  return [...cited, ...noted, ...(url === undefined ? [] : [url])].join(locale === 'en' ? '. ' : '。');
}
