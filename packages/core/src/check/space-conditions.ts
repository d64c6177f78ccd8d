import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { DerivedFact, Question } from '../guide/question.ts';
import { appliesWhen } from '../link/entry-rules.ts';
import type { Condition, LeafCondition } from '../rule/condition.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import { partConditions } from './part-conditions.ts';

/** Every condition of a bundle's entries, and those with a name. */
export function spaceConditions(bundle: GuideBundle): readonly Condition[] {
  return [
    ...bundle.entries.map(appliesWhen),
    ...bundle.entries.flatMap((entry) => partConditions(entry).map(({ holds }) => holds)),
    ...bundle.conditions.map(({ when }) => when),
  ];
}

const limits = new WeakMap<Question, Map<PlainDate, readonly Condition[]>>();

/** What an answer must fulfil beyond its declaration: bounds that move with the day, constraints. */
export function limitsOf(question: Question, asOf: PlainDate): readonly Condition[] {
  const days = limits.get(question) ?? new Map<PlainDate, readonly Condition[]>();
  limits.set(question, days);
  const known = days.get(asOf);
  if (known !== undefined) return known;
  const bound = (
    value: string | undefined,
    operator: 'lessThanInclusive' | 'greaterThanInclusive',
  ): readonly Condition[] =>
    value === 'as-of' ? [{ fact: question.id, operator, value: asOf }] : [];
  const made = [
    ...bound(question.latest, 'lessThanInclusive'),
    ...bound(question.earliest, 'greaterThanInclusive'),
    ...(question.constraints ?? []).map(({ must }) => must),
  ];
  days.set(asOf, made);
  return made;
}

const known = new WeakMap<DerivedFact, LeafCondition>();

/** Neither true nor false exactly where the fact has no value. */
export function knownLeaf(fact: DerivedFact): LeafCondition {
  const before = known.get(fact);
  if (before !== undefined) return before;
  const made = compared(fact);
  known.set(fact, made);
  return made;
}

function compared({ id, kind }: DerivedFact): LeafCondition {
  switch (kind) {
    case 'integer':
    case 'decimal':
      return { fact: id, operator: 'greaterThanInclusive', value: 0 };
    case 'date':
      return { fact: id, operator: 'greaterThanInclusive', value: '1800-01-01' };
    case 'month':
      return { fact: id, operator: 'greaterThanInclusive', value: '1800-01' };
    case 'boolean':
      return { fact: id, operator: 'equal', value: true };
    case 'text':
      return { fact: id, operator: 'equal', value: '' };
    default: {
      const impossible: never = kind;
      return impossible;
    }
  }
}
