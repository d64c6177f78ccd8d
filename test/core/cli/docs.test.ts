import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../../packages/core/src/cli/command-table.ts';
import { readRequest } from '../../../packages/core/src/cli/read-request.ts';

const page = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');

test('the page names every command', () => {
  for (const { name } of commands) expect(page).toContain(`\`${name}`);
});

test('the workflows on the page are YAML, and run commands that there are', () => {
  const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  expect(blocks.length).toBeGreaterThan(1);
  for (const text of blocks) expect(parse(text)).toBeTypeOf('object');
  const lines = [...page.matchAll(/(?:run|entry): (?:npx )?onething (.+)$/gm)];
  expect(lines.length).toBeGreaterThan(2);
  for (const [, line = ''] of lines) {
    const [name, ...rest] = line.split(' ');
    const command = commands.find((each) => each.name === name);
    if (command === undefined) throw new Error(`no command ${name}`);
    const words = rest
      .join(' ')
      .replace(/ > \S+$/, '')
      .split(' ');
    expect(readRequest(command, words, 'en')).not.toHaveProperty('problem');
  }
});
