import type { CatalogueHead, Disclosure } from '../guide/entry.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { ListedRow } from '../guide/listed-row.ts';
import { catalogueFiles } from '../link/catalogue-files.ts';
import { writeYaml } from '../parse/write-yaml.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { headFromRows } from './head-from-rows.ts';
import type { ImportOptions } from './import-options.ts';
import type { ReadTable } from './read-catalogue-table.ts';
import type { TableRow } from './table-row.ts';

export interface ImportedFiles {
  /** Path in a guides folder ▶ text. */
  readonly files: ReadonlyMap<string, string>;
  /** Rows that the guides have already. */
  readonly known: number;
  readonly issues: readonly Issue[];
}

/**
 * New files of `catalogue/` for the rows that the guides do not have yet: listed rows, which an editor
 * completes; a head where the field has none. A row that is there already is never written, and where
 * it says something else there, that is an issue.
 */
export function rowsToFiles(
  table: ReadTable,
  library: GuideLibrary,
  options: ImportOptions,
): ImportedFiles {
  const field = options.field ?? fieldNamed(table, library, options.sheet);
  if (field === undefined) {
    const issue: Issue = {
      code: 'unknown-field',
      severity: 'error',
      path: ['--field'],
      file: options.file,
      reference: table.above[0] ?? options.sheet,
      expected: [...library.heads.keys()].join(', '),
    };
    return { files: new Map(), known: 0, issues: [issue] };
  }
  const present = library.heads.get(field)?.value;
  const head = present ?? headFromRows(field, table, options);
  const files = new Map<string, string>();
  if (present === undefined) files.set(`catalogue/heads/${field}.yaml`, writeYaml(head));
  const issues: Issue[] = [];
  const taken = new Set([...library.entries.keys(), ...library.rows.keys()]);
  const standing = catalogueFiles(library).filter(({ disclosure }) => disclosure.field === field);
  const places = new Map<string, number>();
  let known = 0;
  for (const row of table.rows) {
    const same = standing.find(
      ({ disclosure: { item } }) => item[1] === row.item && item[2] === row.title,
    );
    if (same !== undefined) {
      known += 1;
      issues.push(...differences(row, same.disclosure, head, same.id, options));
      continue;
    }
    const { number, issue } = numberOf(row, head, options);
    if (issue !== undefined) issues.push(issue);
    const position =
      (places.get(row.item) ??
        lastPosition(
          standing.map(({ disclosure }) => disclosure),
          row,
        )) + 1;
    places.set(row.item, position);
    const id = freeId(`${field}-${number}-${position}`, taken);
    taken.add(id);
    files.set(`catalogue/${id}.yaml`, fileOf(row, id, field, number, position, head, options));
  }
  if (present !== undefined) keepNotes(files, table.notes);
  return { files, known, issues };
}

/** Notes have no place beside a head that is there already: they stand as comments in the last file. */
function keepNotes(files: Map<string, string>, notes: readonly string[]): void {
  const last = [...files].at(-1);
  if (last === undefined || notes.length === 0) return;
  const [path, text] = last;
  const comments = notes.map((note) => `# ${note.replace(/\s+/g, ' ')}\n`);
  files.set(path, text + comments.join(''));
}

function fieldNamed(
  { above }: ReadTable,
  { heads }: GuideLibrary,
  sheet: string,
): string | undefined {
  const texts = [...above, sheet];
  return [...heads].find(([, { value }]) =>
    texts.some((text) => text.includes(value.title.zh)),
  )?.[0];
}

/** The level-1 number: the head's, else the next one, which is then to be added there. */
function numberOf(
  row: TableRow,
  { items }: CatalogueHead,
  { file, sheet }: ImportOptions,
): { readonly number: number; readonly issue?: Issue } {
  const item = items.find(({ title }) => title.zh === row.item);
  if (item !== undefined) return { number: item.number };
  return {
    number: Math.max(0, ...items.map(({ number }) => number)) + 1,
    issue: {
      code: 'unknown-catalogue-item',
      severity: 'warning',
      path: [sheet],
      file,
      line: row.line,
      reference: row.item,
    },
  };
}

function lastPosition(rows: readonly Disclosure[], { item }: TableRow): number {
  return Math.max(
    0,
    ...rows.filter((row) => row.item[1] === item).map(({ position }) => position ?? 0),
  );
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  return free;
}

/** Columns of a table's row by the key that `disclosure` has for them. */
const columns = [
  ['content', 'content'],
  ['basis', 'basis'],
  ['time-limit', 'timeLimit'],
  ['publisher', 'publisher'],
  ['channels', 'channels'],
  ['audience', 'audience'],
  ['method', 'method'],
  ['level', 'level'],
] as const;

function fileOf(
  row: TableRow,
  id: string,
  field: string,
  number: number,
  position: number,
  head: CatalogueHead,
  { row: kind, reviewed, file, sheet }: ImportOptions,
): string {
  const own = columns.flatMap(([key, column]) => {
    const value = row[column];
    return value === undefined || JSON.stringify(value) === JSON.stringify(head[key])
      ? []
      : [[key, value] as const];
  });
  const disclosure: Disclosure = {
    field,
    item: [number, row.item, row.title],
    position,
    row: kind,
    ...Object.fromEntries(own),
    ...(Object.keys(row.asPrinted).length === 0 ? {} : { 'as-printed': row.asPrinted }),
    confidence: 'unknown',
  };
  const listed: ListedRow = {
    id,
    status: 'listed',
    title: { zh: row.title },
    disclosure,
    sources: [
      {
        note: {
          zh: `导入自${file}，${sheet}，第${row.line}行`,
          en: `Imported from ${file}, ${sheet}, row ${row.line}`,
        },
        confidence: 'unknown',
      },
    ],
    reviewed,
  };
  return writeYaml(listed);
}

function differences(
  row: TableRow,
  disclosure: Disclosure,
  head: CatalogueHead,
  id: string,
  { file, sheet }: ImportOptions,
): readonly Issue[] {
  return columns.flatMap(([key, column]): readonly Issue[] => {
    const value = row[column];
    const standing = disclosure[key] ?? head[key];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(standing)) return [];
    const text = typeof value === 'string' ? value : value.join('、');
    return [
      {
        code: 'catalogue-row-differs',
        severity: 'warning',
        path: [sheet, key],
        file,
        line: row.line,
        reference: id,
        hint: text,
      },
    ];
  });
}
