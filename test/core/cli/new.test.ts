import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type Outcome, runCommand, temporaryFolder } from './run-command.ts';

let folder = '';

beforeEach(() => {
  folder = join(temporaryFolder(), 'guides');
});

const author = (lines: readonly string[], ...more: readonly string[]): Promise<Outcome> =>
  runCommand(['new', '--guides', folder, ...more], lines.join('\n'));

const umbrella = [
  ...['lost-umbrella', '丢伞一件事', '伞丢了', '看看该去哪里找。', 'person'],
  ...['report-loss', '报失', '告诉车站您丢了伞。', 'lost-on-the-metro', '是在地铁上丢的吗？'],
  ...['umbrella-rules', '丢伞办法', 'lost-things', '失物', '失物服务'],
];

test('writes a guide that can be checked at once, for the day it is told', async () => {
  const { code, out, err } = await author(umbrella, '--as-of', '2026-10-01');
  expect(code).toBe(0);
  expect(err).toContain("The guide's id (in English) (lost-umbrella)");
  expect(out).toContain(`${join(folder, 'things/lost-umbrella/guide.yaml')}\n`);
  expect(out).toContain('Go on: onething check lost-umbrella');
  const guide = readFileSync(join(folder, 'things/lost-umbrella/guide.yaml'), 'utf8');
  expect(guide).toMatch(/^# yaml-language-server/);
  expect(guide).toContain('for: person');
  expect(guide).toContain('reviewed: 2026-10-01');
  const checked = await runCommand(['check', '--guides', folder]);
  expect([checked.code, checked.out.includes('0 errors')]).toEqual([0, true]);
  expect((await runCommand(['format', '--check', '--guides', folder])).code).toBe(0);
});

test('asks again for an id that is none, and for what is left empty', async () => {
  const { code, err } = await author(['Lost Umbrella', '', ...umbrella]);
  expect(code).toBe(0);
  expect(err).toContain('Lower-case letters and digits joined by hyphens, a letter first.');
  expect(err).toContain('Something must stand here.');
  const zh = await author(['Lost Umbrella', ''], '--locale', 'zh-CN');
  expect(zh.err).toContain('只用小写英文字母');
  expect(zh.err).toContain('这里不能空着。');
});

test('writes nothing where the author leaves before the end', async () => {
  const { code, out, err } = await author(umbrella.slice(0, -1));
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('nothing was written');
  expect((await author([], '--locale', 'zh-CN')).err).toContain('没有答完，什么也没写。');
  expect(existsSync(folder)).toBe(false);
});

test('does not write over a guide that is there', async () => {
  await author(umbrella);
  const before = readFileSync(join(folder, 'things/lost-umbrella/guide.yaml'), 'utf8');
  // The law and the head are known by now, and not asked for again.
  const again = umbrella.filter((line) => line !== '丢伞办法' && line !== '失物');
  const { code, out, err } = await author([...again.slice(0, 1), '另一件事', ...again.slice(2)]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('output-exists');
  expect(readFileSync(join(folder, 'things/lost-umbrella/guide.yaml'), 'utf8')).toBe(before);
});

test('adds a guide to the law and the item that are there, and numbers a new item', async () => {
  await author(umbrella);
  const guide = (name: string, item: string): readonly string[] => [
    ...[name, '丢帽一件事', '帽子丢了', '看看该去哪里找。', 'employer'],
    ...[`${name}-entry`, '报失', '告诉车站。', `${name}-question`, '是在地铁上丢的吗？'],
    ...['umbrella-rules', 'lost-things', item],
  ];
  for (const [name, item, number] of [
    ['lost-hat', '失物服务', '1'],
    ['lost-bag', '招领', '2'],
  ] as const) {
    const { code, err } = await author(guide(name, item));
    expect([name, code]).toEqual([name, 0]);
    expect(err).not.toContain("The law's title");
    expect(err).not.toContain("The field's title");
    const entry = readFileSync(join(folder, `catalogue/${name}-entry.yaml`), 'utf8');
    expect(entry).toMatch(new RegExp(`item: *(\\[ *|\\n *- *)${number}\\b`));
    expect(readFileSync(join(folder, `things/${name}/guide.yaml`), 'utf8')).toContain(
      'for: employer',
    );
  }
  expect(readdirSync(join(folder, 'laws'))).toEqual(['umbrella-rules.yaml']);
});
