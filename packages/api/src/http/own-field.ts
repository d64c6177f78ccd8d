import {
  type Answers,
  checkAnswers,
  type GuideBundle,
  type Issue,
  nearestName,
  type PlainDate,
  type Strategy,
} from '@onething/core';
import { problemTexts } from '../problem-texts.ts';
import { strategies } from '../schema/request-schema.ts';
import { fault } from './fault.ts';

/** The field of a body that one route has beside those of all. */
export interface OwnField<Value> {
  readonly key: string;
  readonly read: (
    given: unknown,
    bundle: GuideBundle,
    answers: Answers,
    asOf: PlainDate,
  ) =>
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly issues: readonly Issue[] };
}

export const strategyField: OwnField<Strategy> = {
  key: 'strategy',
  read: (given = 'author') => {
    const value = strategies.find((known) => known === given);
    return value === undefined
      ? refused(fault('invalid-value', ['strategy'], given, strategies.join(', ')))
      : { ok: true, value };
  },
};

export const stepField: OwnField<string> = {
  key: 'step',
  read: (given, { entries }) => {
    const ids = entries.map(({ id }) => id);
    if (given === undefined) return refused(fault('missing-key', ['step'], 'step', 'step'));
    if (typeof given !== 'string') {
      return refused(fault('wrong-type', ['step'], given, ids.join(', ')));
    }
    if (ids.includes(given)) return { ok: true, value: given };
    const { detail } = problemTexts['unknown-entry'];
    const issue = { ...fault('unknown-entry', ['step'], given, ids.join(', ')), say: detail };
    const hint = nearestName(given, ids);
    return refused(hint === undefined ? issue : { ...issue, hint });
  },
};

/** Entries of the guide. */
export const chosenField: OwnField<readonly string[]> = {
  key: 'chosen',
  read: (given = [], { entries }) => {
    const ids = entries.map(({ id }) => id);
    if (!Array.isArray(given)) return refused(fault('wrong-type', ['chosen'], given, '[…]'));
    const chosen = given.filter((id): id is string => ids.includes(id));
    const position = given.findIndex((id) => !ids.includes(id));
    if (position === -1) return { ok: true, value: chosen };
    const id: unknown = given[position];
    if (typeof id !== 'string') return refused(fault('wrong-type', ['chosen', position], id, ''));
    const { detail } = problemTexts['unknown-entry'];
    const issue = {
      ...fault('unknown-entry', ['chosen', position], id, ids.join(', ')),
      say: detail,
    };
    const hint = nearestName(id, ids);
    return refused(hint === undefined ? issue : { ...issue, hint });
  },
};

/** The answers that a change leads to, checked together with those that stay. */
export const changedField: OwnField<Answers> = {
  key: 'changed',
  read: (given, bundle, answers, asOf) => {
    if (given === undefined) {
      return refused(fault('missing-key', ['changed'], 'changed', 'changed'));
    }
    const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given);
    const together = isRecord ? { ...answers, ...given } : given;
    const checked = checkAnswers(bundle, together, { asOf });
    const isChanged = (question: unknown): boolean =>
      isRecord && typeof question === 'string' && Object.hasOwn(given, question);
    if (!checked.ok) {
      const rootOf = ([question]: Issue['path']): string =>
        question === undefined || isChanged(question) ? 'changed' : 'answers';
      const issues = checked.issues.map((issue) => ({
        ...issue,
        path: [rootOf(issue.path), ...issue.path],
      }));
      return { ok: false, issues };
    }
    const changed = Object.entries(checked.value).filter(([question]) => isChanged(question));
    return { ok: true, value: Object.fromEntries(changed) };
  },
};

function refused(issue: Issue): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [issue] };
}
