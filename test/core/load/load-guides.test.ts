import { loadGuides } from '@onething/core/load';
import { tryExample } from '@onething/core';
import { expect, test } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';

test('loads a folder whose examples come out as expected', async () => {
  const loaded = await loadGuides(umbrellaFolder);
  expect(loaded).toMatchObject({ ok: true, warnings: [] });
  if (!loaded.ok) return;
  const { library, bundles } = loaded.value;
  const bundle = bundles.get('lost-umbrella');
  const examples = library.guides.get('lost-umbrella')?.value.examples ?? [];
  expect(examples.map(({ id }) => id)).toEqual(['nobody-knows-where', 'on-the-metro']);
  if (bundle === undefined) throw new Error('no bundle');
  expect(examples.flatMap((example) => tryExample(bundle, example).issues)).toEqual([]);
});
