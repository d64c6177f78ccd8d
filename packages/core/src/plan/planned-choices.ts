import type { Chosen, Dropped } from './choose.ts';
import { cite } from './cite.ts';
import type { Choice, Why } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

/** The choices as a resident reads them: what each way gives, and which further steps it brings. */
export function plannedChoices(
  context: PlanContext,
  { choices, brings }: Chosen,
): readonly Choice[] {
  const { words, prepared, bundle, locale } = context;
  return choices.map(({ id, entries, exclusion, chosen }) => ({
    id,
    entries,
    say: words(exclusion.say),
    basis: exclusion.basis === undefined ? null : cite(bundle, exclusion.basis, locale),
    alternatives: entries.map((entry) => {
      const found = prepared.entries.get(entry);
      return {
        entry,
        title: found === undefined ? entry : words(found.title),
        gives: found?.gives === undefined ? null : words(found.gives),
        brings: brings.get(entry) ?? [],
      };
    }),
    chosen,
  }));
}

/** Why a step that applies is left out all the same: another one was chosen. */
export function whyDropped(context: PlanContext, { by, exclusion }: Dropped): Why {
  const { words, prepared, bundle, locale } = context;
  const chosen = prepared.entries.get(by)?.title;
  const title = chosen === undefined ? by : words(chosen);
  const said = locale === 'en' ? `You chose “${title}”.` : `您选了“${title}”。`;
  const text =
    exclusion === null ? said : `${said}${locale === 'en' ? ' ' : ''}${words(exclusion.say)}`;
  const basis = exclusion?.basis === undefined ? null : cite(bundle, exclusion.basis, locale);
  return { text, because: [{ fact: by, question: null, holds: true, text, basis }] };
}
