import type { Law } from '../guide/guide.ts';
import { articleInWords } from '../plan/words.ts';
import type { LegalReference } from '../vocabulary/source.ts';
import { comparable, listOf } from './cell-text.ts';

/**
 * The legal bases that a cell of 公开依据 names, by the titles, short titles and numbers of known
 * laws; `undefined` where some of it is none of them, since a part read would be a cell misread.
 */
export function readBasis(
  cell: string,
  laws: readonly Law[],
): readonly LegalReference[] | undefined {
  const found = partsOf(cell).map((part) => referenceIn(part, laws));
  return found.every((reference) => reference !== undefined) ? found : undefined;
}

/** `《甲》《乙》` without anything between them are two. */
function partsOf(cell: string): readonly string[] {
  return listOf(cell).flatMap((part) => part.split(/(?<=[》）])(?=《)/u));
}

function referenceIn(part: string, laws: readonly Law[]): LegalReference | undefined {
  const text = lawName(part);
  const candidates = laws
    .flatMap((law) => namesOf(law).map((name) => ({ law, name })))
    .filter(({ name }) => text.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length);
  for (const { law, name } of candidates) {
    const rest = text.slice(name.length);
    if (rest === '') return law.id;
    const article = Object.keys(law.articles ?? {}).find(
      (each) => comparable(articleInWords(each, 'zh-CN')) === rest,
    );
    if (article !== undefined) return `${law.id}#${article}`;
  }
  return undefined;
}

function namesOf({ title, short, number }: Law): readonly string[] {
  const numbered = number === undefined ? '' : lawName(number);
  const names = [title.zh, ...(short === undefined ? [] : [short.zh])].map(lawName);
  return [...names, ...names.map((name) => name + numbered), numbered].filter(
    (name) => name !== '',
  );
}

/** Without what some write and others leave out. */
function lawName(text: string): string {
  return comparable(text)
    .replace(/中华人民共和国/g, '')
    .replace(/[〔〕[\]]/g, '');
}
