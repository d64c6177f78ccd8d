import type { Answers } from '@onething/core';
import type { Page } from 'playwright-core';
import { typedParts } from './answer-by-touch.ts';
import { guideOn, shownAfter } from './guide-page.ts';
import type { Resident } from './residents.ts';

/** What has the focus, through shadow roots. */
export interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly main: boolean;
  readonly checked: boolean;
  /** Whether a sighted person can tell. */
  readonly visible: boolean;
}

/** From the introduction to the plan without a pointer. Fails where the focus cannot be seen. */
export async function answerByKeyboard(page: Page, resident: Resident): Promise<Answers> {
  const given: Record<string, Answers[string]> = {};
  let shown = await shownAfter(page, null);
  for (let index = 0; index < 40; index += 1) {
    if (shown.page === 'plan') return given;
    if (shown.page === 'questions') {
      if (shown.wrong !== '') throw new Error(`refused: ${shown.wrong}`);
      for (const question of shown.questions) {
        const answer = resident.answers[question];
        if (answer === undefined) throw new Error(`${resident.name} has no answer to ${question}`);
        await answerOne(page, question, answer);
        given[question] = answer;
      }
    }
    await tabTo(page, ({ main }) => main);
    await page.keyboard.press('Enter');
    shown = await shownAfter(page, shown);
  }
  throw new Error('more than 40 pages');
}

async function answerOne(page: Page, question: string, answer: Answers[string]): Promise<void> {
  const fieldset = guideOn(page).locator(`fieldset[data-question="${question}"]`);
  if ((await fieldset.locator('input[type="radio"]').count()) > 0) {
    await chooseRadio(page, question, answer === null ? '' : String(answer));
  } else if (answer === null) {
    await tabTo(page, ({ name }) => name === `${question}.not-sure`);
    await page.keyboard.press('Space');
  } else if (Array.isArray(answer)) {
    for (const option of answer) {
      await tabTo(page, ({ name, value }) => name === question && value === option);
      await page.keyboard.press('Space');
    }
  } else {
    for (const [part, digits] of await typedParts(fieldset, question, answer)) {
      await tabTo(page, ({ name }) => name === `${question}.${part}`);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(digits);
    }
  }
}

/** One stop for the group, then arrows, as radio buttons work. */
async function chooseRadio(page: Page, question: string, value: string): Promise<void> {
  let focused = await tabTo(page, ({ name, type }) => name === question && type === 'radio');
  for (let presses = 0; presses < 30; presses += 1) {
    if (focused.value === value) {
      if (!focused.checked) await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('ArrowDown');
    focused = await focusedOn(page);
  }
  throw new Error(`no arrow leads to "${value}" of ${question}`);
}

async function tabTo(page: Page, isWanted: (focused: Focused) => boolean): Promise<Focused> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedOn(page);
    if (!focused.visible) throw new Error(`the focus cannot be seen: ${JSON.stringify(focused)}`);
    if (isWanted(focused)) return focused;
  }
  throw new Error('the Tab key does not lead there');
}

async function focusedOn(page: Page): Promise<Focused> {
  return page.evaluate((): Focused => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const input = element instanceof HTMLInputElement ? element : null;
    // The ring may be drawn around the row that holds a radio button or a tick box.
    const marked = [element, element?.closest('label') ?? null].some((candidate) => {
      if (candidate === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
      const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return outlined || boxShadow !== 'none';
    });
    return {
      tag: element?.tagName.toLowerCase() ?? '',
      type: input?.type ?? '',
      name: input?.name ?? '',
      value: input?.value ?? '',
      text: element?.textContent.trim().slice(0, 40) ?? '',
      main: element?.matches('.button.main') ?? false,
      checked: input?.checked ?? false,
      visible: marked || element === document.body,
    };
  });
}
