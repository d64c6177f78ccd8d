import { cp, mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Issue, tryExample } from '@onething/core';
import { loadGuides } from '@onething/core/load';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';

async function issuesOf(folder: string): Promise<readonly Issue[]> {
  const loaded = await loadGuides(folder);
  return loaded.ok ? loaded.warnings : loaded.issues;
}

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

test('a folder that is not there is an issue', async () => {
  const folder = join(umbrellaFolder, 'nowhere');
  expect(await issuesOf(folder)).toMatchObject([{ code: 'missing-folder', reference: folder }]);
});

describe('a copy of the folder', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onething-load-'));
    await cp(umbrellaFolder, folder, { recursive: true });
  });

  afterEach(() => rm(folder, { recursive: true }));

  test.each([
    // 证明; some words in GBK happen to be UTF-8 as well, and are then refused for what they say.
    ['in GBK', Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xd6, 0xa4, 0xc3, 0xf7, 0x0a])],
    ['over 2 MiB', Buffer.alloc(2 * 1024 * 1024 + 1, 0x20)],
  ])('with a file %s names it', async (_, bytes) => {
    await writeFile(join(folder, 'materials/umbrella.yaml'), bytes);
    expect(await issuesOf(folder)).toMatchObject([
      { code: 'unreadable-file', file: 'materials/umbrella.yaml' },
    ]);
  });

  test('with a link that leads outside does not follow it', async () => {
    await symlink('/etc/hostname', join(folder, 'materials/host.yaml'));
    await symlink('/etc', join(folder, 'laws/etc'));
    await symlink(join(folder, 'gone'), join(folder, 'laws/gone.yaml'));
    const issues = await issuesOf(folder);
    expect(issues.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
      'linked-file laws/etc',
      'linked-file laws/gone.yaml',
      'linked-file materials/host.yaml',
    ]);
  });

  test('tells the issues of every stage at once, but none that follows from another', async () => {
    const write = (path: string, text: string) => writeFile(join(folder, path), text);
    await write('materials/loss-slip.yaml', 'id: loss-slip\ntitel: { zh: 回执 }\n');
    await write('questions/marks.yaml', '- marks\n');
    await write(
      'conditions/lost-on-the-way.yaml',
      'id: lost-on-the-way\nwhen: { fact: lost-where, operator: equal, value: metra }\n',
    );
    await unlink(join(folder, 'channels/online-form.yaml'));
    const issues = await issuesOf(folder);
    const found = issues.map(({ code, file, reference }) => `${file} ${code} ${reference}`);
    expect(found.sort()).toEqual([
      'catalogue/report-loss.yaml unknown-channel online-form',
      'conditions/lost-on-the-way.yaml unknown-option metra',
      'materials/loss-slip.yaml missing-key issued-by',
      'materials/loss-slip.yaml missing-key sources',
      'materials/loss-slip.yaml missing-key title',
      'materials/loss-slip.yaml unknown-key titel',
      'questions/marks.yaml wrong-type ["marks"]',
    ]);
  });
});
