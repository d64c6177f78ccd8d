import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { runCommand as run, temporaryFolder } from './run-command.ts';

describe('onething format', () => {
  it('names each file’s schema and writes the schemas, and finds nothing to do again', async () => {
    const folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    rmSync(join(folder, '.schemas'), { recursive: true, force: true });
    const args = ['format', '--guides', folder];
    expect((await run([...args, '--check'])).code).toBe(1);
    expect((await run(args)).code).toBe(0);
    expect(await run([...args, '--check'])).toMatchObject({ code: 0 });
    const entry = readFileSync(join(folder, 'catalogue/report-loss.yaml'), 'utf8');
    expect(entry).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.schemas\/entry\.json\n/);
    expect((await run(['check', '--guides', folder])).code).toBe(0);
  });
});

describe('onething format, by its options', () => {
  const spoiled = (): string => {
    const folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    return folder;
  };

  it('--check changes nothing', async () => {
    const folder = spoiled();
    const file = join(folder, 'catalogue/report-loss.yaml');
    const before = readFileSync(file, 'utf8');
    const { code, out } = await run(['format', '--check', '--guides', folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/^catalogue\/report-loss\.yaml$/m);
    expect(out).toMatch(/^\d+ files to format$/m);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(existsSync(join(folder, '.schemas'))).toBe(false);
  });

  it('--json names the folder and the files', async () => {
    const folder = spoiled();
    const { code, out } = await run(['format', '--json', '--guides', folder]);
    expect(code).toBe(0);
    const { files, ...rest } = JSON.parse(out);
    expect(rest).toEqual({ folder });
    expect(files).toContain('.schemas/entry.json');
    const entry = readFileSync(join(folder, 'catalogue/report-loss.yaml'), 'utf8');
    writeFileSync(join(folder, 'catalogue/report-loss.yaml'), entry.replace(/^#.*\n/, ''));
    const again = JSON.parse((await run(['format', '--json', '--guides', folder])).out);
    expect(again.files).toEqual(['catalogue/report-loss.yaml']);
    writeFileSync(join(folder, '.schemas/entry.json'), '{}');
    expect(JSON.parse((await run(['format', '--json', '--guides', folder])).out).files).toEqual([
      '.schemas/entry.json',
    ]);
  });
});

describe('onething reference', () => {
  it('prints the shortest file of each kind, without the line for editors', async () => {
    const folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    await run(['format', '--guides', folder]);
    const { code, out } = await run(['reference', '--guides', folder]);
    expect(code).toBe(0);
    expect(out).not.toContain('yaml-language-server');
    expect(out).toContain('id: has-stub');
    expect(out).not.toContain('id: seats-passed');
    expect(out).toBe((await run(['reference', '--guides', umbrellaFolder])).out);
  });

  it('prints nothing of a folder that cannot be read', async () => {
    const { code, out, err } = await run(['reference', '--guides', '/no/such/folder']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('missing-folder');
  });
});
