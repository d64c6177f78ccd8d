import { rulesOf } from '../compile/bundle-rules.ts';
import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { ReasonNode } from '../compile/reason-tree.ts';
import { factsOfLeaf } from '../link/condition-leaves.ts';
import { type Locale, localize } from '../vocabulary/text.ts';

/** Which questions decide which entries: what a guide looks like when nobody drew it. */
export interface GuideFlow {
  readonly title: string;
  /** In the author's order of asking. */
  readonly questions: readonly FlowQuestion[];
  /** Each beside the questions that decide it, as far as their order allows. */
  readonly entries: readonly FlowEntry[];
}

export interface FlowQuestion {
  readonly id: string;
  readonly title: string;
}

export interface FlowEntry {
  readonly id: string;
  readonly title: string;
  /** Places in `questions` of those whose answers decide whether it applies; empty: it always does. */
  readonly decidedBy: readonly number[];
  /** Of those that only give it a date, an amount or another value. */
  readonly filledBy: readonly number[];
}

export function guideFlow(bundle: GuideBundle, locale: Locale): GuideFlow {
  const { rules, reasonTrees, valueQuestions } = rulesOf(bundle);
  const place = new Map(bundle.questions.map(({ id }, index) => [id, index]));
  const placesOf = (questions: readonly string[]): readonly number[] =>
    [...new Set(questions.flatMap((id) => place.get(id) ?? []))].sort((a, b) => a - b);
  const entries = bundle.entries.map(({ id, title }): FlowEntry => {
    const tree = reasonTrees.get(id);
    const facts = tree === undefined ? [] : factsIn(tree);
    const decidedBy = placesOf(facts.flatMap((fact) => rules.baseFactsOf(fact)));
    const filledBy = placesOf(valueQuestions.get(id) ?? []);
    return {
      id,
      title: localize(title, locale),
      decidedBy,
      filledBy: filledBy.filter((question) => !decidedBy.includes(question)),
    };
  });
  return {
    title: localize(bundle.guide.title, locale),
    questions: bundle.questions.map(({ id, ask, short }) => ({
      id,
      title: localize(short ?? ask, locale),
    })),
    entries: entries
      .map((entry, index) => ({ entry, index, middle: middleOf(entry) }))
      .sort((left, right) => left.middle - right.middle || left.index - right.index)
      .map(({ entry }) => entry),
  };
}

function factsIn(node: ReasonNode): readonly string[] {
  return node.kind === 'leaf' ? factsOfLeaf(node.leaf) : node.parts.flatMap(factsIn);
}

/** The barycentre of its questions: entries in that order cross fewest lines with one column fixed. */
function middleOf({ decidedBy, filledBy }: FlowEntry): number {
  const questions = decidedBy.length > 0 ? decidedBy : filledBy;
  if (questions.length === 0) return -1;
  return questions.reduce((sum, question) => sum + question, 0) / questions.length;
}
