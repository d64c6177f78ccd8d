import {
  type Answers,
  type GuideBundle,
  type PlainDate,
  type Plan,
  planToJsonLd,
  planToSvg,
  renderCalendar,
  renderHtml,
  renderMarkdown,
  renderText,
  saveInterview,
  toFragment,
} from '@onething/core';

/** A plan with what some formats need beside it. */
export interface PlanToSend {
  readonly made: Plan;
  readonly bundle: GuideBundle;
  readonly answers: Answers;
  readonly today: PlainDate;
  /** Scheme and host by which the client reached us, without a slash at the end. */
  readonly origin: string;
}

/** Media type ▶ the plan in it, best liked first. */
export const planFormats = {
  'application/json': ({ made }: PlanToSend): string => JSON.stringify(made),
  'text/markdown': ({ made, bundle }: PlanToSend): string =>
    renderMarkdown(made, { glossary: bundle.glossary }),
  'text/html': (plan: PlanToSend): string =>
    renderHtml(plan.made, { glossary: plan.bundle.glossary, link: linkTo(plan) }),
  'text/plain': ({ made }: PlanToSend): string => renderText(made),
  'text/calendar': ({ made, today }: PlanToSend): string => renderCalendar(made, { stamp: today }),
  'application/ld+json': ({ made, bundle, origin }: PlanToSend): string =>
    JSON.stringify(planToJsonLd(made, { base: guideAddress(bundle, origin) })),
  'image/svg+xml': ({ made }: PlanToSend): string => planToSvg(made),
} as const;

export type PlanFormat = keyof typeof planFormats;

export const planMediaTypes: readonly PlanFormat[] = [
  'application/json',
  'text/markdown',
  'text/html',
  'text/plain',
  'text/calendar',
  'application/ld+json',
  'image/svg+xml',
];

/** Where a guide's own JSON-LD lies. */
export function guideAddress({ guide }: GuideBundle, origin: string): string {
  return `${origin}/v1/guides/${guide.id}`;
}

/** The guide's page with the answers in the fragment, which browsers do not send. */
function linkTo({ made, bundle, answers, origin }: PlanToSend): string {
  const saved = saveInterview(bundle, answers, { asOf: made.asOf });
  return `${origin}/guides/${bundle.guide.id}${toFragment(saved)}`;
}
