import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readServeOptions } from '../../packages/api/src/serve-options.ts';
import { type RunningServer, startServer } from '../../packages/api/src/start-server.ts';
import { testApp } from './fixtures/test-app.ts';

const built = fileURLToPath(new URL('../../packages/api/dist/serve.js', import.meta.url));

async function started(): Promise<RunningServer> {
  const running = await startServer(testApp(), { port: 0, host: '127.0.0.1' });
  if (!running.ok) throw new Error(running.code);
  return running.server;
}

describe('on a real socket', () => {
  test('serves a bundle compressed, and 304 the next time', async () => {
    const server = await started();
    const address = `http://127.0.0.1:${server.port}/v1/guides/lost-umbrella/bundle`;
    const first = await fetch(address, { headers: { 'Accept-Encoding': 'br' } });
    expect(first.headers.get('Content-Encoding')).toBe('br');
    expect(await first.json()).toMatchObject({ guide: { id: 'lost-umbrella' } });
    const tag = first.headers.get('ETag') ?? '';
    const again = await fetch(address, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    await server.close(1000);
  });

  test('answers a post, and refuses one that is too long', async () => {
    const server = await started();
    const address = `http://127.0.0.1:${server.port}/v1/guides/lost-umbrella/plan`;
    const posted = async (body: string): Promise<Response> =>
      fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    expect((await posted('{"answers":{}}')).status).toBe(200);
    expect((await posted(' '.repeat(70_000))).status).toBe(413);
    await server.close(1000);
  });

  test('says that a port is in use', async () => {
    const server = await started();
    const second = await startServer(testApp(), { port: server.port, host: '127.0.0.1' });
    expect(second).toEqual({ ok: false, code: 'port-in-use' });
    await server.close(1000);
  });

  test('takes no more requests once it is closed', async () => {
    const server = await started();
    await server.close(1000);
    await expect(fetch(`http://127.0.0.1:${server.port}/healthz`)).rejects.toThrow();
  });
});

describe('options', () => {
  test.each([
    [[], {}, { port: 8787, host: undefined }],
    [[], { PORT: '9000', HOST: '127.0.0.1' }, { port: 9000, host: '127.0.0.1' }],
    [['--port', '9001'], { PORT: '9000' }, { port: 9001 }],
    [['--guides', 'elsewhere'], {}, { guides: 'elsewhere' }],
  ])('%j with %j', (args, environment, options) => {
    expect(readServeOptions(args, environment)).toMatchObject({ ok: true, options });
  });

  test.each([[['--port', 'http']], [['--port', '70000']], [['--prot', '80']], [['guides']]])(
    '%j is refused with the usage',
    (args) => {
      expect(readServeOptions(args, {})).toEqual({
        ok: false,
        message: expect.stringContaining('Usage: '),
      });
    },
  );
});

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** Runs what `npm start` runs; `act` gets what is printed, as it is printed. */
async function run(
  args: readonly string[],
  act?: (printed: string, stop: () => void) => void,
): Promise<Ended> {
  const child = spawn(process.execPath, [built, ...args], { env: { ...process.env, PORT: '0' } });
  let printed = '';
  const read = (chunk: Buffer): void => {
    printed += chunk.toString();
    act?.(printed, () => child.kill('SIGTERM'));
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const [code] = await once(child, 'close');
  return { code, printed };
}

describe('the process', () => {
  test("serves the project's guides and leaves in order when told to stop", async () => {
    const { code, printed } = await run([], (text, stop) => {
      if (/http:\/\/localhost:\d+/.test(text)) stop();
    });
    expect(printed).toMatch(/http:\/\/localhost:\d+\//);
    expect(code).toBe(0);
  });

  test('says that its port is in use, and how to choose another', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, printed } = await run(['--port', String(port)]);
    other.close();
    expect(printed).toContain(`Cannot listen on port ${port}: it is in use.`);
    expect(code).toBe(1);
  });

  test('says what is wrong with the guides', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guides-'));
    const { code, printed } = await run(['--guides', join(folder, 'nothing')]);
    await rm(folder, { recursive: true });
    expect(printed).toContain(join(folder, 'nothing'));
    expect(printed).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  test('says how it is used', async () => {
    expect(await run(['--prot', '80'])).toEqual({
      code: 2,
      printed: expect.stringContaining('Usage: '),
    });
  });
});
