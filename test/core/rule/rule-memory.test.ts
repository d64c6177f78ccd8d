import { describe, expect, it } from 'vitest';
import { ruleMemory } from '../../../packages/core/src/rule/rule-memory.ts';

describe('a memory', () => {
  it('is one for the same facts and calendar, and another as soon as either differs', () => {
    const facts = {};
    const [calendar, later] = [{ years: {} }, { years: {} }];
    const first = ruleMemory(facts, calendar);
    expect(ruleMemory(facts, calendar)).toBe(first);
    expect(ruleMemory({}, calendar)).not.toBe(first);
    const second = ruleMemory(facts, later);
    expect(second).not.toBe(first);
    expect(ruleMemory(facts, later)).toBe(second);
    const third = ruleMemory(facts, undefined);
    expect(third).not.toBe(second);
    expect(ruleMemory(facts, undefined)).toBe(third);
  });
});
