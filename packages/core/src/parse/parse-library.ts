import type * as v from 'valibot';
import type { Example, GuideFolder } from '../guide/guide.ts';
import type { GuideLibrary, Placed } from '../guide/guide-library.ts';
import { fail, type Issue, type Result, succeed } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { applySchema, located } from './apply-schema.ts';
import { catalogueHeadSchema, entrySchema } from './entry-schema.ts';
import { exampleSchema, guideSchema } from './guide-schema.ts';
import {
  calendarYearSchema,
  channelSchema,
  lawSchema,
  materialSchema,
  parameterSchema,
  tableHeadSchema,
} from './part-schemas.ts';
import { derivedFactSchema, namedConditionSchema, questionSchema } from './question-schema.ts';
import { readTable } from './read-table.ts';
import { readYaml, type SourceFile } from './read-yaml.ts';

/**
 * Reads the files of a guides folder into a library. Every issue of every file is returned, each
 * with file, line, column and path; warnings (`unknown-file`) come with success too. References
 * between files are not looked at here: `linkLibrary` does.
 */
export function parseLibrary(files: readonly SourceFile[]): Result<GuideLibrary> {
  const reader = new LibraryReader(files);
  const library: GuideLibrary = {
    heads: reader.folder('catalogue/heads', catalogueHeadSchema, ({ field }) => field),
    entries: reader.folder('catalogue', entrySchema, ({ id }) => id),
    questions: reader.folder('questions', questionSchema, ({ id }) => id),
    facts: reader.folder('facts', derivedFactSchema, ({ id }) => id),
    conditions: reader.folder('conditions', namedConditionSchema, ({ id }) => id),
    materials: reader.folder('materials', materialSchema, ({ id }) => id),
    channels: reader.folder('channels', channelSchema, ({ id }) => id),
    laws: reader.folder('laws', lawSchema, ({ id }) => id),
    parameters: reader.folder('parameters', parameterSchema, ({ id }) => id),
    calendars: reader.folder('calendars', calendarYearSchema, ({ year }) => String(year)),
    tables: reader.tables(),
    guides: reader.guides(),
  };
  const issues = [...reader.issues, ...reader.unread()];
  return issues.some(({ severity }) => severity === 'error')
    ? fail(issues)
    : succeed(library, issues);
}

class LibraryReader {
  readonly issues: Issue[] = [];
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #read = new Set<string>();

  constructor(files: readonly SourceFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  /** Every YAML file directly in a folder, by id. A file whose name is not its id is an issue. */
  folder<Value>(
    folder: string,
    schema: v.GenericSchema<unknown, Value>,
    idOf: (value: Value) => string,
  ): ReadonlyMap<string, Placed<Value>> {
    const found = new Map<string, Placed<Value>>();
    for (const path of this.#pathsIn(folder, '.yaml')) {
      const placed = this.#yaml(path, schema);
      if (placed === undefined) continue;
      const id = idOf(placed.value);
      this.#compareName(path, id, placed);
      found.set(id, placed);
    }
    return found;
  }

  tables(): GuideLibrary['tables'] {
    const heads = this.folder('tables', tableHeadSchema, ({ id }) => id);
    const tables = [...heads].flatMap(([id, { value, source }]) => {
      const file = this.#take(`tables/${id}.csv`);
      if (file === undefined) {
        this.issues.push(located(missing(`tables/${id}.csv`), source));
        return [];
      }
      const { cells, issues } = readTable(file);
      this.issues.push(...issues);
      return [[id, { value: { ...value, ...cells }, source }] as const];
    });
    return new Map(tables);
  }

  guides(): GuideLibrary['guides'] {
    const guides = new Map<string, Placed<GuideFolder>>();
    const folders = new Set(
      [...this.#files.keys()].flatMap((path) => /^things\/([^/]+)\//.exec(path)?.[1] ?? []),
    );
    for (const name of folders) {
      const placed = this.#yaml(`things/${name}/guide.yaml`, guideSchema);
      const intro = this.#take(`things/${name}/intro.md`);
      const introEn = this.#take(`things/${name}/intro.en.md`);
      const examples = this.#examples(name);
      if (placed === undefined) continue;
      const { value: guide, source } = placed;
      if (guide.id !== name) this.#compareName(`things/${name}`, guide.id, placed);
      if (intro === undefined) {
        this.issues.push(located(missing(`things/${name}/intro.md`), source));
        continue;
      }
      const texts = { zh: intro.text, ...(introEn === undefined ? {} : { en: introEn.text }) };
      guides.set(guide.id, { value: { guide, intro: texts, examples }, source });
    }
    return guides;
  }

  /** Files that no one asked for: most likely a folder or a name with a slip in it. */
  unread(): readonly Issue[] {
    const known = ['catalogue', 'questions', 'facts', 'conditions', 'materials', 'channels', 'laws'];
    const others = ['parameters', 'calendars', 'tables', 'things'];
    return [...this.#files.keys()]
      .filter((path) => !this.#read.has(path) && !/(^|\/)README\.md$/.test(path))
      .map((path): Issue => {
        const folder = path.split('/')[0] ?? '';
        const hint = nearestName(folder, [...known, ...others]);
        return {
          code: 'unknown-file',
          severity: 'warning',
          path: [],
          file: path,
          reference: path,
          ...(hint === undefined || hint === folder ? {} : { hint }),
        };
      });
  }

  #examples(guide: string): readonly Example[] {
    return this.#pathsIn(`things/${guide}/examples`, '.yaml').flatMap((path) => {
      const placed = this.#yaml(path, exampleSchema);
      return placed === undefined ? [] : [{ id: nameOf(path), ...placed.value }];
    });
  }

  #pathsIn(folder: string, ending: string): readonly string[] {
    return [...this.#files.keys()]
      .filter(
        (path) =>
          path.startsWith(`${folder}/`) &&
          path.endsWith(ending) &&
          !path.slice(folder.length + 1).includes('/'),
      )
      .sort();
  }

  #take(path: string): SourceFile | undefined {
    this.#read.add(path);
    return this.#files.get(path);
  }

  #yaml<Value>(path: string, schema: v.GenericSchema<unknown, Value>): Placed<Value> | undefined {
    const file = this.#take(path);
    if (file === undefined) {
      this.issues.push({ ...missing(path), file: path });
      return undefined;
    }
    const { value, source, issues } = readYaml(file);
    this.issues.push(...issues);
    if (issues.length > 0) return undefined;
    const parsed = applySchema(schema, value, source);
    if (parsed.ok) return { value: parsed.value, source };
    this.issues.push(...parsed.issues);
    return undefined;
  }

  #compareName(path: string, id: string, { source }: Placed<unknown>): void {
    if (nameOf(path) === id) return;
    const issue: Issue = {
      code: 'id-differs-from-file',
      severity: 'error',
      path: ['id'],
      reference: id,
      hint: nameOf(path),
    };
    this.issues.push(located(issue, source));
  }
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.yaml$/, '');
}

function missing(path: string): Issue {
  return { code: 'missing-file', severity: 'error', path: [], reference: path };
}
