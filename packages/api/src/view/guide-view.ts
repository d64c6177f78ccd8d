import { type GuideBundle, type Locale, localize, type PlainDate } from '@onething/core';
import * as v from 'valibot';
import { day, text } from '../schema/wire.ts';
import { type NamedEntry, NamedEntrySchema } from './named-entry.ts';
import { QuestionSchema, type QuestionView, viewQuestion } from './question-view.ts';

/** A guide as a list shows it, in one language. */
export interface GuideSummary {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly for: 'person' | 'employer';
  readonly reviewed: string;
  readonly bundle: BundleLink;
}

/** Where the bundle of this version lies, for ever the same. */
export interface BundleLink {
  readonly hash: string;
  readonly href: string;
}

export interface GuideList {
  readonly guides: readonly GuideSummary[];
}

export interface GuideView extends GuideSummary {
  readonly prepare: readonly string[];
  readonly introHtml: string;
  readonly questions: readonly QuestionView[];
  readonly entries: readonly NamedEntry[];
}

const summaryEntries = {
  id: v.string(),
  title: v.string(),
  heading: text('One sentence in which a resident recognizes the situation.'),
  lead: v.string(),
  for: v.picklist(['person', 'employer']),
  reviewed: day('When a person last compared the guide with its sources.'),
  bundle: v.pipe(
    v.strictObject({
      hash: text('SHA-256 of the content.'),
      href: text('Where it lies; what lies there never changes.'),
    }),
    v.metadata({ ref: 'BundleLink' }),
  ),
} as const;

export const GuideListSchema: v.GenericSchema<GuideList> = v.pipe(
  v.strictObject({
    guides: v.array(v.pipe(v.strictObject(summaryEntries), v.metadata({ ref: 'GuideSummary' }))),
  }),
  v.metadata({ ref: 'GuideList' }),
);

export const GuideSchema: v.GenericSchema<GuideView> = v.pipe(
  v.strictObject({
    ...summaryEntries,
    prepare: v.pipe(v.array(v.string()), v.description('What to have at hand.')),
    introHtml: text('The introduction, as HTML without scripts.'),
    questions: v.pipe(
      v.array(QuestionSchema),
      v.description("Every question, in the author's order; an interview asks few of them."),
    ),
    entries: v.array(NamedEntrySchema),
  }),
  v.metadata({ ref: 'Guide' }),
);

export function summarizeGuide({ guide, hash }: GuideBundle, locale: Locale): GuideSummary {
  return {
    id: guide.id,
    title: localize(guide.title, locale),
    heading: localize(guide.heading, locale),
    lead: localize(guide.lead, locale),
    for: guide.for,
    reviewed: guide.reviewed,
    bundle: { hash, href: `/v1/guides/${guide.id}/bundle/${hash}` },
  };
}

export function viewGuide(bundle: GuideBundle, locale: Locale, asOf: PlainDate): GuideView {
  return {
    ...summarizeGuide(bundle, locale),
    prepare: bundle.guide.prepare.map((item) => localize(item, locale)),
    introHtml: localize(bundle.guide.introHtml, locale),
    questions: bundle.questions.map((question) => viewQuestion(question, locale, asOf)),
    entries: bundle.entries.map(({ id, title }) => ({ id, title: localize(title, locale) })),
  };
}
