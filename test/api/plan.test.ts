import { createHash } from 'node:crypto';
import {
  plan,
  planToJsonLd,
  planToSvg,
  renderCalendar,
  renderHtml,
  renderMarkdown,
  renderText,
  saveInterview,
  toFragment,
} from '@onething/core';
import { describe, expect, test } from 'vitest';
import { PlanSchema } from '../../packages/api/src/schema/plan-schema.ts';
import { planMediaTypes } from '../../packages/api/src/view/plan-formats.ts';
import { post, testApp, today } from './fixtures/test-app.ts';
import { day, umbrellaBundle } from './fixtures/umbrella-bundle.ts';

const app = testApp();
const path = '/v1/guides/lost-umbrella/plan';
const answers = { 'lost-on': '2026-11-20', 'lost-where': 'metro', 'has-ticket': null };
const answered = { 'lost-on': '2026-11-20', 'lost-where': 'metro', price: 20 };

describe('the plan as JSON', () => {
  test("is core's plan, for today in Shanghai and in Chinese where the body says nothing", async () => {
    const response = await post(app, path, { answers: answered });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.json()).toEqual(
      plan(umbrellaBundle, answered, { asOf: day(today), locale: 'zh-CN' }),
    );
  });

  test('is for the day and in the language of the body, whatever the headers say', async () => {
    const body = { answers: answered, asOf: '2026-12-24', locale: 'en' };
    const response = await post(app, path, body, { 'Accept-Language': 'zh-CN' });
    expect(response.headers.get('Content-Language')).toBe('en');
    expect(await response.json()).toEqual(
      plan(umbrellaBundle, answered, { asOf: day('2026-12-24'), locale: 'en' }),
    );
  });

  test('takes the language of the request where the body has none', async () => {
    const response = await post(app, path, { answers: {} }, { 'Accept-Language': 'en' });
    expect((await response.json()).locale).toBe('en');
  });

  test('has an undecided step for each open condition, and says what would settle it', async () => {
    const { steps } = await (await post(app, path, { answers: {} })).json();
    expect(steps.map(({ status }: { status: string }) => status)).toEqual([
      'undecided',
      'undecided',
      'undecided',
    ]);
    for (const { settledBy } of steps) expect(settledBy).not.toEqual([]);
  });

  test('is what its description says', async () => {
    for (const given of [{}, answered]) {
      const body: unknown = await (await post(app, path, { answers: given })).json();
      expect(await PlanSchema['~standard'].validate(body)).not.toHaveProperty('issues');
    }
  });
});

describe('other formats', () => {
  const made = plan(umbrellaBundle, answered, { asOf: day(today), locale: 'zh-CN' });

  test('Markdown', async () => {
    const response = await post(app, path, { answers: answered }, { Accept: 'text/markdown' });
    expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('Vary')).toContain('Accept');
    expect(await response.text()).toBe(renderMarkdown(made));
  });

  test('HTML, under a policy that allows its style and nothing else', async () => {
    const response = await post(app, path, { answers: answered }, { Accept: 'text/html' });
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const page = await response.text();
    const saved = saveInterview(umbrellaBundle, answered, { asOf: day(today) });
    const link = `http://localhost/guides/lost-umbrella${toFragment(saved)}`;
    expect(page).toBe(renderHtml(made, { glossary: [], link }));
    expect(page).toContain('<svg class="qr"');
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
    expect(styles).toHaveLength(1);
    const policy = response.headers.get('Content-Security-Policy');
    for (const style of styles) {
      const digest = createHash('sha256').update(style).digest('base64');
      expect(policy).toContain(`style-src 'sha256-${digest}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|style="|\son\w+=/);
  });

  test.each([
    ['text/plain', 'text/plain; charset=utf-8', renderText(made)],
    ['text/calendar', 'text/calendar; charset=utf-8', renderCalendar(made, { stamp: day(today) })],
    [
      'application/ld+json',
      'application/ld+json',
      JSON.stringify(planToJsonLd(made, { base: 'http://localhost/v1/guides/lost-umbrella' })),
    ],
    ['image/svg+xml', 'image/svg+xml', planToSvg(made)],
  ])('%s', async (accept, type, body) => {
    const response = await post(app, path, { answers: answered }, { Accept: accept });
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Content-Language')).toBe('zh-CN');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).toBe(body);
  });

  test('none that we have is a problem that lists them', async () => {
    const response = await post(app, path, { answers: answered }, { Accept: 'application/pdf' });
    expect(response.status).toBe(406);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: '/problems/not-acceptable',
      errors: [{ parameter: 'Accept', hint: planMediaTypes.join(', ') }],
    });
  });
});

test('"not sure" is refused where the question does not take it', async () => {
  const response = await post(app, path, { answers });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    type: '/problems/not-sure-not-allowed',
    errors: [{ pointer: '/answers/has-ticket', code: 'not-sure-not-allowed' }],
  });
});
