import type { Question } from '../guide/question.ts';
import { never } from '../rule/diagrams.ts';
import type { Severity } from '../vocabulary/issue.ts';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import type { Effects } from './question-effects.ts';

/**
 * Every option is allowed in some answers, and leads somewhere else than another. Options whose plans
 * are always alike may be there for people to recognize their case: a note. Nothing is said of a
 * question whose answer a step shows.
 */
export function proveOptions(
  context: CheckContext,
  effects: Effects,
  question: Question,
): readonly Finding[] {
  const { space } = context;
  const { store, limits, variables } = space;
  const numbers = variables.numbersOf.get(question.id) ?? [];
  const [first] = numbers;
  const isShown = (effects.shown.get(question.id) ?? []).length > 0;
  if (first === undefined || effects.unknown.length > 0) return [];
  if (question.kind === 'multiple-choice') {
    const idle = numbers.flatMap((number) => {
      const variable = variables.list[number];
      const option = question.options?.find(
        ({ id }) => variable?.kind === 'option' && variable.option === id,
      );
      const isIdle = option !== undefined && option.exclusive !== true && !effects.on.has(number);
      return isIdle && !isShown ? [option.id] : [];
    });
    // Where "none of these" matters, each of the others says that it is not so.
    const alone = question.options?.some(({ exclusive }) => exclusive === true) === true;
    if (alone && effects.on.has(first)) {
      if (idle.length > 1) return [found('options-alike', idle)];
      return idle.map((option) => found('option-without-effect', [option], 'note'));
    }
    return idle.map((option) => found('option-without-effect', [option]));
  }
  if (question.kind !== 'single-choice') return [];
  const options = (question.options ?? []).map(({ id }) => id);
  const limiting = limits.filter(({ on }) => on.has(first));
  const rules = effects.on.get(first) ?? [];
  const alike = new Map<string, string[]>();
  const refused: Finding[] = [];
  for (const [value, option] of options.entries()) {
    const left = space.attempt(() => ({
      limits: limiting.map(({ holds }) => store.assign(holds, first, value)),
      rules: rules.map(({ root }) => store.assign(root, first, value)),
    }));
    if (left === undefined) return [];
    if (left.limits.includes(never)) refused.push(found('option-not-allowed', [option]));
    const key = JSON.stringify(left);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [option]);
    else known.push(option);
  }
  const groups =
    isShown || alike.size === 1 ? [] : [...alike.values()].filter(({ length }) => length > 1);
  return [...refused, ...groups.map((group) => found('options-alike', group))];

  function found(
    code: 'option-without-effect' | 'option-not-allowed' | 'options-alike',
    ids: readonly string[],
    severity: Severity = severities[code],
  ): Finding {
    const index = question.options?.findIndex(({ id }) => id === ids.at(-1)) ?? 0;
    const place = context.places('questions', question.id, ['options', index]);
    return context.finding(code, severity, place, { reference: ids.join(', ') });
  }
}

const severities = {
  'option-not-allowed': 'error',
  'option-without-effect': 'warning',
  'options-alike': 'note',
} as const;
