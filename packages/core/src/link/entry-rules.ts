import type { Entry } from '../guide/entry.ts';
import type { Question } from '../guide/question.ts';
import type { Condition, LeafCondition } from '../rule/condition.ts';
import type { Rule } from '../rule/rule-set.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';

export function materialRule(entry: string, index: number): string {
  return `${entry}/materials/${index}`;
}

export function adviceRule(entry: string, index: number): string {
  return `${entry}/advice/${index}`;
}

export function constraintRule(question: string, index: number): string {
  return `${question}/constraints/${index}`;
}

/** An entry's condition, and each material's and advice's own, within it. */
export function rulesOfEntry(entry: Entry): readonly Rule[] {
  const applies = appliesWhen(entry);
  return [
    { id: entry.id, conditions: applies },
    ...(entry.materials ?? []).flatMap(({ when }, index) =>
      when === undefined
        ? []
        : [{ id: materialRule(entry.id, index), conditions: { all: [applies, when] } }],
    ),
    ...(entry.advice ?? []).flatMap(({ when }, index) =>
      when === undefined
        ? []
        : [{ id: adviceRule(entry.id, index), conditions: { all: [applies, when] } }],
    ),
  ];
}

/** The entry's condition, within the days on which the entry is valid. */
export function appliesWhen(entry: Entry): Condition {
  const own: Condition = entry.when ?? { all: [] };
  const { from, to } = entry.valid ?? {};
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
