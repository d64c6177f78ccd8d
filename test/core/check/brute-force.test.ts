import {
  type Answers,
  type Condition,
  checkAnswers,
  checkGuide,
  type Entry,
  type Finding,
  type GuideBundle,
  plan,
} from '@onething/core';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { canMatter, everyWay, smallDay, smallGuide } from '../ask/small-guides.ts';

// Thousands of plans are made, on machines that do other things beside it.
vi.setConfig({ testTimeout: 600_000 });

/** Small guides, some of whose answers are refused: a condition of the guide becomes a constraint. */
const guides: fc.Arbitrary<GuideBundle> = fc
  .tuple(smallGuide, fc.boolean())
  .map(([bundle, constrained]) => {
    const must = bundle.entries[0]?.advice?.[0]?.when;
    const last = bundle.questions.at(-1);
    const certain = bundle.questions.map(({ 'not-sure': _, ...question }) => question);
    if (!constrained || must === undefined || last === undefined)
      return { ...bundle, questions: certain };
    return {
      ...bundle,
      questions: certain.map((question) =>
        question.id === last.id
          ? { ...question, constraints: [{ must, say: { zh: '不行', en: 'No.' } }] }
          : question,
      ),
    };
  });

/** Every full set of answers that is not refused. */
function allowed(bundle: GuideBundle): readonly Answers[] {
  return [...everyWay(bundle.questions)].filter(
    (answers) => checkAnswers(bundle, answers, { asOf: smallDay }).ok,
  );
}

/** By the meaning of the words alone. */
function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  if (!('fact' in condition)) throw new Error('small guides name no conditions');
  const given = answers[condition.fact];
  switch (condition.operator) {
    case 'equal':
      return given === condition.value;
    case 'greaterThanInclusive':
      return Number(given) >= Number(condition.value);
    case 'contains':
      return Array.isArray(given) && given.includes(condition.value);
    default:
      throw new Error(condition.operator);
  }
}

function without(condition: Condition, path: readonly (string | number)[]): Condition {
  const [key, index, ...rest] = path;
  if (key === 'not' && 'not' in condition) return { not: without(condition.not, path.slice(1)) };
  const parts =
    key === 'all' && 'all' in condition
      ? condition.all
      : key === 'any' && 'any' in condition
        ? condition.any
        : undefined;
  if (parts === undefined || typeof index !== 'number') throw new Error(`no ${path.join('.')}`);
  const changed =
    rest.length === 0
      ? parts.map((part, at) => (at === index ? 'gone' : part))
      : parts.map((part, at) => (at === index ? without(part, rest) : part));
  const kept = changed.flatMap((part) => (part === 'gone' ? [] : [part]));
  return key === 'all' ? { all: kept } : { any: kept };
}

function removable(
  condition: Condition,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if ('not' in condition) return removable(condition.not, [...path, 'not']);
  const [key, parts] =
    'all' in condition
      ? (['all', condition.all] as const)
      : 'any' in condition
        ? (['any', condition.any] as const)
        : (['', []] as const);
  return parts.flatMap((part, index) => {
    const own = [...path, key, index];
    return [own, ...removable(part, own)];
  });
}

/** The place that is written later comes first; a part comes before the group that holds it. */
function later(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [at, step] of one.entries()) {
    const there = other[at];
    if (there === undefined) return -1;
    if (typeof step === 'number' && typeof there === 'number' && step !== there)
      return there - step;
  }
  return 1;
}

const whenOf = ({ when }: Entry): Condition => when ?? { all: [] };

