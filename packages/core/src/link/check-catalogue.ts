import type { Disclosure } from '../guide/entry.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import type { Issue } from '../vocabulary/issue.ts';
import { nearestName } from '../vocabulary/nearest-name.ts';
import { type CatalogueFile, catalogueFiles, filesByRow } from './catalogue-files.ts';
import { checkLegalReferences, checkName, checkSources, issueAt } from './reference.ts';

/** Columns that two files of one row may not tell apart. */
const columns = [
  'position',
  'row',
  'content',
  'basis',
  'time-limit',
  'publisher',
  'channels',
  'audience',
  'method',
  'level',
] as const;

/**
 * The standard catalogue as a whole: each row stands under a level-1 item of its field, once, and
 * the files that describe the same row agree.
 */
export function checkCatalogue(library: GuideLibrary): readonly Issue[] {
  const files = catalogueFiles(library);
  return [
    ...files.flatMap((file) => checkFile(library, file)),
    ...checkTogether(files),
    ...[...library.rows.values()].flatMap(({ value, source }) =>
      checkSources(library, source, ['sources'], value.sources),
    ),
  ];
}

function checkFile(library: GuideLibrary, file: CatalogueFile): readonly Issue[] {
  const { disclosure, source } = file;
  const { field, item, position, row } = disclosure;
  const head = library.heads.get(field)?.value;
  if (head === undefined) {
    return checkName(source, 'unknown-field', ['disclosure', 'field'], field, library.heads);
  }
  const [number, name] = item;
  const known = head.items.some((each) => each.number === number && each.title.zh === name);
  const names = head.items.map((each) => `${each.number} ${each.title.zh}`);
  const hint = known ? undefined : nearestName(`${number} ${name}`, names);
  return [
    ...checkLegalReferences(library, source, ['disclosure', 'basis'], disclosure.basis),
    ...(known
      ? []
      : [
          issueAt(source, 'unknown-catalogue-item', ['disclosure', 'item'], {
            reference: `${number} ${name}`,
            ...(hint === undefined ? {} : { hint }),
          }),
        ]),
    ...Object.entries(disclosure['as-printed'] ?? {}).map(
      ([column, text]): Issue => ({
        ...issueAt(source, 'unread-cell', ['disclosure', 'as-printed', column], {
          reference: text,
        }),
        severity: 'warning',
      }),
    ),
    ...(row === 'national' && position === undefined
      ? [issueAt(source, 'missing-key', ['disclosure'], { reference: 'position' })]
      : []),
  ];
}

function checkTogether(files: readonly CatalogueFile[]): readonly Issue[] {
  const places = new Map<string, Disclosure>();
  const issues: Issue[] = [];
  for (const [first, ...others] of filesByRow(files)) {
    for (const other of others) issues.push(...compare(first, other));
    const { field, item, position } = first.disclosure;
    if (position === undefined) continue;
    const place = JSON.stringify([field, item[0], position]);
    const before = places.get(place);
    if (before === undefined) places.set(place, first.disclosure);
    else {
      const more = { reference: String(position), expected: before.item[2] };
      issues.push(
        issueAt(first.source, 'catalogue-position-taken', ['disclosure', 'position'], more),
      );
    }
  }
  return issues;
}

function compare(first: CatalogueFile, other: CatalogueFile): readonly Issue[] {
  if (other.listed) {
    return [
      issueAt(other.source, 'catalogue-row-covered', ['disclosure'], { reference: first.id }),
    ];
  }
  return columns.flatMap((column) =>
    JSON.stringify(first.disclosure[column]) === JSON.stringify(other.disclosure[column])
      ? []
      : [
          issueAt(other.source, 'catalogue-row-differs', ['disclosure', column], {
            reference: first.id,
          }),
        ],
  );
}
