import type { Answers } from '@onething/core';
import type { Locator, Page } from 'playwright-core';
import { guideOn, type Shown, shownAfter, shownOn } from './guide-page.ts';
import type { Resident } from './residents.ts';

/** Called on every page, before it is left; the last time on the plan. */
export type PageVisitor = (shown: Shown, index: number) => Promise<void>;

/** Presses and types what the resident says, from the introduction to the plan. */
export async function answerByTouch(
  page: Page,
  resident: Resident,
  visit: PageVisitor = async () => undefined,
): Promise<Answers> {
  const given: Record<string, Answers[string]> = {};
  let shown = await shownAfter(page, null);
  for (let index = 0; index < 40; index += 1) {
    await visit(shown, index);
    if (shown.page === 'plan') return given;
    if (shown.page === 'questions') {
      if (shown.wrong !== '') throw new Error(`refused: ${shown.wrong}`);
      for (const question of shown.questions) {
        const answer = resident.answers[question];
        if (answer === undefined) throw new Error(`${resident.name} has no answer to ${question}`);
        await fillIn(
          guideOn(page).locator(`fieldset[data-question="${question}"]`),
          question,
          answer,
        );
        given[question] = answer;
      }
    }
    await guideOn(page).locator('.button.main:visible').first().click();
    shown = await shownAfter(page, shown);
  }
  throw new Error('more than 40 pages');
}

/** Answers one question with its own controls. */
async function fillIn(
  fieldset: Locator,
  question: string,
  answer: Answers[string] | undefined,
): Promise<void> {
  const byName = (name: string): Locator => fieldset.locator(`input[name="${name}"]`);
  if ((await fieldset.locator('input[type="radio"]').count()) > 0) {
    const value = answer === null ? '' : String(answer);
    await fieldset.locator(`input[type="radio"][value="${value}"]`).check();
  } else if (answer === null) {
    await byName(`${question}.not-sure`).check();
  } else if (Array.isArray(answer)) {
    for (const option of answer) await fieldset.locator(`input[value="${option}"]`).check();
  } else {
    for (const [part, digits] of await typedParts(fieldset, question, answer)) {
      await byName(`${question}.${part}`).fill(digits);
    }
  }
}

/** What to type into which field: `2026-11-20` ▶ year, month, day; 96 ▶ 8 years, 0 months. */
export async function typedParts(
  fieldset: Locator,
  question: string,
  answer: Answers[string] | undefined,
): Promise<readonly (readonly [part: string, digits: string])[]> {
  if (typeof answer === 'string') {
    const [year = '', month = '', day = ''] = answer.split('-').map((part) => String(Number(part)));
    return [
      ['year', year],
      ['month', month],
      ['day', day],
    ];
  }
  const number = Number(answer);
  if ((await fieldset.locator(`input[name="${question}.years"]`).count()) > 0) {
    return [
      ['years', String(Math.floor(number / 12))],
      ['months', String(number % 12)],
    ];
  }
  return [['number', String(number)]];
}

/** Goes back to one question from the review, and answers it anew. */
export async function changeAnswer(
  page: Page,
  question: string,
  answer: Answers[string],
): Promise<Shown> {
  const guide = guideOn(page);
  const before = await shownOn(page);
  await guide.locator(`dl.answers [data-question="${question}"] .change button`).click();
  const asked = await shownAfter(page, before);
  await fillIn(guide.locator(`fieldset[data-question="${question}"]`), question, answer);
  await guide.locator('.button.main:visible').first().click();
  return shownAfter(page, asked);
}
