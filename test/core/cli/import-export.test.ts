import { cpSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readTableFile } from '../../../packages/core/src/load/read-table-file.ts';
import { guides, runCommand, temporaryFolder } from './run-command.ts';

describe('onething import and export', () => {
  let place = '';
  let folder = '';

  /** The project's laws and heads without its rows: what an office begins with. */
  beforeEach(() => {
    place = temporaryFolder();
    folder = join(place, 'guides');
    mkdirSync(join(folder, 'catalogue'), { recursive: true });
    cpSync(join(guides, 'laws'), join(folder, 'laws'), { recursive: true });
    cpSync(join(guides, 'catalogue/heads'), join(folder, 'catalogue/heads'), { recursive: true });
  });

  test('bring a workbook into files and back into the same workbook', async () => {
    const [before, after] = [join(place, 'before.xlsx'), join(place, 'after.xlsx')];
    expect((await runCommand(['export', before, '--guides', guides])).code).toBe(0);
    const imported = await runCommand(['import', before, '--guides', folder, '--row', 'national']);
    expect(imported).toMatchObject({ code: 0, err: '' });
    const checked = await runCommand(['check', '--guides', folder, '--json']);
    const errors = JSON.parse(checked.out).issues.filter(
      ({ severity }: { readonly severity: string }) => severity === 'error',
    );
    expect(errors).toEqual([]);
    expect((await runCommand(['export', after, '--guides', folder])).code).toBe(0);
    expect(await readTableFile(after)).toEqual(await readTableFile(before));
  });

  test('write nothing at all where a file is in the way, and report cells as JSON', async () => {
    const table = join(place, '社会保险.csv');
    const lines = [
      '序号,一级事项,二级事项,公开内容,公开依据',
      '1,失业保险服务,甲,名称,《社会保险法》',
      '2,失业保险服务,乙,名称,某文件',
    ];
    writeFileSync(table, lines.join('\n'));
    const args = ['import', table, '--guides', folder, '--field', 'social-insurance', '--json'];
    const first = JSON.parse((await runCommand(args)).out);
    expect(first.issues).toMatchObject([{ code: 'unread-cell', line: 3, column: 5 }]);
    const names = readdirSync(join(folder, 'catalogue'));
    expect(names).toContain('social-insurance-7-2.yaml');
    expect(JSON.parse((await runCommand(args)).out)).toMatchObject({ files: [], known: 2 });
    const out = join(place, 'book.xlsx');
    expect((await runCommand(['export', out, '--guides', folder])).code).toBe(0);
    expect((await runCommand(['export', out, '--guides', folder])).code).toBe(2);
    expect((await runCommand(['export', out, '--guides', folder, '--force'])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['catalogue', 'laws']);
  });

  test('refuse a spreadsheet of 200 MB, a table without the head, and an unknown field', async () => {
    const large = join(place, 'large.xlsx');
    writeFileSync(large, '');
    truncateSync(large, 200 * 1024 * 1024);
    expect(await runCommand(['import', large, '--guides', folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining('200.0 MB'),
    });
    const other = join(place, 'other.csv');
    writeFileSync(other, 'a,b\n1,2\n');
    expect((await runCommand(['import', other, '--guides', folder])).code).toBe(2);
    const unknown = ['export', join(place, 'x.xlsx'), '--guides', guides, '--field', 'employmen'];
    expect((await runCommand(unknown)).err).toContain('"employment"');
    expect(readdirSync(join(folder, 'catalogue'))).toEqual(['heads']);
  });
});
