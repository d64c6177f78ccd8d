import type { GuideLibrary, Placed } from '../guide/guide-library.ts';
import { itemsOf } from '../link/group-items.ts';
import { guideFacts } from '../link/guide-facts.ts';
import type { LinkedLibrary } from '../link/link-library.ts';
import { applyDistrict } from './apply-district.ts';
import type { BundledGuide, GuideBundle } from './guide-bundle.ts';
import { hashOf } from './hash.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { withReplacements } from './with-replacements.ts';
import { withVersions } from './with-versions.ts';
import { wordsIn } from './words-in.ts';

export interface CompileOptions {
  /** Code of a district whose overlay is laid over the entries. */
  readonly district?: string;
}

/**
 * One guide with all that it refers to, and nothing else, in a fixed order: the same library gives
 * the same bundle, byte for byte. `undefined` where the library has no such guide, or no such
 * district.
 */
export function compileGuide(
  city: LinkedLibrary,
  id: string,
  options: CompileOptions = {},
): GuideBundle | undefined {
  const overlay =
    options.district === undefined ? undefined : applyDistrict(city, options.district);
  if (options.district !== undefined && overlay === undefined) return undefined;
  const library = overlay === undefined ? city : { ...city, entries: overlay.entries };
  const folder = library.guides.get(id)?.value;
  if (folder === undefined) return undefined;
  const { guide, intro } = folder;
  const used = guideFacts(library, guide);
  const ask = guide.ask
    .map((page) =>
      (typeof page === 'string' ? [page] : page).filter((one) => used.questions.has(one)),
    )
    .filter((page) => page.length > 0)
    .flatMap((page) => [page, ...page.flatMap((one) => itemPagesOf(library, one))]);
  const written = withVersions(guide.entries, library.entries);
  const { entries, conditions } = withReplacements(
    written,
    among(library.conditions, used.conditions),
  );
  const district = overlay?.district ?? null;
  const bundled: BundledGuide = {
    id: guide.id,
    title: guide.title,
    heading: guide.heading,
    lead: guide.lead,
    prepare: guide.prepare ?? [],
    for: guide.for,
    ask,
    facts: guide.facts ?? [],
    counting: guide.counting ?? [],
    reviewed: guide.reviewed,
    introHtml: {
      zh: markdownToHtml(intro.zh),
      ...(intro.en === undefined ? {} : { en: markdownToHtml(intro.en) }),
    },
  };
  const parts = {
    entries,
    questions: ask.flat().flatMap((question) => pick(library.questions, question)),
    facts: among(library.facts, used.derived),
    conditions,
    materials: among(
      library.materials,
      new Set(
        entries.flatMap(({ materials = [], produces = [] }) => [
          ...materials.map(({ use }) => use),
          ...produces,
        ]),
      ),
    ),
    channels: among(library.channels, new Set(entries.flatMap(({ channels }) => channels))),
    fields: among(
      library.fields,
      new Set(entries.flatMap(({ form = [] }) => form.map(({ use }) => use))),
    ),
    district,
    parameters: among(library.parameters, used.parameters),
    tables: among(library.tables, used.tables),
    calendars: [...library.calendars.values()].map(({ value }) => value),
    heads: among(library.heads, new Set(entries.map(({ disclosure }) => disclosure.field))),
  };
  const laws = among(library.laws, lawsIn([bundled, parts], library.laws));
  const glossary = wordsIn({ guide: bundled, ...parts, laws }, library.glossary);
  const content = { format: 1 as const, guide: bundled, ...parts, laws, glossary };
  return { ...content, hash: hashOf(content) };
}

/** What is asked of the items follows their number, each question on a page of its own. */
function itemPagesOf(
  { questions }: GuideLibrary,
  question: string,
): readonly (readonly string[])[] {
  return pick(questions, question)
    .flatMap(itemsOf)
    .map((one) => [one]);
}

function pick<Value>(parts: ReadonlyMap<string, Placed<Value>>, id: string): readonly Value[] {
  const part = parts.get(id);
  return part === undefined ? [] : [part.value];
}

/** In the library's order, which is that of the files' names. */
function among<Value>(
  parts: ReadonlyMap<string, Placed<Value>>,
  ids: ReadonlySet<string>,
): readonly Value[] {
  return [...parts].flatMap(([id, { value }]) => (ids.has(id) ? [value] : []));
}

/** Every law that some text value names, with or without an article. */
function lawsIn(parts: unknown, laws: GuideLibrary['laws']): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const id = value.split('#')[0] ?? '';
      if (laws.has(id)) found.add(id);
    } else if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) visit(item);
    }
  };
  visit(parts);
  return found;
}
