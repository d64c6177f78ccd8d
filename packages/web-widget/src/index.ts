export { GuideElement } from './guide-element.ts';
export type {
  GuideAnswerEvent,
  GuidePlanDetail,
  GuidePlanEvent,
  GuidePrefillDetail,
  GuidePrefillEvent,
  GuideProgressDetail,
} from './host/guide-events.ts';
