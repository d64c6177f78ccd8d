import type { CalendarYear, NamedTable, Parameter } from '../guide/guide.ts';
import type { DerivedFact, NamedCondition, Question } from '../guide/question.ts';
import type { Derivation } from '../rule/derivation.ts';
import type { FactDeclaration } from '../rule/fact-declaration.ts';
import type { PlainFactDeclaration } from '../rule/plain-fact-declaration.ts';
import type { RulesInput } from '../rule/rule-set.ts';
import { rooted } from './entry-rules.ts';

/** The parts of a guide, or of a whole library, that its rules are made of. */
export interface RuleParts {
  readonly questions: readonly Question[];
  readonly facts: readonly DerivedFact[];
  readonly conditions: readonly NamedCondition[];
  readonly tables: readonly NamedTable[];
  readonly parameters: readonly Parameter[];
  readonly calendars: readonly CalendarYear[];
}

/** Questions as declared facts, and all that conditions and derived facts refer to. */
export function rulesInputOf(parts: RuleParts): Omit<RulesInput, 'rules'> {
  const known = made.get(parts);
  if (known !== undefined) return known;
  const input = inputOf(parts);
  made.set(parts, input);
  return input;
}

/** Rule sets that are made of the same facts share what they find out about comparisons. */
const made = new WeakMap<RuleParts, Omit<RulesInput, 'rules'>>();

function inputOf(parts: RuleParts): Omit<RulesInput, 'rules'> {
  return {
    facts: { ...declarationsOf(parts.questions), 'as-of': { kind: 'date' } },
    derived: byId(parts.facts, derivationOf),
    conditions: byId(parts.conditions, ({ when }) => rooted(when)),
    tables: byId(parts.tables, ({ columns, rows }) => ({ columns, rows })),
    parameters: byId(parts.parameters, ({ values }) => ({ values })),
    workingDays: {
      years: Object.fromEntries(
        parts.calendars
          .filter(({ status }) => status === 'published')
          .map(({ year, off, work }) => [String(year), { off, work }]),
      ),
    },
  };
}

function derivationOf({ kind, expression, valid }: DerivedFact): Derivation {
  return { declaration: { kind }, expression, ...(valid === undefined ? {} : { valid }) };
}

/** A group's number and what is asked of its items are one declared fact. */
function declarationsOf(questions: readonly Question[]): Record<string, FactDeclaration> {
  const parts = new Map(questions.map((question) => [question.id, question]));
  const declared = (question: Question): FactDeclaration => {
    const { id, each, max = 0, facts = [] } = question;
    if (each === undefined) return declarationOf(question);
    const item = each.flatMap((part) => {
      const first = parts.get(`${id}.0.${part}`);
      return first === undefined ? [] : [[part, declarationOf(first)] as const];
    });
    return {
      kind: 'group',
      max,
      item: Object.fromEntries(item),
      derived: byId(facts, derivationOf),
    };
  };
  return byId(
    questions.filter(({ item }) => item === undefined),
    declared,
  );
}

/** What values a question's answer can take. Bounds that move with the day are left open. */
function declarationOf(question: Question): PlainFactDeclaration {
  const options = (question.options ?? []).map(({ id }) => id);
  switch (question.kind) {
    case 'single-choice':
      return { kind: 'single-choice', options };
    case 'multiple-choice': {
      const none = question.options?.find(({ exclusive }) => exclusive === true)?.id;
      return { kind: 'multiple-choice', options, ...(none === undefined ? {} : { none }) };
    }
    case 'yes-no':
      return { kind: 'boolean' };
    case 'number':
      return {
        kind: 'integer',
        ...(question.min === undefined ? {} : { min: question.min }),
        ...(question.max === undefined ? {} : { max: question.max }),
      };
    case 'date':
      return {
        kind: 'date',
        ...(isDay(question.earliest) ? { min: question.earliest } : {}),
        ...(isDay(question.latest) ? { max: question.latest } : {}),
      };
    default: {
      const impossible: never = question.kind;
      return impossible;
    }
  }
}

function isDay(bound: string | undefined): bound is string {
  return bound !== undefined && bound !== 'as-of';
}

function byId<Part extends { readonly id: string }, Value>(
  parts: readonly Part[],
  value: (part: Part) => Value,
): Record<string, Value> {
  return Object.fromEntries(parts.map((part) => [part.id, value(part)]));
}
