import { change, confirm, type GuideState, leaving, openGuide, start } from './guide-state.ts';
import { type AnswersAtHand, answersAtHand, interviewOf, pageOf } from './session.ts';

/**
 * The same answers on the page with this key; where that page is no more, on the one that comes next
 * by the answers. What is open and ticked stays.
 */
export function place(
  state: GuideState,
  page: string,
  atHand: AnswersAtHand = answersAtHand(state.session),
): GuideState {
  const { bundle, asOf } = state.session;
  const opened: GuideState = {
    ...state,
    ...leaving(state),
    problems: [],
    started: page !== 'intro',
    session: openGuide(bundle, asOf, atHand).session,
  };
  const { changed, compared, notice } = opened;
  const [question = ''] = page.split(' ');
  const { asked, next } = interviewOf(opened.session);
  if (asked.includes(question) || next.includes(question)) {
    return { ...change(opened, question), changed, compared, notice };
  }
  const isDone = pageOf(opened.session).kind === 'review';
  return page === 'plan' && isDone ? { ...confirm(opened), notice } : opened;
}

/** The first page that the answers lead to. */
export function placeNext(state: GuideState, atHand: AnswersAtHand): GuideState {
  return place(start(state), '', atHand);
}
