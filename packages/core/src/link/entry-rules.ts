import type { Entry } from '../guide/entry.ts';
import type { Question } from '../guide/question.ts';
import type { Condition, LeafCondition } from '../rule/condition.ts';
import type { Rule } from '../rule/rule-set.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Validity } from '../vocabulary/source.ts';
import { type PartKey, partsOf } from './entry-parts.ts';

/** The rule that decides whether a part of an entry is there. */
export function partRule(entry: string, key: PartKey, index: number): string {
  return `${entry}/${key}/${index}`;
}

export function constraintRule(question: string, index: number): string {
  return `${question}/constraints/${index}`;
}

/** An entry's condition, and that of each of its parts that has one, within it. */
export function rulesOfEntry(entry: Entry): readonly Rule[] {
  const applies = appliesWhen(entry);
  return [
    { id: entry.id, conditions: applies },
    ...partsOf(entry).flatMap(({ key, index, when, valid }) =>
      when === undefined && valid === undefined
        ? []
        : [
            {
              id: partRule(entry.id, key, index),
              conditions: { all: [applies, validWhen(when, valid)] },
            },
          ],
    ),
  ];
}

/** The entry's condition, within the days on which the entry is valid. */
export function appliesWhen(entry: Entry): Condition {
  return validWhen(entry.when, entry.valid);
}

/** The condition, within the days on which it is valid; no condition always holds. */
export function validWhen(own: Condition = { all: [] }, { from, to }: Validity = {}): Condition {
  if (from === undefined && to === undefined) return rooted(own);
  return {
    all: [
      ...(from === undefined ? [] : [notBefore(from)]),
      ...(to === undefined ? [] : [notAfter(to)]),
      own,
    ],
  };
}

function notBefore(from: PlainDate): LeafCondition {
  return {
    fact: 'as-of',
    operator: 'greaterThanInclusive',
    value: from,
    say: { zh: `从${from}起有这一项`, en: `It exists since ${from}` },
    otherwise: { zh: `从${from}起才有这一项`, en: `It exists only from ${from} on` },
  };
}

function notAfter(to: PlainDate): LeafCondition {
  return {
    fact: 'as-of',
    operator: 'lessThanInclusive',
    value: to,
    say: { zh: `到${to}为止有这一项`, en: `It exists until ${to}` },
    otherwise: { zh: `这一项到${to}为止，已经没有了`, en: `It ended on ${to}` },
  };
}

/** What a question's answer must fulfil. */
export function constraintsOf(question: Question): readonly Rule[] {
  return (question.constraints ?? []).map(({ must }, index) => ({
    id: constraintRule(question.id, index),
    conditions: rooted(must),
  }));
}

/** json-rules-engine wants a group at the root. */
export function rooted(condition: Condition): Condition {
  return 'fact' in condition ? { all: [condition] } : condition;
}
