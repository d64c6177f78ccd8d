import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../packages/core/src/rule/compile-rules.ts';
import { fuzzFacts, type Pair, randomPair } from './random-pair.ts';

/** `npm run fuzz:rules` sets both; a failure prints the seed that repeats it. */
const runs = Number(process.env.FUZZ_RUNS ?? 20_000);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);

/** What json-rules-engine refuses or answers by surprise, and we refuse by name. */
const refusals = new Set([
  'empty-any',
  'malformed-condition',
  'mixed-types',
  'operator-kind-mismatch',
  'unknown-option',
  'invalid-date',
  'unsupported-condition',
]);

async function engineHolds({ condition, named, facts }: Pair): Promise<boolean> {
  const engine = new Engine();
  for (const [name, each] of Object.entries(named)) engine.setCondition(name, Object(each));
  engine.addRule({ conditions: Object(condition), event: { type: 'holds' } });
  const { events } = await engine.run({ ...facts });
  return events.length > 0;
}

function ourAnswer({ condition, named, facts }: Pair): unknown {
  const result = compileRules({
    facts: fuzzFacts,
    conditions: Object(named),
    rules: [{ id: 'rule', conditions: Object(condition) }],
  });
  if (!result.ok) return result.issues.map(({ code }) => code);
  return result.value.decide(Object(facts)).rule;
}

describe('random conditions and facts', () => {
  it('are decided as json-rules-engine decides them, or refused by name', {
    timeout: 4 * 3_600_000,
  }, async () => {
    let compared = 0;
    for (let done = 0; done < runs; done += 1) {
      const seed = firstSeed + done;
      const pair = randomPair(seed);
      const ours = ourAnswer(pair);
      if (Array.isArray(ours)) {
        for (const code of ours)
          expect(refusals, `seed ${seed}: ${JSON.stringify(pair)}`).toContain(code);
        continue;
      }
      const theirs = await engineHolds(pair);
      if (ours !== theirs) {
        throw new Error(
          `seed ${seed}: ours ${String(ours)}, json-rules-engine ${theirs}: ${JSON.stringify(pair)}`,
        );
      }
      compared += 1;
    }
    // Most pairs must reach the comparison, or this test says little.
    expect(compared).toBeGreaterThan(runs * 0.6);
  });
});
