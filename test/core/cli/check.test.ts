import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { guides, type Outcome, runCommand as run, temporaryFolder } from './run-command.ts';

describe('onething check', () => {
  it('passes the guides of the project', async () => {
    const { code, out } = await run(['check', '--guides', guides]);
    expect(out).toContain('0 errors');
    expect(code).toBe(0);
  }, 120_000); // it proves every guide of the project

  it('says that a folder is not there, with exit code 2', async () => {
    const { code, out } = await run(['check', '--guides', join(guides, 'nowhere')]);
    expect(code).toBe(2);
    expect(out).toContain('missing-folder');
  });

  it('says that a folder holds no guide, with exit code 2', async () => {
    const { code, out } = await run(['check', '--guides', temporaryFolder()]);
    expect(code).toBe(2);
    expect(out).toContain('not-a-guides-folder');
  });

  it('says how large a guide is, and how much it asks, as text and as JSON', async () => {
    const text = await run(['check', 'job-loss', '--guides', guides, '--locale', 'zh-CN']);
    expect(text.out).toMatch(/\d+个问题，\d+个事项，\d+个例子/);
    expect(text.out).toMatch(/[\d,]+种答案组合/);
    const { out } = await run(['check', 'job-loss', '--json', '--guides', guides]);
    const { guides: found } = JSON.parse(out);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'job-loss',
      distinguishable: expect.stringMatching(/^\d+$/),
    });
    expect(found[0].expected.fewest).toBeLessThanOrEqual(found[0].expected.author);
  });

  it('names the guide that is not there', async () => {
    const { code, err } = await run(['check', 'job-los', '--guides', guides]);
    expect(code).toBe(1);
    expect(err).toContain('job-loss');
  });

  it('colours only what a terminal shows', async () => {
    const args = ['check', '--guides', umbrellaFolder];
    const escape = '\u001b[';
    expect((await run(args)).out).not.toContain(escape);
    expect((await run(args, '', { colours: true })).out).toContain(escape);
  });
});

describe('onething check, of one guide', () => {
  const check = (...more: readonly string[]): Promise<Outcome> =>
    run(['check', 'lost-umbrella', '--guides', umbrellaFolder, ...more]);

  it('lists notes when told to, and only counts them otherwise', async () => {
    const { out } = await check();
    expect(out).not.toContain('note options-alike');
    expect(out).toContain(', 2 notes (--notes lists them)');
    const listed = await check('--notes');
    expect(listed.out.match(/note options-alike/g)).toHaveLength(2);
    expect(listed.out).not.toContain('--notes');
  });

  it('shows answers for what it found, in the language it speaks', async () => {
    expect((await check()).out).toContain(
      'For example: Where was it lost?: In a park → buy-umbrella needed',
    );
    expect((await check('--locale', 'zh-CN')).out).toContain(
      '例如这样回答：伞丢在哪里？：公园 → buy-umbrella 要办',
    );
  });

  it('reads the rules for the day that it is told', async () => {
    const { out } = await check('--as-of', '2028-01-01', '--json');
    const { issues } = JSON.parse(out);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'review-overdue' }));
    expect((await check()).out).not.toContain('review-overdue');
  });

  it('looks at no other guide', async () => {
    const { out } = await run(['check', 'newborn', '--guides', guides, '--json']);
    const found = JSON.parse(out);
    expect(found.guides.map(({ id }: { readonly id: string }) => id)).toEqual(['newborn']);
  });

  it('is refused with exit code 1 where an example fails, as text and as JSON alike', async () => {
    const folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    const file = join(folder, 'things/lost-umbrella/examples/on-the-metro.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('report-loss', 'buy-umbrella'));
    const args = ['check', '--guides', folder];
    const { code, out, err } = await run(args);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(
      /^things\/lost-umbrella\/examples\/on-the-metro\.yaml: error example-failed/m,
    );
    expect(out).toMatch(/Not to be published yet: [1-9] errors/);
    const json = await run([...args, '--json']);
    expect([json.code, json.err]).toEqual([1, '']);
    expect(JSON.parse(json.out)).toMatchObject({
      folder,
      guides: [{ id: 'lost-umbrella', answers: expect.stringMatching(/^\d+$/), exact: true }],
    });
  });

  it('names the examples it has written, and leaves those that are there', async () => {
    const folder = join(temporaryFolder(), 'guides');
    cpSync(umbrellaFolder, folder, { recursive: true });
    const { code, err } = await run(['check', '--guides', folder, '--write-examples']);
    expect(code).toBe(0);
    const written = err.trim().split('\n');
    expect(written.length).toBeGreaterThan(0);
    const other = readFileSync(
      join(folder, 'things/lost-umbrella/examples/on-the-metro.yaml'),
      'utf8',
    );
    for (const path of written) {
      expect(readFileSync(join(folder, path), 'utf8')).toMatch(/^# yaml-language-server/);
      // An example by the same name, but of something else: what is missing is missing again.
      writeFileSync(join(folder, path), other);
    }
    const again = await run(['check', '--guides', folder, '--write-examples']);
    expect(again.code).toBe(0);
    for (const path of again.err.trim().split('\n')) expect(written).not.toContain(path);
    for (const path of written) expect(readFileSync(join(folder, path), 'utf8')).toBe(other);
  });
});
