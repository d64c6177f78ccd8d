import type { ResumedInterview } from '@onething/core';

/** Where answers came from that were not given just now. */
export type AnswerOrigin = 'tab' | 'device' | 'link';

/** What is said once above a page: what became of answers that came in, or of keeping them. */
export type Notice =
  | { readonly kind: 'resumed'; readonly from: AnswerOrigin; readonly resumed: ResumedInterview }
  | {
      readonly kind: 'unusable';
      readonly from: AnswerOrigin;
      readonly why: 'damaged' | 'other-guide';
    }
  | { readonly kind: KeepingNews };

/** What became of the reader's wish to keep answers, or not to. */
export type KeepingNews = 'not-saved' | 'not-deleted' | 'deleted' | 'cleared';

/** Answers that wait for the reader's word: nothing of them counts yet. */
export interface Offer {
  readonly from: 'device' | 'link';
  readonly resumed: ResumedInterview;
}
