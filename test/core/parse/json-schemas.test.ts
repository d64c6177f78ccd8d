import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../packages/core/src/load/read-folder.ts';
import { fileKindOf, fileKinds } from '../../../packages/core/src/parse/file-kinds.ts';
import { jsonSchemas } from '../../../packages/core/src/parse/json-schemas.ts';
import { keyTextOf } from '../../../packages/core/src/parse/key-texts.ts';
import { parseFiles } from '../../../packages/core/src/parse/parse-library.ts';
import { readYaml } from '../../../packages/core/src/parse/read-yaml.ts';
import { withModeline } from '../../../packages/core/src/parse/with-modeline.ts';
import { guides, runCommand } from '../cli/run-command.ts';
import { umbrellaFolder } from '../fixtures/umbrella.ts';

const files = [
  ...(await readFolder(guides)).files,
  ...(await readFolder(umbrellaFolder)).files,
].filter(({ path }) => path.endsWith('.yaml'));
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(
  [...jsonSchemas()].map(([id, schema]) => {
    const plain: Record<string, unknown> = JSON.parse(JSON.stringify(schema));
    return [id, ajv.compile(plain)] as const;
  }),
);

function errorsOf(path: string, text: string): readonly string[] {
  const validate = validators.get(fileKindOf(path)?.id ?? '');
  if (validate === undefined) throw new Error(`no schema for ${path}`);
  validate(readYaml({ path, text }).value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('every kind has a schema whose references lead somewhere', () => {
  expect([...validators.keys()]).toEqual(fileKinds.map(({ id }) => id));
});

test('every YAML file of the guides meets its schema', () => {
  const known = files.filter(({ path }) => fileKindOf(path) !== undefined);
  expect(known.length).toBeGreaterThan(files.length * 0.9);
  for (const { path, text } of known) expect([path, errorsOf(path, text)]).toEqual([path, []]);
});

/** Slips of which the reader and the JSON Schema must both complain. */
describe('a slip in an entry', () => {
  const path = 'catalogue/report-loss.yaml';
  const text = readFileSync(`${umbrellaFolder}/${path}`, 'utf8');

  test.each([
    ['an unknown key', (good: string) => `${good}\ncolour: red\n`],
    ['a key that is missing', (good: string) => good.replace(/^who:.*$/m, '')],
    ['a value that is not offered', (good: string) => good.replace(/^who:.*$/m, 'who: nobody')],
    ['a text instead of a list', (good: string) => good.replace(/^channels:.*$/m, 'channels: x')],
    ['an id with capitals', (good: string) => good.replace(/^id:.*$/m, 'id: Report')],
  ])('%s is found while typing, as it is when read', (_, spoil) => {
    const spoiled = spoil(text);
    expect(spoiled).not.toBe(text);
    expect(errorsOf(path, spoiled)).not.toEqual([]);
    expect(parseFiles([{ path, text: spoiled }]).issues).not.toEqual([]);
  });
});

test('every key says in both languages what it holds', () => {
  const keys = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'properties' && typeof inner === 'object' && inner !== null) {
        for (const name of Object.keys(inner)) keys.add(name);
      }
      collect(inner);
    }
  };
  for (const schema of jsonSchemas().values()) collect(schema);
  expect(keys.size).toBeGreaterThan(100);
  expect([...keys].filter((key) => keyTextOf(key) === undefined)).toEqual([]);
});

describe('the line that names a file’s schema', () => {
  test('leads to it from wherever the file is, once', () => {
    const text = withModeline('things/a/examples/b.yaml', 'title: x\r\n\r\n');
    expect(text).toBe('# yaml-language-server: $schema=../../../.schemas/example.json\ntitle: x\n');
    expect(withModeline('things/a/examples/b.yaml', text)).toBe(text);
    expect(withModeline('tables/a.csv', 'a,b')).toBe('a,b');
  });
});

test('the reference page is what the schemas say', async () => {
  const { out } = await runCommand(['reference', '--guides', umbrellaFolder]);
  const page = readFileSync(new URL('../../../docs/reference.md', import.meta.url), 'utf8');
  // Print it again: onething reference --guides test/core/fixtures/umbrella > docs/reference.md
  expect(out).toBe(page);
});
