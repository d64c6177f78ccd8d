import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { planMediaTypes } from '../../packages/api/src/view/plan-formats.ts';
import { testApp } from './fixtures/test-app.ts';

const app = testApp();
const document = await (await app.request('/openapi.json')).json();

const paths: readonly (readonly [path: string, methods: readonly string[]])[] = [
  ['/healthz', ['get']],
  ['/openapi.json', ['get']],
  ['/v1/catalogue', ['get']],
  ['/v1/catalogue.xlsx', ['get']],
  ['/v1/guides', ['get']],
  ['/v1/guides/{id}', ['get']],
  ['/v1/guides/{id}/bundle', ['get']],
  ['/v1/guides/{id}/bundle/{hash}', ['get']],
  ['/v1/guides/{id}/compare', ['post']],
  ['/v1/guides/{id}/explain', ['post']],
  ['/v1/guides/{id}/interview', ['post']],
  ['/v1/guides/{id}/plan', ['post']],
];

test('describes every route for programs, and no page', () => {
  expect(document.openapi).toBe('3.1.0');
  const described = Object.entries<object>(document.paths).map(([path, item]) => [
    path,
    Object.keys(item),
  ]);
  expect(described.toSorted()).toEqual(paths);
});

test('names its schemas, and every reference leads to one', () => {
  const schemas = Object.keys(document.components.schemas);
  expect(schemas).toEqual(
    expect.arrayContaining([
      'Answers',
      'Guide',
      'GuideBundle',
      'Interview',
      'Plan',
      'Problem',
      'Step',
    ]),
  );
  const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of references) expect(schemas).toContain(name);
});

test('each failure is a problem document', () => {
  for (const [path, [method = '']] of paths) {
    const responses = document.paths[path][method].responses;
    const failures = Object.keys(responses).filter((status) => status >= '400');
    expect(failures.length).toBeGreaterThan(0);
    for (const status of failures) {
      expect(Object.keys(responses[status].content)).toEqual(['application/problem+json']);
    }
  }
});

test('the plan can be had in every format of the API, the guide in two', () => {
  const plan = document.paths['/v1/guides/{id}/plan'].post.responses[200].content;
  expect(Object.keys(plan).sort()).toEqual([...planMediaTypes].sort());
  const guide = document.paths['/v1/guides/{id}'].get.responses[200].content;
  expect(Object.keys(guide)).toEqual(['application/json', 'application/ld+json']);
});

test('redocly finds nothing to complain about', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(document));
    const redocly = new URL('../../node_modules/@redocly/cli/bin/cli.js', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [redocly, 'lint', file, '--extends=recommended', '--format=json'],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    );
    const { problems, totals } = JSON.parse(stdout.slice(stdout.indexOf('{')));
    expect(problems).toEqual([]);
    expect(totals).toMatchObject({ errors: 0, warnings: 0 });
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('GET /docs', () => {
  test('has every operation and every schema', async () => {
    const page = await (await app.request('/docs')).text();
    for (const [path] of paths) expect(page).toContain(`<code>${path}</code>`);
    for (const name of Object.keys(document.components.schemas)) {
      expect(page).toContain(`id="schema-${name}"`);
    }
  });

  test('every link inside the page has a target', async () => {
    const page = await (await app.request('/docs')).text();
    const targets = new Set([...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(targets).toContain(target);
  });
});
