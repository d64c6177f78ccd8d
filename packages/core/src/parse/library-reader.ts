import type * as v from 'valibot';
import type { Example, GuideFolder } from '../guide/guide.ts';
import type { GuideLibrary, Placed } from '../guide/guide-library.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { applySchema, located } from './apply-schema.ts';
import { glossarySchema } from './glossary-schema.ts';
import { exampleSchema, guideSchema } from './guide-schema.ts';
import { tableHeadSchema } from './part-schemas.ts';
import { readTable } from './read-table.ts';
import { readYaml, type SourceFile, type YamlReader } from './read-yaml.ts';

const folders = [
  'catalogue',
  'questions',
  'facts',
  'conditions',
  'materials',
  'channels',
  'laws',
  'parameters',
  'tables',
  'calendars',
  'fields',
  'districts',
  'things',
];

/** Read by later stages of the project, or by people only. */
const leftAlone = /(^|\/)README\.md$/;

/** Reads files once each, and keeps what was wrong with them. */
export class LibraryReader {
  readonly issues: Issue[] = [];
  readonly broken: Set<string> = new Set();
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #read = new Set<string>();
  readonly #readYaml: YamlReader;

  constructor(files: readonly SourceFile[], reader: YamlReader = readYaml) {
    this.#readYaml = reader;
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  /** Every YAML file directly in a folder, by id. A file whose name is not its id is an issue. */
  folder<Value>(
    folder: string,
    schema: v.GenericSchema<unknown, Value>,
    idOf: (value: Value) => string,
    idKey = 'id',
  ): ReadonlyMap<string, Placed<Value>> {
    const found = new Map<string, Placed<Value>>();
    for (const path of this.#pathsIn(folder, '.yaml')) {
      const placed = this.#yaml(path, schema);
      if (placed === undefined) {
        this.broken.add(nameOf(path));
        continue;
      }
      const id = idOf(placed.value);
      this.#compareName(path, idKey, id, placed);
      found.set(id, placed);
    }
    return found;
  }

  tables(): GuideLibrary['tables'] {
    const heads = this.folder('tables', tableHeadSchema, ({ id }) => id);
    // The cells of a head that is broken are not blamed for it.
    for (const id of this.broken) this.#take(`tables/${id}.csv`);
    const tables = [...heads].flatMap(([id, { value, source }]) => {
      // Beside its head, also where the head has another id than its file's name.
      const path = source.file.replace(/\.yaml$/, '.csv');
      const file = this.#take(path);
      const { cells, issues } =
        file === undefined
          ? { cells: undefined, issues: [located(missing(path), source)] }
          : readTable(file);
      this.issues.push(...issues);
      if (cells !== undefined) return [[id, { value: { ...value, ...cells }, source }] as const];
      this.broken.add(id);
      return [];
    });
    return new Map(tables);
  }

  guides(): GuideLibrary['guides'] {
    const guides = new Map<string, Placed<GuideFolder>>();
    const names = new Set(
      [...this.#files.keys()].sort().flatMap((path) => /^things\/([^/]+)\//.exec(path)?.[1] ?? []),
    );
    for (const name of names) {
      const placed = this.#yaml(`things/${name}/guide.yaml`, guideSchema);
      const intro = this.#take(`things/${name}/intro.md`);
      const introEn = this.#take(`things/${name}/intro.en.md`);
      const examples = this.#examples(name);
      if (placed === undefined) {
        this.broken.add(name);
        continue;
      }
      const { value: guide, source } = placed;
      this.#compareName(`things/${name}`, 'id', guide.id, placed);
      if (intro === undefined) {
        this.issues.push(located(missing(`things/${name}/intro.md`), source));
        continue;
      }
      const texts = { zh: intro.text, ...(introEn === undefined ? {} : { en: introEn.text }) };
      guides.set(guide.id, {
        value: {
          guide,
          intro: texts,
          examples: examples.map(({ value }) => value),
          exampleSources: new Map(examples.map((example) => [example.value.id, example.source])),
        },
        source,
      });
    }
    return guides;
  }

  /** The words of `glossary.yaml`, which a library may do without, each at its own place. */
  glossary(): GuideLibrary['glossary'] {
    const path = 'glossary.yaml';
    const file = this.#files.has(path) ? this.#yaml(path, glossarySchema) : undefined;
    if (file === undefined) return new Map();
    const { value, source } = file;
    return new Map(
      value.terms.map((term, index) => [
        term.term.zh,
        {
          value: { ...term, sources: term.sources ?? value.sources },
          source: { ...source, position: (at) => source.position(['terms', index, ...at]) },
        },
      ]),
    );
  }

  /** Files that no one asked for: most likely a folder or a name with a slip in it. */
  unread(): readonly Issue[] {
    return [...this.#files.keys()]
      .filter((path) => !this.#read.has(path) && !leftAlone.test(path))
      .map((path): Issue => {
        const folder = path.split('/')[0] ?? '';
        const hint = nearestName(folder, folders);
        return {
          code: 'unknown-file',
          severity: 'warning',
          path: [],
          file: path,
          line: 1,
          column: 1,
          reference: path,
          ...(hint === undefined || hint === folder ? {} : { hint }),
        };
      });
  }

  #examples(guide: string): readonly Placed<Example>[] {
    return this.#pathsIn(`things/${guide}/examples`, '.yaml').flatMap((path) => {
      const placed = this.#yaml(path, exampleSchema);
      if (placed === undefined) return [];
      return [{ value: { id: nameOf(path), ...placed.value }, source: placed.source }];
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
    const { value, source, issues } = this.#readYaml(file);
    this.issues.push(...issues);
    if (issues.length > 0) return undefined;
    const parsed = applySchema(schema, value, source);
    if (parsed.ok) return { value: parsed.value, source };
    this.issues.push(...parsed.issues);
    return undefined;
  }

  #compareName(path: string, key: string, id: string, { source }: Placed<unknown>): void {
    if (nameOf(path) === id) return;
    const issue: Issue = {
      code: 'id-differs-from-file',
      severity: 'error',
      path: [key],
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
