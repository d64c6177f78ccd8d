import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { type Outcome, runCommand, temporaryFolder } from './run-command.ts';

describe('onething diff', () => {
  let place = '';
  let folder = '';

  beforeEach(() => {
    place = temporaryFolder();
    folder = join(place, 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
  });

  /** Report the loss always, not only where it was lost on the way. */
  function change(): void {
    const file = join(folder, 'things/lost-umbrella/guide.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(', buy-umbrella]', ']'));
    const examples = join(folder, 'things/lost-umbrella/examples');
    for (const name of readdirSync(examples)) rmSync(join(examples, name));
  }

  test('says which step is gone, for how many answers, in Markdown and as JSON', async () => {
    change();
    const { code, out } = await runCommand(['diff', umbrellaFolder, folder]);
    expect(code).toBe(0);
    expect(out).toContain('buy-umbrella');
    const json = JSON.parse((await runCommand(['diff', umbrellaFolder, folder, '--json'])).out);
    expect(json).toMatchObject({ added: [], removed: [], changed: [{ guide: 'lost-umbrella' }] });
    expect(json.changed[0].answers).toMatch(/^\d+$/);
    expect(json.changed[0].changes).toContainEqual(
      expect.objectContaining({ kind: 'step', effect: 'lost', entry: 'buy-umbrella' }),
    );
  });

  test('takes bundles and revisions of git', async () => {
    const git = (...args: readonly string[]): void => {
      const name = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
      execFileSync('git', ['-C', place, ...name, ...args], { stdio: 'ignore' });
    };
    git('init');
    git('add', '.');
    git('commit', '-m', 'before');
    change();
    const args = ['diff', 'HEAD', folder, '--guides', folder, '--json'];
    expect(JSON.parse((await runCommand(args)).out).changed).toHaveLength(1);
    writeFileSync(join(place, 'widget.js'), '');
    const site = ['--out', join(place, 'site'), '--widget', join(place, 'widget.js')];
    await runCommand(['bundle', '--guides', umbrellaFolder, ...site]);
    const index = JSON.parse(readFileSync(join(place, 'site/index.json'), 'utf8'));
    const bundle = join(place, 'site', index.guides[0].bundle);
    expect((await runCommand(['diff', bundle, umbrellaFolder])).out).toContain('Nothing changes');
    writeFileSync(bundle, readFileSync(bundle, 'utf8').replace('umbrella', 'umbrela'));
    expect((await runCommand(['diff', bundle, umbrellaFolder])).code).toBe(2);
  });

  test('refuses what is no version', async () => {
    const { code, err } = await runCommand(['diff', 'nothing', folder, '--guides', folder]);
    expect(code).toBe(2);
    expect(err).toContain('unknown-version');
  });
});

test('onething check --write-examples writes what is missing, and then nothing is', async () => {
  const folder = join(temporaryFolder(), 'guides');
  cpSync(umbrellaFolder, folder, { recursive: true });
  rmSync(join(folder, 'things/lost-umbrella/examples'), { recursive: true });
  const uncovered = async (...more: readonly string[]): Promise<number> => {
    const { out } = await runCommand(['check', '--guides', folder, '--json', ...more]);
    const issues: readonly { readonly code: string }[] = JSON.parse(out).issues;
    return issues.filter(({ code }) => code === 'entry-uncovered').length;
  };
  expect(await uncovered('--write-examples')).toBeGreaterThan(0);
  expect(readdirSync(join(folder, 'things/lost-umbrella/examples')).length).toBeGreaterThan(0);
  expect(await uncovered()).toBe(0);
});

describe('onething diff, by its options', () => {
  let folder = '';

  beforeEach(() => {
    folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
  });

  const diff = (...args: readonly string[]): Promise<Outcome> => runCommand(['diff', ...args]);

  function addGuide(): void {
    const things = join(folder, 'things');
    cpSync(join(things, 'lost-umbrella'), join(things, 'lost-hat'), { recursive: true });
    const file = join(things, 'lost-hat/guide.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('id: lost-umbrella', 'id: lost-hat'));
  }

  test('names guides that are new and guides that are gone, in either language', async () => {
    addGuide();
    expect(await diff(umbrellaFolder, folder)).toEqual({
      code: 0,
      out: '## New guides\n\n- lost-hat\n',
      err: '',
    });
    expect((await diff(folder, umbrellaFolder, '--locale', 'zh-CN')).out).toBe(
      '## 去掉的指南\n\n- lost-hat\n',
    );
    expect(JSON.parse((await diff(umbrellaFolder, folder, '--json')).out)).toEqual({
      added: ['lost-hat'],
      removed: [],
      changed: [],
    });
  });

  test('--guide looks at that guide only, and has to be one', async () => {
    addGuide();
    const same = 'Nothing changes for anybody.\n';
    for (const versions of [
      [umbrellaFolder, folder],
      [folder, umbrellaFolder],
    ] as const) {
      expect((await diff(...versions, '--guide', 'lost-umbrella')).out).toBe(same);
      expect((await diff(...versions, '--guide', 'lost-hat')).out).toContain('- lost-hat');
    }
    const { code, out, err } = await diff(umbrellaFolder, folder, '--guide', 'lost-hut');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('"lost-hat"');
  });

  test('compares two days of the same version', async () => {
    const days = ['--as-of-before', '2026-06-30', '--as-of', '2026-07-01', '--json'];
    const { changed } = JSON.parse((await diff(folder, folder, ...days)).out);
    expect(changed).toMatchObject([
      { guide: 'lost-umbrella', before: { asOf: '2026-06-30' }, after: { asOf: '2026-07-01' } },
    ]);
    const { changed: none } = JSON.parse((await diff(folder, folder, '--json')).out);
    expect(none).toEqual([]);
  });
});
