import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { runCommand, temporaryFolder } from './run-command.ts';

describe('onething bundle', () => {
  let place = '';
  let out = '';
  const bundle = (...more: readonly string[]): ReturnType<typeof runCommand> =>
    runCommand([
      'bundle',
      ...['--guides', umbrellaFolder, '--widget', join(place, 'widget.js'), '--out', out],
      ...more,
    ]);

  beforeEach(() => {
    place = temporaryFolder();
    out = join(place, 'site');
    writeFileSync(
      join(place, 'widget.js'),
      'customElements.define("one-thing-guide", HTMLElement);',
    );
  });

  test('writes a bundle, a page and an index whose hashes are those of the files', async () => {
    expect(await bundle()).toMatchObject({ code: 0, err: '' });
    const index = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
    expect(index.guides).toMatchObject([{ id: 'lost-umbrella', page: 'lost-umbrella.html' }]);
    expect(readdirSync(out).sort()).toEqual(['index.json', ...Object.keys(index.files)].sort());
    for (const [path, hash] of Object.entries(index.files)) {
      const found = createHash('sha256')
        .update(readFileSync(join(out, path)))
        .digest('hex');
      expect(found).toBe(hash);
    }
    const written = JSON.parse(readFileSync(join(out, index.guides[0].bundle), 'utf8'));
    expect(written.hash).toBe(index.guides[0].hash);
  });

  test('writes pages with nothing inline, which name only files beside them', async () => {
    await bundle();
    const page = readFileSync(join(out, 'lost-umbrella.html'), 'utf8');
    expect(page).not.toMatch(/<style|style="|\son\w+="|<script(?![^>]*\ssrc=)/);
    const named = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(3);
    for (const path of named) expect(readdirSync(out)).toContain(path);
    expect(page).toMatch(/integrity="sha384-/);
    expect(page).toContain('<noscript>');
  });

  test('writes the same files again, byte for byte', async () => {
    await bundle();
    const first = readFileSync(join(out, 'index.json'), 'utf8');
    expect((await bundle('--force')).code).toBe(0);
    expect(readFileSync(join(out, 'index.json'), 'utf8')).toBe(first);
  });

  test('leaves a folder as it is without --force, and one of somebody else even with it', async () => {
    await bundle();
    expect(await bundle()).toMatchObject({
      code: 2,
      err: expect.stringContaining('output-exists'),
    });
    out = join(place, 'letters');
    mkdirSync(out);
    writeFileSync(join(out, 'dear.txt'), 'keep me');
    expect((await bundle('--force')).code).toBe(2);
    expect(readdirSync(out)).toEqual(['dear.txt']);
  });

  test('writes nothing where a guide has an error, or the element is missing', async () => {
    const broken = join(place, 'guides');
    cpSync(umbrellaFolder, broken, { recursive: true });
    writeFileSync(join(broken, 'catalogue/report-loss.yaml'), 'id: [');
    const args = ['bundle', '--guides', broken, '--out', out];
    expect(await runCommand([...args, '--widget', join(place, 'widget.js')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('invalid-yaml'),
    });
    const without = ['bundle', '--guides', umbrellaFolder, '--out', out, '--widget', 'none.js'];
    expect(await runCommand(without)).toMatchObject({ code: 2 });
    expect(readdirSync(place).sort()).toEqual(['guides', 'widget.js']);
  });

  test('writes Chinese pages unless told otherwise, and says what it wrote', async () => {
    const { out: said } = await bundle();
    expect(said).toBe(`Written. Put this folder on any web server: ${out}\n`);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<html lang="zh-CN"');
    const json = JSON.parse((await bundle('--force', '--locale', 'en', '--json')).out);
    expect(json.folder).toBe(out);
    expect([...json.files].sort()).toEqual(readdirSync(out).sort());
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<html lang="en"');
  });

  test('writes no guide that has an error, though it can be read', async () => {
    const broken = join(place, 'guides');
    cpSync(umbrellaFolder, broken, { recursive: true });
    const file = join(broken, 'things/lost-umbrella/examples/on-the-metro.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('report-loss', 'buy-umbrella'));
    const args = ['bundle', '--guides', broken, '--out', out, '--widget', join(place, 'widget.js')];
    const { code, out: said, err } = await runCommand(args);
    expect([code, said]).toEqual([1, '']);
    expect(err).toContain('error example-failed');
    expect(existsSync(out)).toBe(false);
  });
});
