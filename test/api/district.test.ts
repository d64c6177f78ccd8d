import { compileGuide, linkLibrary } from '@onething/core';
import { expect, test } from 'vitest';
import { districtBundles } from '../../packages/api/src/district-bundles.ts';
import { parsedFixture } from '../core/fixtures/umbrella.ts';
import { post, testApp } from './fixtures/test-app.ts';

const linked = linkLibrary(parsedFixture());
if (!linked.ok) throw new Error('the fixture does not link');
const bundle = compileGuide(linked.value, 'lost-umbrella');
if (bundle === undefined) throw new Error('the fixture does not compile');
const app = testApp({
  bundles: new Map([['lost-umbrella', bundle]]),
  districtBundle: districtBundles(linked.value),
});
const url = '/v1/guides/lost-umbrella';

test('a plan and a bundle for a district', async () => {
  const made = await (await post(app, `${url}/plan?district=999999`, { answers: {} })).json();
  expect(made.district).toEqual({ code: '999999', name: '虚构区' });
  const city = await (await post(app, `${url}/plan`, { answers: {} })).json();
  expect(city.district).toBeNull();
  const response = await app.request(`${url}/bundle?district=999999`);
  expect(await response.json()).toMatchObject({ hash: made.bundle, district: { code: '999999' } });
  const byHash = await app.request(`${url}/bundle/${made.bundle}?district=999999`);
  expect(byHash.headers.get('Cache-Control')).toContain('immutable');
});

test.each(['310199', '', '../x'])('no district %j', async (district) => {
  for (const response of [
    await post(app, `${url}/plan?district=${district}`, { answers: {} }),
    await app.request(`${url}/bundle?district=${district}`),
  ]) {
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      type: '/problems/unknown-district',
      errors: [{ parameter: 'district' }],
    });
  }
});

test('entries that were chosen are entries of the guide', async () => {
  const chosen = (ids: unknown) => post(app, `${url}/plan`, { answers: {}, chosen: ids });
  expect((await chosen(['report-loss'])).status).toBe(200);
  const unknown = await chosen(['report-los']);
  expect(unknown.status).toBe(422);
  expect(await unknown.json()).toMatchObject({
    type: '/problems/unknown-entry',
    errors: [{ pointer: '/chosen/0', hint: 'report-loss' }],
  });
  expect((await chosen('report-loss')).status).toBe(422);
  expect((await chosen([1])).status).toBe(422);
});
