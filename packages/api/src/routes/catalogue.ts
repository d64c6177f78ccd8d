import { catalogueRows, catalogueTable, type Locale } from '@onething/core';
import { writeWorkbook } from '@onething/core/workbook';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { dailyResources } from '../http/daily-resources.ts';
import { jsonOnly } from '../http/json-only.ts';
import { localeOf, readLocale } from '../http/locale-of.ts';
import { makeResource, type Resource, sendResource } from '../http/resource.ts';
import { jsonResponse, localeParameter, problemResponses } from '../openapi/responses.ts';
import type { Parts } from '../parts.ts';
import { sendProblem } from '../problem.ts';
import { CatalogueSchema, type CatalogueView } from '../view/catalogue-view.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The standard disclosure catalogue, as data and as the official form in Excel. */
export function catalogueRoutes({ library, today }: Parts): Hono {
  const resources = dailyResources(today);
  const workbooks = new Map<Locale, Promise<Resource>>();
  const workbookIn = (locale: Locale): Promise<Resource> => {
    const known = workbooks.get(locale) ?? makeWorkbook(library, locale);
    workbooks.set(locale, known);
    return known;
  };
  const app = new Hono();
  app.get(
    '/v1/catalogue',
    jsonOnly,
    describeRoute({
      operationId: 'getCatalogue',
      summary: 'The disclosure catalogue',
      description:
        'Every row of the standard disclosure catalogue with all its columns, whether it has a service guide yet, and how sure each is.',
      tags: ['Catalogue'],
      parameters: [localeParameter],
      responses: {
        200: jsonResponse(CatalogueSchema, 'The catalogue.'),
        304: { description: 'The client has it.' },
        ...problemResponses('unknown-locale', 'not-acceptable'),
      },
    }),
    (context) => {
      const locale = readLocale(context);
      if (!locale.ok) return sendProblem(context, locale.problem, localeOf(context));
      const view = resources(
        `${locale.value} catalogue`,
        (): CatalogueView => ({
          locale: locale.value,
          rows: catalogueRows(library, locale.value),
        }),
      );
      context.header('Content-Language', locale.value);
      context.header('Vary', 'Accept-Language', { append: true });
      return sendResource(context, view, 'revalidate');
    },
  );
  app.get(
    '/v1/catalogue.xlsx',
    describeRoute({
      operationId: 'getCatalogueWorkbook',
      summary: 'The disclosure catalogue in Excel',
      description: 'The official form, a sheet for each field.',
      tags: ['Catalogue'],
      parameters: [localeParameter],
      responses: {
        200: {
          description: 'The workbook.',
          content: { [workbookType]: { schema: { type: 'string', format: 'binary' } } },
        },
        304: { description: 'The client has it.' },
        ...problemResponses('unknown-locale'),
      },
    }),
    async (context) => {
      const locale = readLocale(context);
      if (!locale.ok) return sendProblem(context, locale.problem, localeOf(context));
      const workbook = await workbookIn(locale.value);
      context.header('Content-Language', locale.value);
      context.header('Vary', 'Accept-Language', { append: true });
      context.header('Content-Disposition', 'attachment; filename="catalogue.xlsx"');
      return sendResource(context, workbook, 'revalidate');
    },
  );
  return app;
}

async function makeWorkbook(library: Parts['library'], locale: Locale): Promise<Resource> {
  const rows = catalogueRows(library, locale);
  const fields = [...new Set(rows.map(({ field }) => field.id))];
  const sheets = fields.map((id) =>
    catalogueTable(
      rows.filter(({ field }) => field.id === id),
      locale,
    ),
  );
  return makeResource(await writeWorkbook(sheets), workbookType);
}
