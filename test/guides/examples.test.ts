import { fileURLToPath } from 'node:url';
import { messageOf, type Plan, tryExample } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import { describe, expect, it } from 'vitest';

const loaded = await loadGuides(fileURLToPath(new URL('../../guides', import.meta.url)));
if (!loaded.ok) {
  throw new Error(
    loaded.issues.map((issue) => `${issue.file}: ${messageOf(issue, 'en')}`).join('\n'),
  );
}
const { library, bundles } = loaded.value;
const guides = [...bundles].map(([id, bundle]) => ({
  id,
  bundle,
  examples: library.guides.get(id)?.value.examples ?? [],
}));

describe.each(guides)('the examples of $id', ({ bundle, examples }) => {
  it.each(examples)('$id', (example) => {
    const { issues } = tryExample(bundle, example);
    expect(issues.map(({ path, reference, expected }) => ({ path, reference, expected }))).toEqual(
      [],
    );
  });

  it('are at least 15, and cover every entry both ways', () => {
    expect(examples.length).toBeGreaterThanOrEqual(15);
    const plans = examples.flatMap((example) => tryExample(bundle, example).plan ?? []);
    const uncovered = bundle.entries.flatMap(({ id, always }) => {
      const seen = new Set(plans.map((plan) => statusOf(plan, id)));
      const wanted = always === true ? ['needed'] : ['needed', 'notNeeded'];
      return wanted.filter((status) => !seen.has(status)).map((status) => `${id} ${status}`);
    });
    expect(uncovered).toEqual([]);
  });

  it('find a wrong expectation', () => {
    const example = examples.find(({ answers }) => Object.keys(answers).length > 0);
    const [question] = Object.keys(example?.answers ?? {});
    const [entry] = bundle.entries;
    if (example === undefined || question === undefined || entry === undefined) {
      throw new Error('no example');
    }
    const wrong = { ...example, expect: { needed: ['no-such-entry'], advice: { [entry.id]: 99 } } };
    expect(
      tryExample(bundle, wrong).issues.map(({ code, path }) => [code, path.join('.')]),
    ).toEqual([
      ['example-failed', 'expect.needed'],
      ['example-failed', `expect.advice.${entry.id}`],
    ]);
    const invalid = { ...example, answers: { ...example.answers, [question]: '2026-02-30' } };
    expect(tryExample(bundle, invalid).issues).toMatchObject([
      { code: 'example-invalid', path: ['answers', question] },
    ]);
  });
});

function statusOf({ steps }: Plan, id: string): string {
  return steps.find((step) => step.id === id)?.status ?? 'missing';
}
