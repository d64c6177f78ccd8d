import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { devServer } from '../../../packages/core/src/cli/dev-server.ts';
import { type DevState, devState } from '../../../packages/core/src/cli/dev-state.ts';
import { guideProofs, type Proof } from '../../../packages/core/src/cli/guide-proofs.ts';
import { reportOn } from '../../../packages/core/src/cli/guides-report.ts';
import { ownProver } from '../../../packages/core/src/cli/prover.ts';
import { readFolder } from '../../../packages/core/src/load/read-folder.ts';
import type { SourceFile } from '../../../packages/core/src/parse/read-yaml.ts';
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
    state = devState(folder, today, ownProver());
    const widget = Buffer.from('customElements.define("one-thing-guide", HTMLElement);');
    const made = devServer({ state, widget, locale: 'en' });
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

  /** The page once the guide is proved. */
  async function provedPage(): Promise<string> {
    await new Promise<void>((resolve) => {
      state.onEvent(({ kind }) => kind === 'proved' && resolve());
      void state.view().then(({ proofs }) => proofs.size > 0 && resolve());
    });
    return (await get('/')).text();
  }

  /** What an open page is told, one event after the other. */
  async function* told(): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    let seen = '';
    for await (const chunk of (await get('/events')).body ?? []) {
      seen += decoder.decode(chunk, { stream: true });
      const events = seen.split('\n\n');
      seen = events.pop() ?? '';
      yield* events.filter((event) => event.startsWith('event: '));
    }
  }

  /** The first event that says so. */
  async function event(stream: AsyncGenerator<string>, words: string): Promise<string> {
    for (;;) {
      const { value } = await stream.next();
      if (value === undefined) throw new Error(`no event with ${words}`);
      if (value.includes(words)) return value;
    }
  }

  /** A watcher needs a moment before it sees changes: the file is written until `seen`. */
  async function writing<Value>(
    path: string,
    change: (text: string) => string,
    seen: Promise<Value>,
  ): Promise<Value> {
    const file = join(folder, path);
    const text = change(readFileSync(file, 'utf8'));
    const timer = setInterval(() => writeFileSync(file, text), 300);
    return seen.finally(() => clearInterval(timer));
  }

  test('shows figures and findings, with the preview beside them, and nothing inline', async () => {
    const page = await provedPage();
    expect(page).toContain('A lost umbrella');
    expect(page).toContain('answer combinations');
    expect(page).toContain('<iframe title="Preview for editors" src="/preview/lost-umbrella">');
    expect(page).not.toMatch(/<style|style="|\son\w+="|<script(?![^>]*\ssrc=)/);
    const preview = await get('/preview/lost-umbrella');
    expect(preview.headers.get('cache-control')).toBe('no-store');
    expect(preview.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await preview.text()).toContain('src="/bundles/lost-umbrella"');
    const bundle = await (await get('/bundles/lost-umbrella')).json();
    expect(bundle.guide.id).toBe('lost-umbrella');
    expect((await get('/guide/nothing')).status).toBe(404);
    expect((await get('/bundles/nothing')).status).toBe(404);
  });

  test('tells an open page when a file changes, and shows what the change broke', async () => {
    await provedPage();
    const stream = told();
    await event(stream, '"file":""');
    await writing(
      'catalogue/report-loss.yaml',
      (text) => `${text}\ncolour: red\n`,
      event(stream, 'catalogue/report-loss.yaml'),
    );
    const page = await (await get('/')).text();
    expect(page).toContain('unknown-key');
    expect(page).toContain('catalogue/report-loss.yaml:');
    expect(page).toContain('Not to be published yet');
    await stream.return(undefined);
  });

  test('shows a change in the preview before it is proved, and the finding once it is', async () => {
    await provedPage();
    const stream = told();
    await event(stream, 'event: proved');
    const lead = '看看该去哪里找那把伞。';
    const changed = await writing(
      'things/lost-umbrella/guide.yaml',
      (text) => text.replace(/^lead: .*$/m, `lead: { zh: ${lead} }`),
      event(stream, '"file":"things'),
    );
    const { version } = JSON.parse(changed.replace(/^[^{]*/, ''));
    const [page, bundle] = await Promise.all([get('/'), get('/bundles/lost-umbrella')]);
    expect(await page.text()).toContain(`data-version="${version}" data-guide="lost-umbrella"`);
    expect((await bundle.json()).guide.lead).toEqual({ zh: lead });
    const proved = await event(stream, 'event: proved');
    expect(proved).toContain(version);
    const after = await (await get('/')).text();
    expect(after).toContain('data-proved');
    expect(after).toContain('missing-translation');
    await stream.return(undefined);
  });

  test('says nothing of a file that is saved as it was', async () => {
    await provedPage();
    const stream = told();
    const { version, proofs } = await state.view();
    await event(stream, 'event: proved');
    const head = join(folder, 'glossary.yaml');
    const path = 'catalogue/report-loss.yaml';
    const file = join(folder, path);
    // Saved unchanged again and again; then a file that nobody reads stands for the end.
    const again = setInterval(() => writeFileSync(file, readFileSync(file, 'utf8')), 100);
    const timer = setTimeout(() => writeFileSync(head, 'terms: ['), 1_000);
    const next = await event(stream, 'event: ');
    clearInterval(again);
    clearTimeout(timer);
    expect(next).toMatch(/^event: changed\n/);
    const now = await state.view();
    expect(now.version).not.toBe(version);
    expect(now.issues).toContainEqual(expect.objectContaining({ code: 'invalid-yaml' }));
    expect(proofs.size).toBe(1);
    await stream.return(undefined);
  });

  test('is for this machine only', async () => {
    const asked = request(base, { headers: { host: 'elsewhere.example' } }).end();
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(403);
    expect((await fetch(base, { method: 'POST' })).status).toBe(405);
  });
});

