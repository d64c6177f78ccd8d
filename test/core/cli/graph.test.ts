import { describe, expect, it, test } from 'vitest';
import { umbrellaFolder } from '../fixtures/umbrella.ts';
import { type Outcome, runCommand } from './run-command.ts';

function graph(...more: readonly string[]): Promise<Outcome> {
  return runCommand(['graph', 'lost-umbrella', '--guides', umbrellaFolder, ...more]);
}

describe('onething graph, of the flow', () => {
  it("hands out the interview as XState's configuration", async () => {
    const { code, out } = await graph('--format', 'xstate');
    expect(code).toBe(0);
    const machine = JSON.parse(out);
    expect(machine).toMatchObject({ id: 'lost-umbrella', initial: 'asking' });
    expect(Object.keys(machine.states)).toEqual(['asking', 'reviewing', 'planned']);
  });

  it.each([
    ['svg', '<svg'],
    ['mermaid', 'flowchart'],
    ['jsonld', '"@context"'],
  ])('%s', async (format, begins) => {
    const { code, out } = await graph('--format', format);
    expect(code).toBe(0);
    expect(out).toContain(begins);
  });

  it('is an SVG in Chinese unless told otherwise', async () => {
    const { out } = await graph();
    expect(out).toBe((await graph('--format', 'svg', '--locale', 'zh-CN')).out);
    expect(out).not.toBe((await graph('--locale', 'en')).out);
  });

  it('names its linked data by the address it is given', async () => {
    const { out } = await graph('--format', 'jsonld', '--base', 'https://office.example/umbrella');
    expect(out).toContain('"https://office.example/umbrella"');
    expect((await graph('--format', 'jsonld')).out).toContain('"urn:onething:guide:lost-umbrella"');
  });
});

describe('onething graph --answers', () => {
  const answers = JSON.stringify({ 'lost-where': 'metro', 'lost-on': '2026-11-20' });
  const given = ['--answers', answers];
  const plan = (...more: readonly string[]): Promise<Outcome> =>
    runCommand(['plan', 'lost-umbrella', '--guides', umbrellaFolder, ...given, ...more]);

  test.each([
    [['--format', 'svg']],
    [['--format', 'mermaid', '--locale', 'en']],
    [['--format', 'jsonld', '--base', 'https://office.example/umbrella']],
    [['--format', 'mermaid', '--as-of', '2026-12-24']],
    [['--format', 'svg', '--district', '999999']],
  ])('draws what plan draws: %j', async (more) => {
    const drawn = await graph(...given, ...more);
    expect(drawn).toMatchObject({ code: 0, err: '' });
    expect(drawn.out).toBe((await plan(...more)).out);
    expect(drawn.out).not.toBe((await graph(...more.slice(0, 2))).out);
  });

  test('is an SVG where no form is asked for, from answers through a pipe too', async () => {
    const piped = ['graph', 'lost-umbrella', '--guides', umbrellaFolder, '--answers', '-'];
    expect((await runCommand(piped, answers)).out).toBe((await plan('--format', 'svg')).out);
  });

  test('names what is wrong with the answers, and draws nothing', async () => {
    const { code, out, err } = await graph('--answers', '{"lost-onn":"2026-11-20"}');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('unknown-question');
  });

  test('refuses to make a machine of a plan', async () => {
    const { code, out, err } = await graph(...given, '--format', 'xstate');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('invalid-value (--format)');
    expect(err).toContain('svg, mermaid, jsonld');
  });

  test.each([
    ['--as-of', '2026-12-24'],
    ['--district', '999999'],
  ])('is what %s goes with: the flow is refused', async (...more) => {
    const args = ['graph', 'lost-umbrella', '--guides', umbrellaFolder, ...more];
    const { code, out, err } = await runCommand(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${more[0]} goes with --answers.`);
  });
});
