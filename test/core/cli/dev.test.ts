import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { devServer } from '../../../packages/core/src/cli/dev-server.ts';
import { type DevState, devState } from '../../../packages/core/src/cli/dev-state.ts';
import { plainDateOf } from '../../../packages/core/src/vocabulary/plain-date.ts';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { runCommand, temporaryFolder } from './run-command.ts';

describe('the author’s page', () => {
  let folder = '';
  let state: DevState;
  let server: Server;
  let base = '';
  const today = (): ReturnType<typeof plainDateOf> => plainDateOf(2026, 11, 23);
  const get = (path: string): Promise<Response> => fetch(base + path);

  beforeEach(async () => {
    folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    state = devState(folder, today);
    const widget = Buffer.from('customElements.define("one-thing-guide", HTMLElement);');
    const made = devServer({ state, widget, locale: 'en', today });
    server = made;
    await once(made.listen(0, '127.0.0.1'), 'listening');
    const { port } = made.address() as AddressInfo;
    base = `http://127.0.0.1:${port}`;
  });

  afterEach(async () => {
    server.close();
    await state.close();
    rmSync(folder, { recursive: true });
  });

  test('shows figures and findings, with the preview beside them, and nothing inline', async () => {
    const page = await (await get('/')).text();
    expect(page).toContain('A lost umbrella');
    expect(page).toContain('answer combinations');
    expect(page).toContain('<iframe title="Preview for editors" src="/preview/lost-umbrella">');
    expect(page).not.toMatch(/<style|style="|\son\w+="|<script(?![^>]*\ssrc=)/);
    const preview = await get('/preview/lost-umbrella');
    expect(preview.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await preview.text()).toContain('src="/bundles/lost-umbrella"');
    const bundle = await (await get('/bundles/lost-umbrella')).json();
    expect(bundle.guide.id).toBe('lost-umbrella');
    expect((await get('/guide/nothing')).status).toBe(404);
  });

  test('tells an open page when a file changes, and shows what the change broke', async () => {
    await (await get('/')).text();
    const events = await get('/events');
    const reader = events.body?.getReader();
    if (reader === undefined) throw new Error('no body');
    await reader.read();
    const file = join(folder, 'catalogue/report-loss.yaml');
    const text = readFileSync(file, 'utf8');
    // A watcher needs a moment before it sees changes; the file is written until it does.
    const timer = setInterval(() => writeFileSync(file, `${text}\ncolour: red\n`), 300);
    const { value } = await reader.read();
    clearInterval(timer);
    expect(new TextDecoder().decode(value)).toContain('catalogue/report-loss.yaml');
    const page = await (await get('/')).text();
    expect(page).toContain('unknown-key');
    expect(page).toContain('catalogue/report-loss.yaml:');
    expect(page).toContain('Not to be published yet');
    await reader.cancel();
  });

  test('is for this machine only', async () => {
    const asked = request(base, { headers: { host: 'elsewhere.example' } }).end();
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(403);
    expect((await fetch(base, { method: 'POST' })).status).toBe(405);
  });
});

test('onething dev refuses a folder that holds no guide', async () => {
  const { code, err } = await runCommand(['dev', '--guides', temporaryFolder(), '--port', '0']);
  expect(code).toBe(2);
  expect(err).toContain('not-a-guides-folder');
});
