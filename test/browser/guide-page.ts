import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** What the element shows. */
export interface Shown {
  readonly page: 'loading' | 'problem' | 'intro' | 'questions' | 'review' | 'plan';
  readonly questions: readonly string[];
  /** The summary of mistakes; empty where there are none. */
  readonly wrong: string;
}

export function guideOn(page: Page): Locator {
  return page.locator('one-thing-guide');
}

export async function shownOn(page: Page): Promise<Shown> {
  return guideOn(page).evaluate((element): Shown => {
    const screen = element.shadowRoot?.querySelector('[data-page]');
    const questions = [...(screen?.querySelectorAll('form [data-question]') ?? [])];
    const names = ['problem', 'intro', 'questions', 'review', 'plan'] as const;
    return {
      page: names.find((name) => name === screen?.getAttribute('data-page')) ?? 'loading',
      questions: questions.map((question) => question.getAttribute('data-question') ?? ''),
      wrong: screen?.querySelector('.errors')?.textContent.trim() ?? '',
    };
  });
}

/** What the element shows as soon as it is something else than `before`. */
export async function shownAfter(page: Page, before: Shown | null): Promise<Shown> {
  const old = JSON.stringify(before);
  for (let tries = 0; tries < 400; tries += 1) {
    const shown = await shownOn(page);
    if (shown.page !== 'loading' && JSON.stringify(shown) !== old) return shown;
    await sleep(25);
  }
  throw new Error(`the guide still shows ${old}`);
}

/** A step as a reader sees it. */
export interface ShownStep {
  readonly id: string;
  readonly status: string;
  /** Of needed steps: the number beside the title. */
  readonly number: number | null;
  readonly title: string;
  /** Of needed steps: the last day. */
  readonly deadline: string | null;
}

export interface ShownPlan {
  readonly steps: readonly ShownStep[];
  readonly materials: readonly string[];
}

export async function planOn(page: Page): Promise<ShownPlan> {
  return guideOn(page).evaluate((element): ShownPlan => {
    const plan = element.shadowRoot?.querySelector('[data-page="plan"]');
    if (plan === null || plan === undefined) throw new Error('no plan is shown');
    const steps = [...plan.querySelectorAll('[data-step]')].map((step) => {
      const status = step.getAttribute('data-status') ?? '';
      const needed = status === 'needed';
      const title = step.querySelector('h3, dt')?.cloneNode(true);
      if (!(title instanceof Element)) throw new Error('a step without a title');
      for (const extra of title.querySelectorAll('.node, .spoken')) extra.remove();
      return {
        id: step.getAttribute('data-step') ?? '',
        status,
        number: needed ? Number(step.querySelector('.node')?.textContent) || null : null,
        title: title.textContent.trim(),
        deadline: needed
          ? (step.querySelector('.due time')?.getAttribute('datetime') ?? null)
          : null,
      };
    });
    const materials = [...plan.querySelectorAll('[data-material]')].map(
      (row) => row.getAttribute('data-material') ?? '',
    );
    return { steps, materials };
  });
}
