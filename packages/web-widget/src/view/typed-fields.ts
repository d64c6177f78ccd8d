import {
  dayOf,
  type FactValue,
  monthOf,
  parsePlainDate,
  type Question,
  yearOf,
} from '@onething/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldPart } from '../answering/answer-problem.ts';
import { fieldName, notSureName } from '../answering/field-names.ts';
import type { ViewContext } from './view-context.ts';

interface Field {
  readonly part: FieldPart;
  readonly words: string;
  readonly value: number | null;
  readonly digits: number;
}

/** Year, month and day in the order of the language, which is also the order of the keys. */
export function dateFields(
  question: Question,
  answer: FactValue | undefined,
  wrong: FieldPart | null,
  steps: number,
  context: ViewContext,
): TemplateResult {
  const { year, month, day } = context.texts.question;
  const date = typeof answer === 'string' ? parsePlainDate(answer) : undefined;
  const fields: readonly Field[] = [
    { part: 'year', words: year, value: date === undefined ? null : yearOf(date), digits: 4 },
    { part: 'month', words: month, value: date === undefined ? null : monthOf(date), digits: 2 },
    { part: 'day', words: day, value: date === undefined ? null : dayOf(date), digits: 2 },
  ];
  return typedFields(
    question,
    context.locale === 'en' ? [...fields].reverse() : fields,
    answer,
    wrong,
    steps,
    context,
  );
}

/** Years and months; 96 months come back as 8 years. */
export function durationFields(
  question: Question,
  answer: FactValue | undefined,
  wrong: FieldPart | null,
  steps: number,
  context: ViewContext,
): TemplateResult {
  const { years, months, durationNote } = context.texts.question;
  const total = typeof answer === 'number' ? answer : null;
  return html`${typedFields(
    question,
    [
      {
        part: 'years',
        words: years,
        value: total === null ? null : Math.floor(total / 12),
        digits: 2,
      },
      { part: 'months', words: months, value: total === null ? null : total % 12, digits: 3 },
    ],
    answer,
    wrong,
    steps,
    context,
    html`<p class="note">${durationNote}</p>`,
  )}`;
}

export function numberField(
  question: Question,
  answer: FactValue | undefined,
  wrong: FieldPart | null,
  steps: number,
  context: ViewContext,
): TemplateResult {
  const words = question.unit === undefined ? '' : context.texts.question.unit(question.unit);
  const digits = Math.max(4, String(question.max ?? '').length);
  const value = typeof answer === 'number' ? answer : null;
  return typedFields(
    question,
    [{ part: 'number', words, value, digits }],
    answer,
    wrong,
    steps,
    context,
  );
}

function typedFields(
  question: Question,
  fields: readonly Field[],
  answer: FactValue | undefined,
  wrong: FieldPart | null,
  steps: number,
  { texts }: ViewContext,
  note: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const unsure = notSureName(question.id);
  return html`<div @input=${chooseOne}>
    <div class="date">
      ${repeat(
        fields,
        ({ part }) => part,
        ({ part, words, value, digits }) => html`<label class=${digits > 2 ? 'long' : ''}>
          <input id=${fieldName(question.id, part)} name=${fieldName(question.id, part)} type="text"
            inputmode="numeric" autocomplete="off" maxlength="12" .defaultValue=${value === null ? '' : String(value)}
            aria-label=${words === '' ? nothing : words}
            aria-labelledby=${words === '' ? `${question.id}.title` : nothing}
            aria-invalid=${part === wrong ? 'true' : nothing}
            aria-describedby=${part === wrong ? `${question.id}.wrong` : nothing}>${words}
        </label>`,
      )}
    </div>
    ${note}
    ${
      question['not-sure'] === true
        ? html`<div class="options unsure"><label class="option">
            <input type="checkbox" name=${unsure} value="yes" ?checked=${answer === null}>
            <span><b>${texts.question.notSure}</b><small>${texts.question.notSureNote(steps)}</small></span>
          </label></div>`
        : nothing
    }
  </div>`;
}

/** "Not sure" and what was typed exclude each other: the later of the two holds. */
function chooseOne(event: Event): void {
  const changed = event.target;
  const group = event.currentTarget;
  if (!(changed instanceof HTMLInputElement && group instanceof HTMLElement)) return;
  for (const field of group.querySelectorAll('input')) {
    if (changed.type === 'checkbox' && changed.checked && field.type === 'text') field.value = '';
    if (changed.type === 'text' && changed.value !== '' && field.type === 'checkbox') {
      field.checked = false;
    }
  }
}
