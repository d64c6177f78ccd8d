import { type GuideBundle, type GuideEvent, type GuideMachine, guideMachine } from '@onething/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, StateMachine, transition } from 'xstate';
import { toDirectedGraph } from 'xstate/graph';
import { testBundles } from '../fixtures/test-bundles.ts';
import { answerTo } from './profiles.ts';

const { asOf, bundles } = await testBundles();

type ChartTransition =
  | string
  | { readonly target: string; readonly guard?: { readonly type: string } };

interface ChartState {
  readonly description?: string;
  readonly states?: Readonly<Record<string, ChartState>>;
  readonly on?: Readonly<Record<string, ChartTransition | readonly ChartTransition[]>>;
  readonly always?: readonly ChartTransition[];
}

/** The machine as a file: what a chart editor is given to read. */
function chartOf(machine: GuideMachine): ChartState {
  return JSON.parse(JSON.stringify(machine.config));
}

/** The names of all guards below a state. */
function guardsIn({ on = {}, always = [], states = {} }: ChartState): readonly string[] {
  const own = [...Object.values(on).flat(), ...always].flatMap((transition) =>
    typeof transition === 'string' ? [] : (transition.guard?.type ?? []),
  );
  return [...own, ...Object.values(states).flatMap(guardsIn)];
}

function eventOf(bundle: GuideBundle): fc.Arbitrary<GuideEvent> {
  const question = fc.constantFrom(...bundle.questions);
  const answer = question.chain((asked) =>
    answerTo(asked, asOf).map(
      (value): GuideEvent => ({ type: 'ANSWER', question: asked.id, value }),
    ),
  );
  const about = (type: 'NOT_SURE' | 'CHANGE'): fc.Arbitrary<GuideEvent> =>
    question.map(({ id }) => ({ type, question: id }));
  const plain = fc.constantFrom<GuideEvent>(
    { type: 'BACK' },
    { type: 'CONFIRM' },
    { type: 'RESTART' },
  );
  return fc.oneof(
    { arbitrary: answer, weight: 4 },
    { arbitrary: about('CHANGE'), weight: 1 },
    { arbitrary: about('NOT_SURE'), weight: 1 },
    { arbitrary: plain, weight: 1 },
  );
}

describe.each(bundles)('the chart of $guide.id', (bundle: GuideBundle) => {
  const machine = guideMachine(bundle);
  const chart = chartOf(machine);

  it('names a state for each question, with the question as its description', () => {
    const { deciding: _, ...asking } = chart.states?.asking?.states ?? {};
    expect(Object.entries(asking).map(([id, { description }]) => [id, description])).toEqual(
      bundle.questions.map(({ id, ask }) => [id, ask.zh]),
    );
    expect(Object.keys(chart.states ?? {})).toEqual(['asking', 'reviewing', 'planned']);
  });

  it('has only guards that are named, and named ones that exist', () => {
    const guards = new Set(guardsIn(chart));
    expect([...guards].toSorted()).toEqual(['isBefore', 'isChosen', 'isNext', 'leadsTo']);
    expect(Object.keys(machine.implementations.guards)).toEqual(
      expect.arrayContaining([...guards]),
    );
  });

  it('is a graph in which every state can be reached, and can be left', () => {
    const graph = toDirectedGraph(machine);
    const nodes = [graph, ...graph.children.flatMap((child) => [child, ...child.children])];
    const edges = nodes.flatMap((node) => node.edges);
    const reached = new Set(edges.map(({ target }) => target.id));
    for (const question of bundle.questions) {
      expect(reached).toContain(`${bundle.guide.id}.asking.${question.id}`);
    }
    // Transitions without an event are no edges of this graph: `deciding` has only such.
    const left = nodes.filter(
      ({ id, children }) => children.length === 0 && !id.endsWith('deciding'),
    );
    for (const node of left) {
      expect(node.edges.length, node.id).toBeGreaterThan(0);
    }
  });

  it('read back from JSON behaves as the machine does, given its guards and actions', () => {
    const config = {
      ...JSON.parse(JSON.stringify(machine.config)),
      context: machine.config.context,
    };
    const again: GuideMachine = new StateMachine(config, machine.implementations);
    fc.assert(
      fc.property(fc.array(eventOf(bundle), { maxLength: 30 }), (events) => {
        let [ours] = initialTransition(machine, { asOf });
        let [theirs] = initialTransition(again, { asOf });
        for (const event of events) {
          [ours] = transition(machine, ours, event);
          [theirs] = transition(again, theirs, event);
          expect(theirs.value).toEqual(ours.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});
