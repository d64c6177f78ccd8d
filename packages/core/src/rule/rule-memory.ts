import { createPieceMemory, type PieceMemory } from './piece-memory.ts';
import { createTreeMemory, type TreeMemory } from './tree-memory.ts';

export type RuleMemory = PieceMemory & TreeMemory;

const shared = new WeakMap<object, { readonly world: unknown; readonly memory: RuleMemory }>();

/** One memory for the rule sets that are made of the same `facts` and the same `workingDays`. */
export function ruleMemory(facts: object, workingDays: object | undefined): RuleMemory {
  const known = shared.get(facts);
  if (known !== undefined && known.world === workingDays) return known.memory;
  const memory = { ...createPieceMemory(), ...createTreeMemory() };
  shared.set(facts, { world: workingDays, memory });
  return memory;
}
