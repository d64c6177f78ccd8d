import { type GuideBundle, type GuideEvent, guideMachine, type Strategy } from '@onething/core';
import { describe, expect, it } from 'vitest';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { testBundles } from '../fixtures/test-bundles.ts';
import { umbrellaBundle } from '../fixtures/umbrella.ts';
import { answersThatCount, stateAt } from './answers-that-count.ts';
import type { Snapshot } from './machine-steps.ts';

const { asOf, bundles } = await testBundles();

/** Reachable states past which a machine is not walked whole. */
const mostStates = 1_000_000;

/** Where more values than this of an answer still count (days of birth), some are given for all. */
const mostValues = 12;
const someValues = 3;

describe.each([...bundles, umbrellaBundle()])(
  'the machine of $guide.id, walked whole',
  (bundle) => {
    // Retiring tells 402 days of birth apart: its best order is not worked out, and walking what looks
    // one question ahead takes minutes.
    const orders: readonly Strategy[] =
      bundle.guide.id === 'retirement' ? ['author'] : ['author', 'fewest'];
    it.each(orders)('ends wherever one goes (order: %s)', { timeout: 600_000 }, (strategy) => {
      const machine = guideMachine(bundle, { strategy });
      const seen = getAdjacencyMap(machine, {
        input: { asOf },
        events: (snapshot) => eventsAt(bundle, snapshot),
        serializeState: (snapshot) => keyOf(bundle, snapshot),
        limit: mostStates,
      });
      const steps = adjacencyMapToArray(seen);
      expect(steps.length).toBeLessThan(mostStates);
      const leadsOn = new Set(steps.map(({ state }) => keyOf(bundle, state)));
      const ends = new Map<string, boolean>();
      for (const { state, event, nextState } of steps) {
        expect(nextState.status).toBe('active');
        // Every answer leaves less to ask, so no way goes round in a circle.
        if (event.type === 'ANSWER' || event.type === 'NOT_SURE') {
          const [before, after] = [state, nextState].map(({ context }) => context.interview.open);
          expect(after?.length).toBeLessThan(before?.length ?? 0);
          expect(nextState.value === 'reviewing').toBe(after?.length === 0);
          expect(leadsOn.has(keyOf(bundle, nextState))).toBe(true);
        }
        if (nextState.value === 'planned') ends.set(keyOf(bundle, state), true);
      }
      expect(ends.size).toBeGreaterThan(0);
    });
  },
);

/** Answers with the same future are one state: there would be more ways than anyone can walk. */
function keyOf(bundle: GuideBundle, snapshot: Snapshot): string {
  const { needed, undecided } = snapshot.context.interview;
  const { rest } = stateAt(bundle, asOf, snapshot);
  return JSON.stringify([snapshot.value, rest, needed, undecided]);
}

function eventsAt(bundle: GuideBundle, snapshot: Snapshot): readonly GuideEvent[] {
  const { value } = snapshot;
  if (value === 'reviewing') return [{ type: 'CONFIRM' }];
  if (value === 'planned') return [{ type: 'BACK' }, { type: 'RESTART' }];
  const { given, notSure } = answersThatCount(bundle, asOf, snapshot, value.asking);
  return [...someOf(given), ...notSure];
}

function someOf<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length <= mostValues) return items;
  const step = (items.length - 1) / (someValues - 1);
  return Array.from({ length: someValues }, (_, at) => items[Math.round(at * step)]).flatMap(
    (item) => item ?? [],
  );
}
