import type { BundleRules } from '../compile/bundle-rules.ts';
import { knownValueRule } from '../compile/known-value-rules.ts';
import { isThere } from '../link/group-items.ts';
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

/** What matters are read from. */
export interface MatterSource {
  readonly session: RuleSession;
  readonly prepared: BundleRules;
  readonly shown: Shown;
  /** The number of the session's space: texts mean the same within it only. */
  readonly space: number;
  /** The matters of rules, made once for what is left of a rule. */
  readonly remembered: WeakMap<Prospect, Matter>;
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
  { session, prepared, shown, space, remembered }: MatterSource,
  prospects: Prospects,
  answers: Readonly<Record<string, unknown>>,
  unsure: ReadonlySet<string>,
): readonly Matter[] {
  const { questions: asked, entryOfRule } = prepared;
  const { values, advice } = shown;
  const found = new Map<string, Matter>();
  const untold: Matter[] = [];
  const add = (matter: Matter): void => {
    if (matter.questions.length === 0) return;
    if (matter.key === undefined) untold.push(matter);
    else if (!found.has(matter.key)) found.set(matter.key, matter);
  };
  const isIn = (question: string): boolean | undefined =>
    isThere(asked.get(question) ?? {}, answers);
  const isQuestion = (fact: string): boolean => asked.has(fact);
  const keyIn = (key: string | undefined): string | undefined => key && `${space}/${key}`;
  const ofRule = (prospect: Prospect): Matter => {
    const onlyTrue = advice.has(prospect.rule);
    const questions = questionsOf(prospect, onlyTrue).filter(isQuestion);
    const key = keyIn(prospect.rest && onlyTrue ? `${prospect.rest}+` : prospect.rest);
    return { key, questions, linked: questions, needed: questions.length === 1 ? questions : [] };
  };
  for (const prospect of prospects.values()) {
    if (!entryOfRule.has(prospect.rule)) continue;
    const matter = remembered.get(prospect) ?? ofRule(prospect);
    remembered.set(prospect, matter);
    add(matter);
  }
  for (const value of values) {
    const open = value.questions.filter(
      (question) => !Object.hasOwn(answers, question) && isIn(question) !== false,
    );
    // Unless one of the answers it needs is missing for good, or no answer gives it a value.
    const known = prospects.get(knownValueRule(value.fact));
    const isLost =
      value.required.some((question) => unsure.has(question)) || known?.towardsTrue.length === 0;
    const always = open.filter(
      (question) => value.required.includes(question) && isIn(question) === true,
    );
    if (open.length === 0 || isLost) continue;
    const gate = prospects.get(value.gate);
    if (gate === undefined) {
      if (session.decision(value.gate) === true) {
        add({
          key: keyIn(keyWith(known, `=${value.fact}:${open.join()}`)),
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
    add({ key: keyIn(key), questions: open, linked, needed: stays ? always : [] });
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
