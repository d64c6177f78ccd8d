/**
 * What a host page may know: that something happened, never what was answered. `answered` counts
 * answers, without saying which.
 */
export interface GuideProgressDetail {
  readonly guide: string;
  /** Hash of the bundle. */
  readonly bundle: string;
  readonly answered: number;
}

export interface GuidePlanDetail {
  readonly guide: string;
  readonly bundle: string;
}

export type GuideAnswerEvent = CustomEvent<GuideProgressDetail>;
export type GuidePlanEvent = CustomEvent<GuidePlanDetail>;

/** Dispatches from the element through shadow boundaries, so that a host may listen anywhere above. */
export function announceAnswer(element: HTMLElement, detail: GuideProgressDetail): void {
  element.dispatchEvent(
    new CustomEvent('onething-answer', { detail, bubbles: true, composed: true }),
  );
}

export function announcePlan(element: HTMLElement, detail: GuidePlanDetail): void {
  element.dispatchEvent(
    new CustomEvent('onething-plan', { detail, bubbles: true, composed: true }),
  );
}
