import type { CatalogueHead, Entry } from '../guide/entry.ts';
import type { Example, Guide, Law } from '../guide/guide.ts';
import type { Question } from '../guide/question.ts';
import { writeYaml } from '../parse/write-yaml.ts';
import type { PlainDate } from '../vocabulary/plain-date.ts';
import type { Source } from '../vocabulary/source.ts';

/** What an author says of a new guide; texts in Chinese, ids in English. */
export interface NewGuide {
  readonly guide: string;
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly for: Guide['for'];
  /** The first entry, and the yes-or-no question on which it hangs. */
  readonly entry: string;
  readonly entryTitle: string;
  readonly plain: string;
  readonly question: string;
  readonly ask: string;
  /** The law on which it rests; `lawTitle` is empty where the guides have the law. */
  readonly law: string;
  readonly lawTitle: string;
  /** The field of the catalogue, and the level-1 item; `fieldTitle` is empty where there is a head. */
  readonly field: string;
  readonly fieldTitle: string;
  readonly item: string;
  readonly itemNumber: number;
}

/** Nothing is known of what only the author's answers say: an editor completes it. */
const toComplete: Source = {
  note: { zh: '编者待补来源', en: 'Source to be added by an editor' },
  confidence: 'unknown',
};

/**
 * The files of a guide with one question and one entry, with an example for either answer: small, but
 * it can be checked, asked and planned, and grows from there. Path in a guides folder ▶ text.
 */
export function newGuideFiles(given: NewGuide, reviewed: PlainDate): ReadonlyMap<string, string> {
  const guide: Guide = {
    id: given.guide,
    title: { zh: given.title },
    heading: { zh: given.heading },
    lead: { zh: given.lead },
    for: given.for,
    entries: [given.entry],
    ask: [given.question],
    reviewed,
  };
  const question: Question = { id: given.question, kind: 'yes-no', ask: { zh: given.ask } };
  const law: Law = {
    id: given.law,
    title: { zh: given.lawTitle },
    rank: 'policy-document',
    sources: [toComplete],
  };
  const examples = [example(given, true, reviewed), example(given, false, reviewed)];
  return new Map<string, string>([
    [`things/${given.guide}/guide.yaml`, writeYaml(guide)],
    [`things/${given.guide}/intro.md`, `${given.lead}\n`],
    ...examples.map(({ id, ...text }): [string, string] => [
      `things/${given.guide}/examples/${id}.yaml`,
      writeYaml(text),
    ]),
    [`catalogue/${given.entry}.yaml`, writeYaml(entryOf(given, reviewed))],
    [`questions/${given.question}.yaml`, writeYaml(question)],
    ...(given.lawTitle === '' ? [] : [file(`laws/${given.law}.yaml`, law)]),
    ...(given.fieldTitle === ''
      ? []
      : [file(`catalogue/heads/${given.field}.yaml`, headOf(given))]),
  ]);
}

function file(path: string, value: unknown): [string, string] {
  return [path, writeYaml(value)];
}

function entryOf(given: NewGuide, reviewed: PlainDate): Entry {
  return {
    id: given.entry,
    title: { zh: given.entryTitle },
    plain: { zh: given.plain },
    disclosure: {
      field: given.field,
      item: [given.itemNumber, given.item, given.entryTitle],
      row: 'local',
      confidence: 'unknown',
    },
    when: { fact: given.question, operator: 'equal', value: true },
    who: given.for === 'person' ? 'resident' : 'employer',
    channels: [],
    fee: 'unknown',
    basis: [given.law],
    sources: [toComplete],
    reviewed,
  };
}

function headOf(given: NewGuide): CatalogueHead {
  const unknown = '待补';
  return {
    field: given.field,
    title: { zh: given.fieldTitle },
    items: [{ number: given.itemNumber, title: { zh: given.item }, row: 'local' }],
    content: [],
    basis: [given.law],
    'time-limit': unknown,
    publisher: unknown,
    channels: [],
    audience: 'everyone',
    method: 'proactive',
    level: [],
    sources: [toComplete],
  };
}

function example(given: NewGuide, answer: boolean, day: PlainDate): Example {
  return {
    id: answer ? 'yes' : 'no',
    title: { zh: `${given.ask}${answer ? '是' : '否'}` },
    'as-of': day,
    answers: { [given.question]: answer },
    expect: answer
      ? { needed: [given.entry] }
      : { needed: [], 'not-needed': { [given.entry]: given.question } },
  };
}
