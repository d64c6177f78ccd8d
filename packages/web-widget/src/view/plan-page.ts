import type { GuideBundle, Lane, Plan, Step } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuideState, Ticked } from '../session/guide-state.ts';
import { prefilledOf } from '../session/session.ts';
import { checklist } from './checklist.ts';
import { choicePanels } from './choice-panels.ts';
import { formList } from './form-list.ts';
import { icon } from './icon.ts';
import { keepPanel } from './keep-panel.ts';
import { openSteps } from './open-step.ts';
import { phrase } from './phrase.ts';
import { planHead, todayWords } from './plan-head.ts';
import { stepItem } from './step-item.ts';
import { leftOut, type StepReasons, stepReasons } from './step-reason.ts';
import type { GuideActions, ViewContext } from './view-context.ts';
import { wordList } from './word-list.ts';

interface ShownLane {
  readonly lane: Lane;
  readonly look: string;
}

/** In the order in which they are shown, with the look of their line. */
export const lanes: readonly ShownLane[] = [
  { lane: 'now', look: '' },
  { lane: 'parallel', look: 'together' },
  { lane: 'later', look: 'later' },
  { lane: 'optional', look: 'later optional' },
];

export function planPage(
  state: GuideState,
  plan: Plan,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult {
  const { texts } = context;
  const { ticked } = state;
  const { bundle } = state.session;
  const reasons = stepReasons(state, context);
  return html`<div class="plan">
    ${planHead(plan, prefilledOf(state.session), context, actions)}
    <div class="line">
      ${plan.summary.steps === 0 ? html`<p class="lead">${texts.plan.nothing}</p>` : nothing}
      ${choicePanels(plan, context)}
      ${lanes.map(({ lane, look }) => laneSection({ lane, look }, plan, ticked, reasons, context, actions))}
      ${openLane(bundle, plan, reasons, context, actions)}
      ${unneeded(plan, reasons, context, actions)}
      ${wordList(bundle, saidIn(plan), context)}
    </div>
    <div class="beside">
      ${checklist(plan, ticked.papers, context, actions)}
      ${formList(plan, context)}
      <section class="take">
        <h2 id="take" tabindex="-1">${texts.plan.take}</h2>
        <div class="actions">
          <button type="button" class="button main" @click=${actions.print}>${icon('print')}${texts.plan.print}</button>
          <button type="button" class="button" @click=${actions.review}>${texts.plan.changeAnswers}</button>
        </div>
        <p class="note">${icon('lock')} ${texts.privacy}${context.locale === 'en' ? '. ' : '。'}${texts.papers.ticksToo}</p>
      </section>
      ${keepPanel(context, actions)}
    </div>
  </div>`;
}

/** What a reader reads of the steps that are theirs. */
function* saidIn({ steps, materials }: Plan): Iterable<string> {
  for (const { status, title, plain, gives } of steps) {
    if (status !== 'notNeeded') yield* [title, plain, gives ?? ''];
  }
  for (const { title } of materials) yield title;
}

function laneSection(
  { lane, look }: ShownLane,
  plan: Plan,
  ticked: Ticked,
  reasons: StepReasons,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult | typeof nothing {
  const steps = stepsOf(plan, lane);
  if (steps.length === 0) return nothing;
  const words = context.texts.plan.lane[lane];
  return html`<section class="lane ${look}" data-lane=${lane}>
    <h2>${words.title}</h2>
    <p>${lane === 'now' ? todayWords(plan, context) : nothing}${
      lane === 'now' && context.locale === 'en' ? ' ' : nothing
    }${words.note}</p>
    ${steps.map((step) => stepItem(step, plan, ticked.steps.has(step.id), reasons, context, actions))}
  </section>`;
}

export function stepsOf(plan: Plan, lane: Lane): readonly Step[] {
  return plan.steps.filter((step) => step.status === 'needed' && step.lane === lane);
}

function openLane(
  bundle: GuideBundle,
  plan: Plan,
  reasons: StepReasons,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult | typeof nothing {
  const steps = openSteps(bundle, plan, reasons, context, actions);
  if (steps.length === 0) return nothing;
  return html`<section class="lane open" data-lane="open">
    <h2>${context.texts.plan.openLane(steps.length)}</h2>
    <p>${context.texts.plan.lane.open.note}</p>
    ${steps}
  </section>`;
}

function unneeded(
  plan: Plan,
  reasons: StepReasons,
  context: ViewContext,
  actions: GuideActions,
): TemplateResult | typeof nothing {
  const steps = plan.steps.filter(({ status }) => status === 'notNeeded');
  if (steps.length === 0) return nothing;
  return html`<details class="more unneeded">
    <summary id="unneeded">${context.texts.plan.unneeded(steps.length)}</summary>
    <dl class="panel">
      ${steps.map(
        ({ id, title, why }) => html`<div data-step=${id} data-status="notNeeded">
          <dt>${phrase(title, context)}</dt><dd>${phrase(why.text, context)}${leftOut(id, reasons, context, actions)}</dd>
        </div>`,
      )}
    </dl>
  </details>`;
}
