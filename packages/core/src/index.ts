export {
  type Confidence,
  confidences,
  type LegalReference,
  type Source,
} from './vocabulary/source.ts';
export {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysInMonth,
  monthOf,
  monthsBetween,
  type PlainDate,
  parsePlainDate,
  plainDateOf,
  weekdayOf,
  yearOf,
} from './vocabulary/plain-date.ts';
export {
  isTranslated,
  type Locale,
  type LocalizedText,
  locales,
  localize,
} from './vocabulary/text.ts';
export {
  fail,
  type Issue,
  type IssueCode,
  issueCodes,
  type Path,
  type Result,
  type Severity,
  succeed,
} from './vocabulary/issue.ts';
export type { FindingCode } from './vocabulary/finding-code.ts';
export { messageOf } from './vocabulary/messages.ts';
export { nearestName } from './vocabulary/nearest-name.ts';
export type {
  Condition,
  ConditionValue,
  Decision,
  Facts,
  FactScalar,
  FactValue,
  LeafCondition,
} from './rule/condition.ts';
export type { District, EntryOverlay, Office } from './guide/district.ts';
export type {
  CatalogueHead,
  CatalogueItem,
  Deadline,
  Disclosure,
  Duration,
  Entry,
  MaterialUse,
} from './guide/entry.ts';
export type {
  CalendarYear,
  Channel,
  Example,
  Expectation,
  FormField,
  Guide,
  GuideFolder,
  Interpretation,
  InterpretationKind,
  Law,
  Material,
  NamedTable,
  Parameter,
  SourceMap,
} from './guide/guide.ts';
export { interpretationKinds } from './guide/guide.ts';
export type { GuideLibrary, Placed } from './guide/guide-library.ts';
export type { ListedRow } from './guide/listed-row.ts';
export type { DerivedFact, NamedCondition, Option, Question, Unit } from './guide/question.ts';
export type { GlossaryTerm, SourcedTerm } from './guide/glossary.ts';
export { parseLibrary } from './parse/parse-library.ts';
export type { SourceFile } from './parse/read-yaml.ts';
export { type LinkedLibrary, linkLibrary } from './link/link-library.ts';
export {
  type MarkedText,
  markTerms,
  type TermMarker,
  termMarker,
  termsIn,
  unexplainedWords,
} from './link/mark-terms.ts';
export { type CompileOptions, compileGuide } from './compile/compile-guide.ts';
export type { BundledDistrict, BundledGuide, GuideBundle } from './compile/guide-bundle.ts';
export { checkAnswer, checkAnswers } from './ask/check-answers.ts';
export type { Consequences } from './ask/consequences.ts';
export {
  type GuideContext,
  type GuideEvent,
  type GuideInput,
  type GuideMachine,
  guideMachine,
  questionBefore,
} from './ask/guide-machine.ts';
export type { Strategy } from './ask/asking-order.ts';
export {
  type Answers,
  type AsOf,
  type Interview,
  type InterviewOptions,
  interview,
} from './ask/interview.ts';
export { type KnownAnswers, knownAnswers, type RefusedAnswer } from './ask/known-answers.ts';
export type { Remaining } from './ask/remaining-questions.ts';
export {
  type ResumedInterview,
  resumeInterview,
  type SavedInterview,
  saveInterview,
} from './ask/saved-interview.ts';
export { fromFragment, toFragment } from './ask/share-link.ts';
export { answerInWords } from './plan/answer-in-words.ts';
export type { Citation, CitedInterpretation } from './plan/citation.ts';
export { cite } from './plan/cite.ts';
export { type DueDate, dueDate } from './plan/due-date.ts';
export { type PlanOptions, plan } from './plan/make-plan.ts';
export type * from './plan/plan.ts';
export type * from './plan/step-parts.ts';
export { dateInWords, durationInWords, unitInWords } from './plan/words.ts';
export { addWorkingDays, type Calendars, calendarsOf, isWorkingDay } from './plan/working-days.ts';
export type { AnswerReason } from './explain/answer-in-reason.ts';
export { type Changed, type PlanDifference, planDifference, whatIf } from './explain/what-if.ts';
export { type StepReason, why } from './explain/why.ts';
export { type WhyAsked, whyAsked } from './explain/why-asked.ts';
export { type AnswerChange, type StepLeftOut, whyNot } from './explain/why-not.ts';
export { type SaidAnswer, type SetAside, whySetAside } from './explain/why-set-aside.ts';
export { type CatalogueColumn, catalogueColumns } from './catalogue/catalogue-columns.ts';
export type { CatalogueBasis, CatalogueRow } from './catalogue/catalogue-row.ts';
export { catalogueRows } from './catalogue/catalogue-rows.ts';
export { catalogueTable } from './catalogue/catalogue-table.ts';
export type { CellRange, TableSheet } from './catalogue/table-sheet.ts';
export { checkGuide } from './check/check-guide.ts';
export { type DiffOptions, diffGuides } from './check/diff-guides.ts';
export { diffInMarkdown } from './check/diff-in-markdown.ts';
export type { Finding, Witness } from './check/finding.ts';
export type { ChangedResident, ChangeKind, GuideChange, GuideDiff } from './check/guide-diff.ts';
export { type MissingExample, missingExamples } from './check/missing-examples.ts';
export type { CheckOptions, CheckSummary, EntryProof, GuideCheck } from './check/guide-check.ts';
export type { ReadingLimits } from './check/reading-ease.ts';
export { type ExampleOutcome, tryExample } from './check/try-example.ts';
export { guideToMermaid } from './render/guide-to-mermaid.ts';
export { type GuideSvgOptions, guideToSvg } from './render/guide-to-svg.ts';
export { guideToJsonLd } from './render/json-ld/guide-to-json-ld.ts';
export type { LinkedData, LinkedDataOptions } from './render/json-ld/linked-data.ts';
export { planToJsonLd } from './render/json-ld/plan-to-json-ld.ts';
export { planStyles } from './render/plan-styles.ts';
export { planToMermaid } from './render/plan-to-mermaid.ts';
export { planToSvg, type SvgOptions } from './render/plan-to-svg.ts';
export { type CalendarOptions, renderCalendar } from './render/render-calendar.ts';
export { type HtmlOptions, renderHtml } from './render/render-html.ts';
export { type MarkdownOptions, renderMarkdown } from './render/render-markdown.ts';
export { renderText, type TextOptions } from './render/render-text.ts';
