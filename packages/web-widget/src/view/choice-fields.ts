import { type FactValue, localize, type Option, type Question } from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldName, notSure, notSureName } from '../answering/field-names.ts';
import { phrase } from './phrase.ts';
import type { ViewContext } from './view-context.ts';

interface Choice {
  readonly value: string;
  readonly label: TemplateResult | string;
  readonly hint: TemplateResult | string | null;
}

/** Radio buttons of a single choice or a yes-no question; "not sure" stands in a box of its own. */
export function radioFields(
  question: Question,
  answer: FactValue | undefined,
  steps: number,
  context: ViewContext,
): TemplateResult {
  const { texts } = context;
  const name = fieldName(question.id, 'choice');
  const radio = ({ value, label, hint }: Choice, chosen: boolean, first: boolean): TemplateResult =>
    html`<label class="option">
      <input type="radio" name=${name} value=${value} id=${first ? name : nothing} ?checked=${chosen}>
      <span><b>${label}</b>${hint === null ? nothing : html`<small>${hint}</small>`}</span>
    </label>`;
  return html`<div class="options">
      ${choicesOf(question, context).map((choice, index) =>
        radio(choice, String(answer) === choice.value, index === 0),
      )}
    </div>
    ${
      question['not-sure'] === true
        ? html`<div class="options unsure">${radio(
            {
              value: notSure,
              label: texts.question.notSure,
              hint: texts.question.notSureNote(steps),
            },
            answer === null,
            false,
          )}</div>`
        : nothing
    }`;
}

export function choicesOf(question: Question, context: ViewContext): readonly Choice[] {
  const { yes, no } = context.texts.question;
  if (question.kind === 'yes-no') {
    return [
      { value: 'true', label: yes, hint: null },
      { value: 'false', label: no, hint: null },
    ];
  }
  return (question.options ?? []).map(({ id, label, hint }) => ({
    value: id,
    label: phrase(localize(label, context.locale), context),
    hint: hint === undefined ? null : phrase(localize(hint, context.locale), context),
  }));
}

/**
 * Tick boxes of a multiple choice; an exclusive option and "not sure" clear the others, and they clear
 * it.
 */
export function checkboxFields(
  question: Question,
  answer: FactValue | undefined,
  steps: number,
  context: ViewContext,
): TemplateResult {
  const name = fieldName(question.id, 'choice');
  const chosen: readonly FactValue[] = Array.isArray(answer) ? answer : [];
  const options = question.options ?? [];
  const box = ({ id, label, hint, exclusive }: Option, index: number): TemplateResult =>
    html`<label class="option">
      <input type="checkbox" name=${name} value=${id} id=${index === 0 ? name : nothing}
        data-alone=${exclusive === true ? '' : nothing} ?checked=${chosen.includes(id)}>
      <span><b>${phrase(localize(label, context.locale), context)}</b>${
        hint === undefined
          ? nothing
          : html`<small>${phrase(localize(hint, context.locale), context)}</small>`
      }</span>
    </label>`;
  const { question: words } = context.texts;
  const together = options.filter(({ exclusive }) => exclusive !== true);
  const alone = options.filter(({ exclusive }) => exclusive === true);
  return html`<div @change=${keepAlone}>
    <p class="hint">${words.several}</p>
    <div class="options">${together.map(box)}</div>
    ${alone.length === 0 ? nothing : html`<div class="options apart">${alone.map((option, index) => box(option, together.length + index))}</div>`}
    ${
      question['not-sure'] === true
        ? html`<div class="options unsure"><label class="option">
            <input type="checkbox" name=${notSureName(question.id)} value="yes" data-alone
              ?checked=${answer === null}>
            <span><b>${words.notSure}</b><small>${words.notSureNote(steps)}</small></span>
          </label></div>`
        : nothing
    }
  </div>`;
}

function keepAlone(event: Event): void {
  const changed = event.target;
  const group = event.currentTarget;
  if (!(changed instanceof HTMLInputElement && group instanceof HTMLElement && changed.checked))
    return;
  const alone = 'alone' in changed.dataset;
  for (const box of group.querySelectorAll('input')) {
    if (box !== changed && (alone || 'alone' in box.dataset)) box.checked = false;
  }
}