describe('what is found in a small guide', () => {
  const referencesOf = (findings: readonly Finding[], ...codes: readonly string[]) =>
    findings
      .filter(({ code }) => codes.includes(code))
      .map(({ reference }) => reference ?? '')
      .sort();
  const check = (bundle: GuideBundle) => checkGuide(bundle, { asOf: smallDay });
  const runs = { numRuns: Number(process.env.CHECK_GUIDES ?? 40) };

  test('is what trying all answers finds of its entries', () => {
    fc.assert(
      fc.property(guides, (bundle) => {
        const all = allowed(bundle);
        const { findings, summary, entries } = check(bundle);
        const ids = (has: (entry: Entry) => boolean) =>
          bundle.entries
            .filter(has)
            .map(({ id }) => id)
            .sort();
        const impossible = all.length === 0;
        if (impossible) return;
        expect(referencesOf(findings, 'entry-never-applies')).toEqual(
          ids((entry) => all.every((answers) => !holds(whenOf(entry), answers))),
        );
        expect(referencesOf(findings, 'entry-always-applies')).toEqual(
          ids((entry) => all.every((answers) => holds(whenOf(entry), answers))),
        );
        for (const { entry, needed, notNeeded } of entries) {
          const own = bundle.entries.find(({ id }) => id === entry);
          if (own === undefined) throw new Error(entry);
          expect(needed !== null).toBe(all.some((answers) => holds(whenOf(own), answers)));
          expect(notNeeded !== null).toBe(all.some((answers) => !holds(whenOf(own), answers)));
        }
        const isEmpty = all.some((answers) =>
          bundle.entries.every((entry) => !holds(whenOf(entry), answers)),
        );
        expect(findings.some(({ code }) => code === 'nothing-to-do')).toBe(isEmpty);
        expect(summary.exact).toBe(true);
      }),
      runs,
    );
  });

  test('is what trying all answers finds of its questions and options', () => {
    fc.assert(
      fc.property(guides, (bundle) => {
        const all = allowed(bundle);
        if (all.length === 0) return;
        const { findings } = check(bundle);
        expect(referencesOf(findings, 'question-never-asked')).toEqual(
          bundle.questions
            .filter((question) => !canMatter(bundle, {}, question))
            .map(({ id }) => id)
            .sort(),
        );
        const outcome = (answers: Answers): string =>
          plan(bundle, answers, { asOf: smallDay, locale: 'en' })
            .steps.map(({ id, status, advice, materials }) =>
              [id, status, advice.length, materials.length].join(),
            )
            .sort()
            .join(';');
        const outcomes = new Map(all.map((answers) => [JSON.stringify(answers), outcome(answers)]));
        const matters = (question: string): boolean => {
          const seen = new Map<string, string>();
          return all.some((answers) => {
            const { [question]: _, ...others } = answers;
            const key = JSON.stringify(others);
            const own = outcomes.get(JSON.stringify(answers)) ?? '';
            const before = seen.get(key) ?? own;
            seen.set(key, own);
            return before !== own;
          });
        };
        const silent = new Set(referencesOf(findings, 'question-never-asked'));
        expect(referencesOf(findings, 'question-without-effect')).toEqual(
          bundle.questions
            .map(({ id }) => id)
            .filter((id) => !silent.has(id) && !matters(id))
            .sort(),
        );
        for (const { reference = '' } of findings.filter(({ code }) => code === 'options-alike')) {
          const [one, other] = reference.split(', ');
          for (const answers of all.filter(({ b }) => b === one)) {
            const twin = outcomes.get(JSON.stringify({ ...answers, b: other }));
            if (twin !== undefined) expect(twin).toBe(outcomes.get(JSON.stringify(answers)));
          }
        }
      }),
      runs,
    );
  });

  test('of its conditions: every part named can go, and no other one', () => {
    fc.assert(
      fc.property(guides, (bundle) => {
        const all = allowed(bundle);
        if (all.length === 0) return;
        const { findings } = check(bundle);
        for (const entry of bundle.entries) {
          const same = (condition: Condition): boolean =>
            all.every((answers) => holds(condition, answers) === holds(whenOf(entry), answers));
          const whole = new Set(all.map((answers) => holds(whenOf(entry), answers)));
          if (whole.size < 2) continue;
          const named = findings
            .filter(({ code }) => code.startsWith('part-'))
            .filter(({ path }) => path[1] === entry.id && path[2] === 'when')
            .map(({ path }) => path.slice(3));
          // The last first: what stands before it keeps its place.
          const rest = [...named]
            .sort(later)
            .reduce((condition, path) => without(condition, path), whenOf(entry));
          expect(same(rest)).toBe(true);
          for (const path of removable(rest)) expect(same(without(rest, path))).toBe(false);
        }
      }),
      runs,
    );
  });

  test('counts the answers that are not refused', () => {
    fc.assert(
      fc.property(guides, (bundle) => {
        // Three values stand for the ten of `c`: each for its own cell.
        const cells: Readonly<Record<string, bigint>> = { '0': 3n, '3': 3n, '6': 4n };
        const all = allowed(bundle).reduce((sum, { c }) => sum + (cells[String(c)] ?? 0n), 0n);
        expect(check(bundle).summary.answers).toBe(all);
      }),
      runs,
    );
  });
});
