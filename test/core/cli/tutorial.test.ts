import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from './run-command.ts';

const page = readFileSync(new URL('../../../docs/tutorial.md', import.meta.url), 'utf8');
const bin = fileURLToPath(new URL('../../../packages/core/bin/onething.js', import.meta.url));

interface Block {
  readonly kind: 'sh' | 'yaml' | 'text';
  readonly text: string;
}

function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(sh|yaml|text)\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', text = '']) => ({
      kind: kind === 'sh' || kind === 'yaml' ? kind : 'text',
      text,
    }),
  );
}

test('the tutorial can be followed, step by step, with the real command', () => {
  const place = temporaryFolder();
  const tools = join(place, 'bin');
  mkdirSync(tools);
  writeFileSync(join(tools, 'onething'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(tools, 'onething'), 0o755);
  const work = join(place, 'work');
  mkdirSync(work);
  writeFileSync(
    join(work, 'widget.js'),
    'customElements.define("one-thing-guide", HTMLElement);\n',
  );
  let printed = '';
  const blocks = blocksOf(page);
  expect(blocks.filter(({ kind }) => kind === 'sh').length).toBeGreaterThan(5);
  for (const { kind, text } of blocks) {
    if (kind === 'yaml') {
      const [, path = ''] = /^# (\S+\.yaml)\n/.exec(text) ?? [];
      expect(path).toMatch(/^guides\//);
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    } else if (kind === 'sh') {
      const run = spawnSync('/bin/sh', ['-e', '-c', text], {
        cwd: work,
        encoding: 'utf8',
        env: { PATH: `${tools}:${process.env.PATH}`, LANG: 'zh_CN.UTF-8' },
      });
      expect([text, run.status, run.stderr.includes('Error')]).toEqual([text, 0, false]);
      printed = run.stdout;
    } else {
      for (const line of text.trim().split('\n')) expect(printed).toContain(line.trim());
    }
  }
}, 120_000);
