import type { BundleRules } from '../compile/bundle-rules.ts';
import { knownValueRule } from '../compile/known-value-rules.ts';
import type { Prospect } from '../rule/prospects.ts';
import type { RuleSession } from '../rule/rule-session.ts';
import type { Shown } from './shown-values.ts';

/** Something of the plan that is still open: whether a rule holds, or a value that a step shows. */
export interface Matter {
  /** The same text, the same matter. `undefined` where it cannot be told. */
  readonly key: string | undefined;
  /** The unanswered questions on which it hangs. */
  readonly questions: readonly string[];
  /** Those, and the questions that can make an end of it. */
  readonly linked: readonly string[];
  /** Questions that are asked sooner or later, whatever the answers to the others. */
  readonly needed: readonly string[];
}

/** The undecided rules by id. */
export type Prospects = ReadonlyMap<string, Prospect>;

export function prospectsAt(session: RuleSession, unsure: ReadonlySet<string>): Prospects {
  return new Map(session.prospects(unsure).map((prospect) => [prospect.rule, prospect]));
}

/**
 * What answers can still change, if the questions in `unsure` are never answered. Exact, as far as the
 * rules are: a question of no matter leads to the same plan with every answer.
 */
export function mattersAt(
  session: RuleSession,
  prospects: Prospects,
  { questions: asked, entryOfRule }: BundleRules,
  { values, advice }: Shown,
  answers: Readonly<Record<string, unknown>>,
  unsure: ReadonlySet<string>,
): readonly Matter[] {
  const found = new Map<string, Matter>();
  const untold: Matter[] = [];
  const add = (matter: Matter): void => {
    if (matter.questions.length === 0) return;
    if (matter.key === undefined) untold.push(matter);
    else if (!found.has(matter.key)) found.set(matter.key, matter);
  };
  const isQuestion = (fact: string): boolean => asked.has(fact);
  for (const prospect of prospects.values()) {
    if (!entryOfRule.has(prospect.rule)) continue;
    const onlyTrue = advice.has(prospect.rule);
    const questions = questionsOf(prospect, onlyTrue).filter(isQuestion);
    const key = prospect.rest && onlyTrue ? `${prospect.rest}+` : prospect.rest;
    add({ key, questions, linked: questions, needed: questions.length === 1 ? questions : [] });
  }
  for (const value of values) {
    const open = value.questions.filter((question) => !Object.hasOwn(answers, question));
    // Unless one of the answers it needs is missing for good, or no answer gives it a value.
    const known = prospects.get(knownValueRule(value.fact));
    const isLost =
      value.required.some((question) => unsure.has(question)) || known?.towardsTrue.length === 0;
    const always = open.filter((question) => value.required.includes(question));
    if (open.length === 0 || isLost) continue;
    const gate = prospects.get(value.gate);
    if (gate === undefined) {
      if (session.decision(value.gate) === true) {
        add({
          key: keyWith(known, `=${value.fact}:${open.join()}`),
          questions: open,
          linked: open,
          needed: always,
        });
      }
      continue;
    }
    if (value.ifTrue && gate.towardsTrue.length === 0) continue;
    const linked = [...new Set([...open, ...questionsOf(gate, false).filter(isQuestion)])];
    const key = gate.rest && keyWith(known, `${gate.rest}=${value.fact}:${open.join()}`);
    const stays = questionsOf(gate, false).length === 0;
    add({ key, questions: open, linked, needed: stays ? always : [] });
  }
  return [...found.values(), ...untold];
}

function keyWith(known: Prospect | undefined, key: string): string | undefined {
  if (known === undefined) return key;
  return known.rest && `${key}?${known.rest}`;
}

function questionsOf(
  { towardsTrue, towardsFalse }: Prospect,
  onlyTrue: boolean,
): readonly string[] {
  return onlyTrue || towardsTrue === towardsFalse
    ? towardsTrue
    : [...new Set([...towardsTrue, ...towardsFalse])];
}