describe('proving the guides', () => {
  const files = async (): Promise<readonly SourceFile[]> =>
    (await readFolder(umbrellaFolder)).files;
  const day = plainDateOf(2026, 11, 23);

  async function outcomes(
    prove: ReturnType<typeof guideProofs>,
    changed: (file: SourceFile) => SourceFile = (file) => file,
  ): Promise<readonly Proof['outcome'][]> {
    const found: Proof['outcome'][] = [];
    await prove(
      { version: 'now', files: (await files()).map(changed), day },
      { isWanted: () => true, first: () => undefined, found: ({ outcome }) => found.push(outcome) },
    );
    return found;
  }

  const withLine =
    (path: string) =>
    (file: SourceFile): SourceFile =>
      file.path === path ? { ...file, text: `# A remark.\n${file.text}` } : file;

  test('says what onething check says', async () => {
    const { guides } = await reportOn(umbrellaFolder, day);
    expect(await outcomes(guideProofs())).toEqual(guides);
  });

  test('proves a guide again only where a file that it rests on is another', async () => {
    const prove = guideProofs();
    const [first] = await outcomes(prove);
    expect((await outcomes(prove))[0]).toBe(first);
    expect((await outcomes(prove, withLine('districts/999999.yaml')))[0]).toBe(first);
    // The same guide, but every line of the entry has moved.
    const [moved] = await outcomes(prove, withLine('catalogue/report-loss.yaml'));
    expect(moved).not.toBe(first);
    expect(moved).toEqual(
      (await outcomes(guideProofs(), withLine('catalogue/report-loss.yaml')))[0],
    );
  });

  test('begins with the guide that somebody waits for', async () => {
    const hats = (await files())
      .filter(({ path }) => path.startsWith('things/lost-umbrella/'))
      .map(({ path, text }) => ({
        path: path.replace('lost-umbrella', 'lost-hat'),
        text: text.replace('id: lost-umbrella', 'id: lost-hat'),
      }));
    const order = async (first: string | undefined): Promise<readonly string[]> => {
      const found: string[] = [];
      const work = { version: 'now', files: [...(await files()), ...hats], day };
      const wishes = { isWanted: () => true, first: () => first };
      await guideProofs()(work, { ...wishes, found: ({ guide }) => found.push(guide) });
      return found;
    };
    expect(await order(undefined)).toEqual(['lost-hat', 'lost-umbrella']);
    expect(await order('lost-umbrella')).toEqual(['lost-umbrella', 'lost-hat']);
  });

  test('leaves what is not wanted any more', async () => {
    const found: Proof[] = [];
    await guideProofs()(
      { version: 'old', files: await files(), day },
      { isWanted: () => false, first: () => undefined, found: (proof) => found.push(proof) },
    );
    expect(found).toEqual([]);
  });
});

test('onething dev refuses a folder that holds no guide', async () => {
  const folder = temporaryFolder();
  const widget = join(folder, 'widget.js');
  writeFileSync(widget, '');
  const args = ['dev', '--guides', folder, '--widget', widget, '--port', '0'];
  const { code, err } = await runCommand(args);
  expect(code).toBe(2);
  expect(err).toContain('not-a-guides-folder');
});
