import type { GuideLibrary } from '../guide/guide-library.ts';
import { fail, type Issue, type Result, succeed } from '../vocabulary/issue.ts';
import { catalogueHeadSchema } from './catalogue-schema.ts';
import { districtSchema } from './district-schema.ts';
import { expandGroups } from './expand-groups.ts';
import { LibraryReader } from './library-reader.ts';
import {
  calendarYearSchema,
  channelSchema,
  formFieldSchema,
  lawSchema,
  materialSchema,
  parameterSchema,
} from './part-schemas.ts';
import { derivedFactSchema, namedConditionSchema, questionSchema } from './question-schema.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { SourceFile, YamlReader } from './read-yaml.ts';

/**
 * Reads the files of a guides folder into a library. Every issue of every file is returned, each
 * with file, line, column and path; warnings (`unknown-file`) come with success too. References
 * between files are not looked at here: `linkLibrary` does.
 */
export function parseLibrary(files: readonly SourceFile[]): Result<GuideLibrary> {
  const { library, issues } = parseFiles(files);
  return issues.some(({ severity }) => severity === 'error')
    ? fail(issues)
    : succeed(library, issues);
}

export interface ParsedFiles {
  /** What could be read; files with issues are missing from it. */
  readonly library: GuideLibrary;
  readonly issues: readonly Issue[];
  /** Ids, by their files' names, of what is missing from the library. */
  readonly broken: ReadonlySet<string>;
}

/** As `parseLibrary`, but with what could be read beside the issues of the rest. */
export function parseFiles(files: readonly SourceFile[], readYaml?: YamlReader): ParsedFiles {
  const reader = new LibraryReader(files, readYaml);
  const library: GuideLibrary = {
    heads: reader.folder('catalogue/heads', catalogueHeadSchema, ({ field }) => field, 'field'),
    ...readCatalogue(reader),
    questions: expandGroups(reader.folder('questions', questionSchema, ({ id }) => id)),
    facts: reader.folder('facts', derivedFactSchema, ({ id }) => id),
    conditions: reader.folder('conditions', namedConditionSchema, ({ id }) => id),
    materials: reader.folder('materials', materialSchema, ({ id }) => id),
    channels: reader.folder('channels', channelSchema, ({ id }) => id),
    laws: reader.folder('laws', lawSchema, ({ id }) => id),
    parameters: reader.folder('parameters', parameterSchema, ({ id }) => id),
    calendars: reader.folder('calendars', calendarYearSchema, ({ year }) => String(year), 'year'),
    fields: reader.folder('fields', formFieldSchema, ({ id }) => id),
    districts: reader.folder('districts', districtSchema, ({ code }) => code, 'code'),
    glossary: reader.glossary(),
    tables: reader.tables(),
    guides: reader.guides(),
  };
  return { library, issues: [...reader.issues, ...reader.unread()], broken: reader.broken };
}
