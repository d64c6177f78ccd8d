import type { BundleRules } from '../compile/bundle-rules.ts';
import type { ReasonNode } from '../compile/reason-tree.ts';
import type { Decision } from '../rule/condition.ts';
import { localize } from '../vocabulary/text.ts';
import { cite } from './cite.ts';
import type { Reason, StepStatus, Why } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

type Decisions = Readonly<Record<string, Decision>>;

/** Why an entry's step has its status: the parts of its condition that decided, or that are open. */
export function whyOf(context: PlanContext, entry: string, status: StepStatus): Why {
  const tree = context.prepared.reasonTrees.get(entry);
  const nodes = tree === undefined ? [] : deciding(tree, context.reasonDecisions);
  // A day in a year whose calendar is not recorded: whatever is answered, only the office can tell.
  const forGood = status === 'undecided' && !canBeSettled(context, entry);
  const because = nodes.map((node) => reasonOf(context, node, forGood));
  const joined = [...new Set(because.map(({ text }) => text))].join(
    context.locale === 'en' ? '; ' : '；',
  );
  if (joined === '') return { text: withoutCondition(context, entry, status), because };
  const isOpen = because.every(({ holds }) => holds === null);
  return { text: isOpen && status !== 'undecided' ? eitherWay(joined, context) : joined, because };
}

function canBeSettled({ relevant }: PlanContext, entry: string): boolean {
  return [...relevant.values()].some(({ decides }) => decides.includes(entry));
}

function eitherWay(open: string, { locale }: PlanContext): string {
  return locale === 'en' ? `Either way it comes to the same. ${open}` : `不管怎么答都一样。${open}`;
}

function withoutCondition(
  { prepared, locale }: PlanContext,
  entry: string,
  status: StepStatus,
): string {
  if (status !== 'needed') return '';
  if (prepared.entries.get(entry)?.optional === true) {
    return locale === 'en' ? 'A choice: nobody has to.' : '办不办由您定';
  }
  return locale === 'en' ? 'Everyone in this situation does this.' : '遇到这件事，人人都要办';
}

/** The smallest parts that make the node what it is; of several that would do, the shortest. */
function deciding(node: ReasonNode, decisions: Decisions): readonly ReasonNode[] {
  if (node.kind === 'leaf') return [node];
  const value = decisions[node.rule];
  if (value === true && node.say !== undefined) return [node];
  const inParts = (wanted: (decision: Decision | undefined) => boolean): readonly ReasonNode[][] =>
    node.parts
      .filter((part) => wanted(decisions[part.rule]))
      .map((part) => [...deciding(part, decisions)]);
  if (value === 'unknown') return inParts((decision) => decision === 'unknown').flat();
  const oneSuffices =
    (node.kind === 'all' && value === false) || (node.kind === 'any' && value === true);
  if (!oneSuffices) return inParts(() => true).flat();
  const [first, ...others] = inParts((decision) => decision === value);
  // Parts that hang on the same open answer can decide together though none does alone.
  if (first === undefined) return inParts((decision) => decision === 'unknown').flat();
  return others.reduce((best, other) => (other.length < best.length ? other : best), first);
}

function reasonOf(context: PlanContext, node: ReasonNode, forGood: boolean): Reason {
  const decision = context.reasonDecisions[node.rule];
  const holds = decision === undefined || decision === 'unknown' ? null : decision;
  if (node.kind !== 'leaf') {
    return {
      fact: factsBelow(node)[0] ?? '',
      question: null,
      holds,
      text: node.say === undefined ? '' : context.words(node.say),
      basis: null,
    };
  }
  const { fact, basis, say, otherwise } = node.leaf;
  const words = holds === true ? say : holds === false ? otherwise : undefined;
  return {
    fact,
    question: questionOf(context.prepared, fact),
    holds,
    text:
      words === undefined ? context.factInWords(fact, forGood) : localize(words, context.locale),
    basis: basis === undefined ? null : cite(context.bundle, basis, context.locale),
  };
}

function factsBelow(node: ReasonNode): readonly string[] {
  return node.kind === 'leaf' ? [node.leaf.fact] : node.parts.flatMap(factsBelow);
}

function questionOf({ rules, questions }: BundleRules, fact: string): string | null {
  return rules.baseFactsOf(fact).find((base) => questions.has(base)) ?? null;
}
