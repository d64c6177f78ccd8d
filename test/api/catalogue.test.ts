import { catalogueRows, catalogueTable } from '@onething/core';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { CatalogueSchema } from '../../packages/api/src/view/catalogue-view.ts';
import { library, testApp } from './fixtures/test-app.ts';

const app = testApp();
const rows = catalogueRows(library, 'zh-CN');

async function pageAt(path: string): Promise<string> {
  return (await app.request(path)).text();
}

/** The ids of the rows that a page shows. */
function shownIn(page: string): readonly string[] {
  return [...page.matchAll(/<details id="row-([^"]+)"/g)].map(([, id = '']) => id);
}

describe('the catalogue', () => {
  test('as data is that of core, in the language asked for, and as its description says', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const response = await app.request(`/v1/catalogue?locale=${locale}`);
      expect(response.headers.get('Content-Language')).toBe(locale);
      const body: unknown = await response.json();
      expect(body).toEqual({ locale, rows: catalogueRows(library, locale) });
      expect(await CatalogueSchema['~standard'].validate(body)).not.toHaveProperty('issues');
    }
    expect((await app.request('/v1/catalogue?locale=fr')).status).toBe(400);
  });

  test('in Excel has a sheet for each field, cell for cell the official form', async () => {
    const response = await app.request('/v1/catalogue.xlsx');
    expect(response.headers.get('Content-Disposition')).toContain('catalogue.xlsx');
    const sheets = await readExcelFile(Buffer.from(await response.arrayBuffer()));
    const fields = [...new Set(rows.map(({ field }) => field.id))];
    expect(sheets).toHaveLength(fields.length);
    const [first] = fields;
    const table = catalogueTable(
      rows.filter(({ field }) => field.id === first),
      'zh-CN',
    );
    const cells = (sheets[0]?.data ?? []).map((row) => row.map((cell) => String(cell ?? '')));
    expect(cells.flat().filter((cell) => cell !== '')).toEqual(
      table.rows.flat().filter((cell) => cell !== ''),
    );
  });

  test('as a page shows every row, and links those with a guide to it', async () => {
    const page = await pageAt('/catalogue');
    expect(shownIn(page)).toEqual(rows.map(({ id }) => id));
    expect(page).toContain('/guides/lost-umbrella?');
  });

  test('searched for words shows the rows that have them all, and no others', async () => {
    const [wanted, ...others] = rows;
    if (wanted === undefined) throw new Error('the catalogue is empty');
    const named = (title: string): readonly string[] =>
      rows.filter((row) => row.title.includes(title)).map(({ id }) => id);
    const found = shownIn(await pageAt(`/catalogue?q=${encodeURIComponent(wanted.title)}`));
    expect(found).toEqual(named(wanted.title));
    expect(found.length).toBeLessThan(rows.length);
    const both = `${wanted.title} ${others[0]?.title ?? ''}`;
    expect(shownIn(await pageAt(`/catalogue?q=${encodeURIComponent(both)}`))).toEqual([]);
    const inUpperCase = shownIn(await pageAt('/catalogue?locale=en&q=UMBRELLA'));
    expect(inUpperCase).toEqual(shownIn(await pageAt('/catalogue?locale=en&q=umbrella')));
    expect(inUpperCase.length).toBeGreaterThan(0);
  });

  test('can be narrowed to rows without a guide', async () => {
    const listed = rows.filter(({ status }) => status === 'listed').map(({ id }) => id);
    expect(listed.length).toBeGreaterThan(0);
    expect(shownIn(await pageAt('/catalogue?status=listed'))).toEqual(listed);
  });

  test('writes what was searched for as text, not as markup', async () => {
    const page = await pageAt(`/catalogue?q=${encodeURIComponent('"><script>')}`);
    expect(page).not.toContain('"><script>');
    expect(page).toContain('&quot;&gt;&lt;script&gt;');
  });
});

describe('what is covered', () => {
  test('names the day, every guide and entry, and counts the rows without a guide', async () => {
    const page = await pageAt('/coverage?locale=en');
    expect(page).toContain('datetime="2026-11-23"');
    expect(page).toContain('Fetch the umbrella');
    const listed = rows.filter(({ status }) => status === 'listed').length;
    expect(page).toContain(`Listed only ${listed}<`);
  });
});

describe('the page of a district that does not exist', () => {
  test('embeds any guide, and leads to the others', async () => {
    const page = await pageAt('/demo/district?guide=lost-bicycle');
    expect(page).toContain('<one-thing-guide guide="lost-bicycle"');
    expect(page).toContain('/demo/district?guide=lost-umbrella&amp;');
    expect((await app.request('/demo/district?guide=lost-cat')).status).toBe(404);
  });
});
