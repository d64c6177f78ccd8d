import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { runCommand, temporaryFolder } from './run-command.ts';

let place = '';
let folder = '';

beforeEach(() => {
  place = temporaryFolder();
  folder = join(place, 'guides');
  cpSync(umbrellaFolder, folder, { recursive: true });
});

function write(path: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, path), content);
}

/** Every path below the place, and what the files hold. */
function everything(): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${path} ${readFileSync(path, 'base64').slice(0, 4_000)}` : path;
    })
    .sort();
}

/** Each alias stands for two of the one before: a thousand million in thirty lines. */
const bomb = ['a0: &a0 [x, x]']
  .concat(Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`))
  .join('\n');

const bad: readonly (readonly [name: string, spoil: () => void, report: RegExp])[] = [
  [
    'YAML that does not parse',
    () => write('laws/umbrella-rules.yaml', 'id: ['),
    /^laws\/umbrella-rules\.yaml:1:6: error invalid-yaml/m,
  ],
  [
    'a file in GBK',
    // 法律
    () => write('laws/law.yaml', Buffer.from([0x61, 0x3a, 0xb7, 0xa8, 0xc2, 0xc9, 0x0a])),
    /^laws\/law\.yaml: error unreadable-file.*UTF-8/m,
  ],
  [
    'a file of 200 MB',
    () => {
      write('laws/law.yaml', '');
      truncateSync(join(folder, 'laws/law.yaml'), 200 * 1024 * 1024);
    },
    /^laws\/law\.yaml: error unreadable-file.*2 MB/m,
  ],
  [
    'a link out of the folder',
    () => symlinkSync('/etc', join(folder, 'laws/etc')),
    /^laws\/etc: error linked-file.*"laws\/etc" is a link/m,
  ],
  [
    'a link to a folder above it, without end',
    () => symlinkSync('..', join(folder, 'laws/again')),
    /^laws\/again: error linked-file/m,
  ],
  [
    'two links that lead to each other',
    () => {
      symlinkSync('two', join(folder, 'laws/one'));
      symlinkSync('one', join(folder, 'laws/two'));
    },
    /^laws\/one: error linked-file[\s\S]*^laws\/two: error linked-file/m,
  ],
  [
    'a pipe that nobody writes to',
    () => execFileSync('mkfifo', [join(folder, 'laws/pipe.yaml')]),
    /^laws\/pipe\.yaml: error unreadable-file/m,
  ],
  [
    'an anchor that contains itself',
    () => write('laws/law.yaml', 'a: &a [*a]\n'),
    /^laws\/law\.yaml:1:8: error invalid-yaml.*\*a contains itself/m,
  ],
  [
    'a condition that contains itself',
    () => write('conditions/wet.yaml', 'id: wet\nwhen: &a\n  all:\n    - any: [*a]\n'),
    /^conditions\/wet\.yaml:4:13: error invalid-yaml.*\*a contains itself/m,
  ],
  [
    'aliases without end',
    () => write('laws/law.yaml', bomb),
    /^laws\/law\.yaml:1:1: error invalid-yaml.*alias/m,
  ],
  [
    'named conditions in a circle over two files',
    () => {
      write('conditions/one.yaml', 'id: one\nwhen: { condition: two }\n');
      write('conditions/two.yaml', 'id: two\nwhen: { condition: one }\n');
    },
    /^conditions\/(one|two)\.yaml:2:1: error cyclic-reference.*one → two → one/m,
  ],
];

const commands: readonly (readonly string[])[] = [
  ['check'],
  ['plan', 'lost-umbrella', '--answers', '{}'],
  ['ask', 'lost-umbrella'],
  ['graph', 'lost-umbrella'],
  ['why', 'lost-umbrella', 'report-loss', '--answers', '{}'],
  ['export', 'PLACE/out.xlsx'],
  ['bundle', '--out', 'PLACE/site', '--widget', 'PLACE/guides/things/lost-umbrella/intro.md'],
  ['diff', umbrellaFolder, 'PLACE/guides'],
];

describe.each(bad)('%s', (_, spoil, report) => {
  test('is a clear error with exit code 2, in every command, and nothing is written', async () => {
    spoil();
    const before = everything();
    for (const command of commands) {
      const args = command.map((word) => word.replace('PLACE', place));
      const { code, out, err } = await runCommand([...args, '--guides', folder]);
      expect([command[0], code]).toEqual([command[0], 2]);
      expect(command[0] === 'check' ? out : err).toMatch(report);
    }
    expect(everything()).toEqual(before);
  });
});

test('a file with a hundred thousand keys is read, and one that stands twice is named', async () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `k${index}: 1\n`).join('');
  write('laws/law.yaml', `${keys}k0: 2\n`);
  const { code, out } = await runCommand(['check', '--guides', folder]);
  expect(code).toBe(2);
  expect(out).toMatch(/^laws\/law\.yaml:100001:1: error invalid-yaml/m);
});

describe('files that are no guides', () => {
  const none = (): string => join(place, 'nothing.csv');

  test.each<readonly [name: string, args: () => readonly string[], report: string]>([
    ['a table that is not there', () => ['import', none()], 'missing-file'],
    ['a folder as a table', () => ['import', folder], 'missing-file'],
    [
      'an element that is not there',
      () => ['bundle', '--out', none(), '--widget', none()],
      'missing-file (--widget)',
    ],
    ['the same, for the preview', () => ['dev', '--widget', none()], 'missing-file (--widget)'],
    ['a workbook of another name', () => ['export', none()], 'invalid-value (FILE)'],
    ['a port that is none', () => ['dev', '--port', '70000'], 'a whole number from 0 to 65535'],
    ['a port in words', () => ['dev', '--port', 'http'], 'a whole number from 0 to 65535'],
    [
      'answers in a folder',
      () => ['plan', 'lost-umbrella', '--answers', folder],
      'unreadable-answers',
    ],
  ])('%s', async (_, args, report) => {
    const before = everything();
    const { code, out, err } = await runCommand([...args(), '--guides', folder]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(report);
    expect(everything()).toEqual(before);
  });

  test.each(['csv', 'docx', 'xlsx'])('a .%s of noise, and one of 200 MB', async (ending) => {
    const table = join(place, `table.${ending}`);
    writeFileSync(table, Buffer.from([0, 159, 146, 150, 0, 255, 254]));
    const args = ['import', table, '--guides', folder];
    expect(await runCommand(args)).toMatchObject({
      code: 2,
      err: expect.stringContaining('unreadable-table'),
    });
    truncateSync(table, 200 * 1024 * 1024);
    expect(await runCommand(args)).toMatchObject({
      code: 2,
      err: expect.stringContaining('file-too-large'),
    });
  });
});

test('import writes nothing beside files that it cannot read: they may hold the same rows', async () => {
  const table = join(place, 'rows.csv');
  writeFileSync(table, '序号,一级事项,二级事项,公开内容,公开依据\n1,失物,甲,名称,某文件\n');
  mkdirSync(join(folder, 'catalogue/heads'), { recursive: true });
  const rows = ['import', table, '--guides', folder, '--field', 'lost-things'];
  appendFileSync(join(folder, 'catalogue/report-loss.yaml'), Buffer.from([0xb7, 0xa8]));
  const before = everything();
  const { code, err } = await runCommand(rows);
  expect(code).toBe(2);
  expect(err).toContain('catalogue/report-loss.yaml: error unreadable-file');
  expect(everything()).toEqual(before);
});
