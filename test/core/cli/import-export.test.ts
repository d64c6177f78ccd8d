import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
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

  const rows = (): string => {
    const table = join(place, 'rows.csv');
    writeFileSync(
      table,
      '序号,一级事项,二级事项,公开内容,公开依据\n1,失业保险服务,甲,名称,《社会保险法》\n',
    );
    return table;
  };
  const importing = (...more: readonly string[]): ReturnType<typeof runCommand> =>
    runCommand(['import', rows(), '--guides', folder, '--field', 'social-insurance', ...more]);
  const written = (): string => {
    const [name = ''] = readdirSync(join(folder, 'catalogue')).filter((each) => each !== 'heads');
    return readFileSync(join(folder, 'catalogue', name), 'utf8');
  };

  test('write local rows of the day, with their schema, and say how many in words', async () => {
    const { code, out } = await importing('--as-of', '2026-10-01');
    expect(code).toBe(0);
    expect(out).toMatch(/\n?1 files written; 0 rows were there already; \d+ cells to look at\n$/);
    expect(written()).toMatch(/^# yaml-language-server/);
    expect(written()).toMatch(/row: local/);
    expect(written()).toContain('2026-10-01');
  });

  test('write rows of the national catalogue where told to', async () => {
    await importing('--row', 'national');
    expect(written()).toMatch(/row: national/);
  });

  test('leave a workbook that is there, and say as JSON what they wrote', async () => {
    const out = join(place, 'book.xlsx');
    const args = ['export', out, '--guides', guides, '--field', 'employment'];
    const json = JSON.parse((await runCommand([...args, '--json'])).out);
    expect(json).toMatchObject({ file: out, fields: ['employment'] });
    expect((await readTableFile(out)).ok).toBe(true);
    const before = readFileSync(out);
    const refused = await runCommand([...args, '--json']);
    expect([refused.code, refused.err]).toEqual([2, '']);
    expect(JSON.parse(refused.out).issues).toMatchObject([{ code: 'output-exists' }]);
    expect(readFileSync(out).equals(before)).toBe(true);
    expect((await runCommand([...args, '--force'])).out).toBe(`Written: ${out}\n`);
  });

  test('write every field, each as a sheet, in the language of the form', async () => {
    const sheetsOf = async (...more: readonly string[]): Promise<readonly string[]> => {
      const out = join(place, `${more.join('')}book.xlsx`);
      await runCommand(['export', out, '--guides', guides, ...more]);
      const read = await readTableFile(out);
      if (!read.ok) throw new Error('the workbook cannot be read');
      return read.value.map(({ rows: [head = []] }) => head.join());
    };
    const [zh, en] = [await sheetsOf(), await sheetsOf('--locale', 'en')];
    expect(zh.length).toBe(readdirSync(join(guides, 'catalogue/heads')).length);
    expect(en).not.toEqual(zh);
    expect(zh.join()).toMatch(/[一-龥]/);
  });
});
