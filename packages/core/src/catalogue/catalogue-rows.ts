import type { CatalogueHead, Disclosure } from '../guide/entry.ts';
import type { Law } from '../guide/guide.ts';
import type { GuideLibrary } from '../guide/guide-library.ts';
import { type CatalogueFile, catalogueFiles, filesByRow } from '../link/catalogue-files.ts';
import { sourceInWords } from '../plan/source-in-words.ts';
import { articleInWords } from '../plan/words.ts';
import { confidences, type LegalReference } from '../vocabulary/source.ts';
import { type Locale, type LocalizedText, localize } from '../vocabulary/text.ts';
import type { CatalogueRow } from './catalogue-row.ts';

/**
 * The whole standard catalogue in the official order: by field, level-1 item and position; rows
 * without a position come last in their item. Entries of the same row are one row. Fields stand in
 * the order of their heads' files. A row whose field has no head is left out; linking reports it.
 */
export function catalogueRows(library: GuideLibrary, locale: Locale): readonly CatalogueRow[] {
  const rows = filesByRow(catalogueFiles(library));
  const laws = [...library.laws.values()].map(({ value }) => value);
  return [...library.heads.values()].flatMap(({ value: head }) =>
    rows
      .filter(([first]) => first.disclosure.field === head.field)
      .toSorted(([left], [right]) => compare(left.disclosure, right.disclosure))
      .map((files, index) => rowOf(files, index + 1, head, laws, locale)),
  );
}

function compare(left: Disclosure, right: Disclosure): number {
  const last = Number.POSITIVE_INFINITY;
  const byPosition = (left.position ?? last) - (right.position ?? last);
  return (
    left.item[0] - right.item[0] ||
    // Two rows without a position: infinity less infinity is no number.
    (Number.isNaN(byPosition) ? 0 : byPosition) ||
    (left.item[2] < right.item[2] ? -1 : 1)
  );
}

function rowOf(
  files: readonly [CatalogueFile, ...CatalogueFile[]],
  number: number,
  head: CatalogueHead,
  laws: readonly Law[],
  locale: Locale,
): CatalogueRow {
  const [{ disclosure }] = files;
  const [itemNumber, itemName, name] = disclosure.item;
  const item = head.items.find((each) => each.number === itemNumber);
  const namesake = files.find(({ title }) => title.zh === name) ?? files[0];
  const own: LocalizedText = { ...namesake.title, zh: name };
  const guides = files.filter(({ listed }) => !listed);
  return {
    id: namesake.id,
    number,
    field: { id: head.field, title: localize(head.title, locale) },
    item: { number: itemNumber, title: localize(item?.title ?? { zh: itemName }, locale) },
    position: disclosure.position ?? null,
    title: localize(own, locale),
    content: disclosure.content ?? head.content,
    basis: (disclosure.basis ?? head.basis).map((reference) => ({
      reference,
      text: basisInWords(laws, reference, locale),
    })),
    timeLimit: disclosure['time-limit'] ?? head['time-limit'],
    publisher: disclosure.publisher ?? head.publisher,
    channels: disclosure.channels ?? head.channels,
    audience: disclosure.audience ?? head.audience,
    method: disclosure.method ?? head.method,
    level: disclosure.level ?? head.level,
    asPrinted: disclosure['as-printed'] ?? {},
    row: disclosure.row,
    status: guides.length === 0 ? 'listed' : 'complete',
    entries: guides.map(({ id }) => id),
    confidence: lowest(files),
    sources: once(
      files.flatMap(({ sources }) => sources.map((source) => sourceInWords(laws, source, locale))),
    ),
    confirm: once(files.flatMap(({ confirm }) => confirm.map((text) => localize(text, locale)))),
    reviewed: files.map(({ reviewed }) => reviewed).toSorted()[0] ?? files[0].reviewed,
  };
}

function lowest(files: readonly CatalogueFile[]): CatalogueRow['confidence'] {
  const ranks = files.map(({ disclosure }) => confidences.indexOf(disclosure.confidence));
  return confidences[Math.max(...ranks)] ?? 'unknown';
}

/** `《title》（number）第四十五条`; a title that holds its number already stands for itself. */
function basisInWords(laws: readonly Law[], reference: LegalReference, locale: Locale): string {
  const [id = reference, article] = reference.split('#');
  const law = laws.find((candidate) => candidate.id === id);
  if (law === undefined) return reference;
  const title = localize(law.title, locale);
  const { number } = law;
  const label = article === undefined ? '' : articleInWords(article, locale);
  if (locale === 'en') {
    return [
      title,
      number === undefined || title.includes(number) ? '' : ` (${number})`,
      label === '' ? '' : `, ${label}`,
    ].join('');
  }
  const named = number !== undefined && title.includes(number) ? title : `《${title}》`;
  const numbered = number === undefined || title.includes(number) ? '' : `（${number}）`;
  return `${named}${numbered}${label}`;
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
