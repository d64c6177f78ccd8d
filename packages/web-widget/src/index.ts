export { GuideElement } from './guide-element.ts';
export type {
  GuideAnswerEvent,
  GuidePlanDetail,
  GuidePlanEvent,
  GuideProgressDetail,
} from './host/guide-events.ts';
