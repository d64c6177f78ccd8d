export { createApp } from './app.ts';
export type { Log, LogEntry } from './http/request-log.ts';
export { todayInShanghai } from './http/today-in-shanghai.ts';
export type { Parts } from './parts.ts';
export type { ProblemKind } from './problem-texts.ts';
export type { ProblemDocument, ProblemError } from './schema/problem-schema.ts';
export { loadSiteAssets, type SiteAssets } from './site/site-assets.ts';
export {
  type ListenOptions,
  type RunningServer,
  type Started,
  startServer,
} from './start-server.ts';
export type { GuideList, GuideSummary, GuideView } from './view/guide-view.ts';
export type { InterviewView } from './view/interview-view.ts';
export type { NamedEntry } from './view/named-entry.ts';
export type { NextQuestion, OptionView, QuestionView } from './view/question-view.ts';
