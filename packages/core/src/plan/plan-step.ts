import type { Entry, TextPiece } from '../guide/entry.ts';
import type { PartKey } from '../link/entry-parts.ts';
import { partRule } from '../link/entry-rules.ts';
import { cite } from './cite.ts';
import { fixedParts } from './fixed-parts.ts';
import { fieldsOfStep } from './merge-form.ts';
import type { Lane, PlannedAdvice, Step, StepStatus } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanSetting } from './plan-setting.ts';
import { whyDropped } from './planned-choices.ts';
import { whyOf } from './reasons.ts';
import { deadlinesOfStep, firstDeadline } from './step-deadline.ts';
import { feeOfStep } from './step-fee.ts';
import { materialsOfStep } from './step-materials.ts';

/** Where a step stands in the plan. */
export interface StepPlace {
  readonly status: StepStatus;
  readonly lane: Lane | null;
  readonly after: readonly string[];
}

export function planStep(
  context: PlanContext,
  entry: Entry,
  place: StepPlace,
  { chosen, numberOf, producers }: PlanSetting,
): Step {
  const { bundle, locale, words } = context;
  const { status } = place;
  const isShown = status !== 'notNeeded';
  const choice = status === 'needed' ? (chosen.hangsOn.get(entry.id) ?? null) : null;
  const dropped = chosen.dropped.get(entry.id);
  const deadlines = isShown ? deadlinesOfStep(context, entry, numberOf) : [];
  const across = entry['cross-district'];
  return {
    id: entry.id,
    ...place,
    number: status === 'needed' ? numberOf(entry.id) : null,
    choice,
    ...fixedParts(bundle, entry, locale),
    title: words(entry.title),
    plain: withPieces(context, entry, 'plain', words(entry.plain)),
    fee: feeOfStep(context, entry),
    who: entry.who,
    optional: entry.optional === true,
    deadline: firstDeadline(deadlines),
    deadlines,
    advice: isShown ? adviceOf(context, entry) : [],
    crossDistrict:
      across === undefined
        ? null
        : {
            text: words(across.say),
            basis: across.basis === undefined ? null : cite(bundle, across.basis, locale),
          },
    materials: isShown ? materialsOfStep(context, entry, choice === null, producers) : [],
    form: isShown ? fieldsOfStep(context, entry, choice === null) : [],
    gives: givesOf(context, entry),
    why: dropped === undefined ? whyOf(context, entry.id, status) : whyDropped(context, dropped),
    settledBy: status === 'undecided' ? settledBy(context, entry.id) : [],
    excludes: (entry.excludes ?? []).map(({ entry: other, say }) => {
      const title = context.prepared.entries.get(other)?.title;
      return { entry: other, title: title === undefined ? other : words(title), say: words(say) };
    }),
    confirm: (entry.confirm ?? []).map(words),
    reviewed: entry.reviewed,
  };
}

function givesOf(context: PlanContext, entry: Entry): string | null {
  const { gives } = entry;
  const text = withPieces(context, entry, 'gives', gives === undefined ? '' : context.words(gives));
  return text === '' ? null : text;
}

/** The text with the sentences that hold here added. */
function withPieces(
  context: PlanContext,
  { id, pieces }: Entry,
  place: TextPiece['in'],
  text: string,
): string {
  if (pieces === undefined) return text;
  const added = pieces.flatMap((piece, index) =>
    piece.in === place && holds(context, id, 'pieces', index, piece)
      ? [context.words(piece.say)]
      : [],
  );
  return [...(text === '' ? [] : [text]), ...added].join(context.locale === 'en' ? ' ' : '');
}

function adviceOf(context: PlanContext, entry: Entry): readonly PlannedAdvice[] {
  return (entry.advice ?? []).flatMap((advice, index) =>
    holds(context, entry.id, 'advice', index, advice)
      ? [{ kind: advice.kind, text: context.words(advice.say) }]
      : [],
  );
}

function holds(
  { decisions }: PlanContext,
  entry: string,
  key: PartKey,
  index: number,
  { when, valid }: Pick<TextPiece, 'when' | 'valid'>,
): boolean {
  return (
    (when === undefined && valid === undefined) || decisions[partRule(entry, key, index)] === true
  );
}

function settledBy(context: PlanContext, entry: string): Step['settledBy'] {
  return context.bundle.questions.flatMap(({ id, ask }) =>
    context.relevant.get(id)?.decides.includes(entry)
      ? [{ question: id, ask: context.words(ask) }]
      : [],
  );
}
