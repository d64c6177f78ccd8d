import { rulesOf } from '../../compile/bundle-rules.ts';
import type { GuideBundle } from '../../compile/guide-bundle.ts';
import type { Entry, MaterialUse } from '../../guide/entry.ts';
import { durationInWords } from '../../plan/words.ts';
import type { Condition } from '../../rule/condition.ts';
import type { LegalReference } from '../../vocabulary/source.ts';
import type { LocalizedText } from '../../vocabulary/text.ts';
import { conditionInWords, conjunctsOf } from '../condition-in-words.ts';
import { authorityId, channelId, contactId } from './contact-nodes.ts';
import { lawId, namesArticle, ruleId } from './law-nodes.ts';
import {
  concept,
  idIn,
  inChinese,
  inLanguages,
  type LinkedNode,
  type LinkedValue,
  term,
  to,
} from './linked-data.ts';

/** One entry as cpsv:PublicService, with its requirements, evidence, outputs and costs. */
export function serviceNodes(
  entry: Entry,
  bundle: GuideBundle,
  base: string,
): readonly LinkedNode[] {
  const requirements = requirementNodes(entry, bundle, base);
  const evidence = (entry.materials ?? []).map((use, index) =>
    evidenceNode(entry, use, index, bundle, base),
  );
  const outputs = outputNodes(entry, bundle, base);
  const cost = costNode(entry, base);
  const own = (entries: readonly string[] | undefined): readonly LinkedValue[] =>
    (entries ?? [])
      .filter((id) => bundle.entries.some((other) => other.id === id))
      .map((id) => to(serviceId(base, id)));
  const basis = [...new Set([...entry.basis, ...(entry.disclosure.basis ?? [])])];
  const channels = entry.channels.filter((id) => bundle.channels.some((one) => one.id === id));
  const service: LinkedNode = {
    '@id': serviceId(base, entry.id),
    '@type': ['cpsv:PublicService', 'schema:GovernmentService'],
    'dct:identifier': entry.id,
    'dct:title': inLanguages(entry.title),
    'dct:description': inLanguages(entry.plain),
    'schema:name': inLanguages(entry.title),
    'schema:description': inLanguages(entry.plain),
    'schema:serviceOperator': [to(authorityId(base, entry, bundle))],
    'cv:hasCompetentAuthority': [to(authorityId(base, entry, bundle))],
    'cv:isGroupedBy': [to(base)],
    'cv:thematicArea': [to(idIn(base, 'field', entry.disclosure.field))],
    'own:catalogueItem': [inChinese(entry.disclosure.item.slice(1).join('／'))],
    ...term(
      'cv:hasChannel',
      channels.map((id) => to(channelId(base, id))),
    ),
    ...term(
      'schema:availableChannel',
      channels.map((id) => to(channelId(base, id))),
    ),
    ...term(
      'cv:contactPoint',
      channels
        .filter((id) => bundle.channels.some((one) => one.id === id && one.url !== undefined))
        .map((id) => to(contactId(base, id))),
    ),
    ...term('dct:requires', own(entry.after)),
    ...term('cv:relatedService', own(entry.together)),
    ...term('cv:holdsRequirement', requirements.map(reference)),
    ...term('cpsv:hasInput', evidence.map(reference)),
    ...term(
      'cv:hasInputType',
      [...new Set((entry.materials ?? []).map(({ use }) => evidenceTypeId(base, use)))].map(to),
    ),
    ...term('cpsv:produces', outputs.map(reference)),
    ...term('schema:serviceOutput', outputs.map(reference)),
    ...term('cv:hasCost', [reference(cost)]),
    ...term(
      'cpsv:follows',
      basis.filter(namesArticle).map((rule) => to(ruleId(base, rule))),
    ),
    ...term(
      'cv:hasLegalResource',
      [...new Set(basis.map((rule) => lawId(base, rule.split('#')[0] ?? rule)))].map(to),
    ),
    ...processingTime(entry),
    'own:reviewed': [{ '@value': entry.reviewed, '@type': 'xsd:date' }],
  };
  return [service, ...requirements, ...evidence, ...outputs, cost];
}

/** Every article that the entry, its conditions or its materials name. */
export function referencesOf(entry: Entry, bundle: GuideBundle): readonly LegalReference[] {
  const leaves = conditionsOf(entry, bundle).flatMap(basesIn);
  return [
    ...entry.basis,
    ...(entry.disclosure.basis ?? []),
    ...leaves,
    ...(entry.materials ?? []).map(({ basis }) => basis),
  ].filter(namesArticle);
}

function conditionsOf(entry: Entry, bundle: GuideBundle): readonly Condition[] {
  if (entry.when === undefined) return [];
  const spoken = (name: string): boolean =>
    bundle.conditions.find(({ id }) => id === name)?.say !== undefined;
  return conjunctsOf(entry.when, rulesOf(bundle).named, spoken);
}

function basesIn(condition: Condition): readonly LegalReference[] {
  if ('all' in condition) return condition.all.flatMap(basesIn);
  if ('any' in condition) return condition.any.flatMap(basesIn);
  if ('not' in condition) return basesIn(condition.not);
  if ('condition' in condition) return [];
  return condition.basis === undefined ? [] : [condition.basis];
}

/** One requirement for each part that must hold; alternatives stay in one, since any will do. */
function requirementNodes(entry: Entry, bundle: GuideBundle, base: string): readonly LinkedNode[] {
  return conditionsOf(entry, bundle).map((condition, index) => {
    const title: LocalizedText = {
      zh: conditionInWords(condition, { bundle, locale: 'zh-CN' }),
      en: conditionInWords(condition, { bundle, locale: 'en' }),
    };
    return {
      '@id': idIn(base, 'requirement', `${entry.id}-${index + 1}`),
      '@type': 'cv:Requirement',
      'dct:identifier': `${entry.id}.${index + 1}`,
      'dct:title': inLanguages(title),
      ...term(
        'cv:fulfils',
        [...new Set(basesIn(condition).filter(namesArticle))].map((rule) => to(ruleId(base, rule))),
      ),
    };
  });
}

function evidenceNode(
  entry: Entry,
  { use, instead, originals, copies, optional, note, basis }: MaterialUse,
  index: number,
  bundle: GuideBundle,
  base: string,
): LinkedNode {
  const title = bundle.materials.find(({ id }) => id === use)?.title ?? { zh: use };
  return {
    '@id': idIn(base, 'evidence', `${entry.id}-${index + 1}`),
    '@type': 'cv:Evidence',
    'dct:identifier': `${entry.id}.${use}`,
    'dct:title': inLanguages(title),
    ...term('dct:description', note === undefined ? [] : inLanguages(note)),
    'dct:conformsTo': [to(evidenceTypeId(base, use))],
    ...term('own:instead', instead === undefined ? [] : [instead]),
    'own:originals': [whole(originals ?? 1)],
    'own:copies': [whole(copies ?? 0)],
    ...term(
      'own:optional',
      optional === true ? [{ '@value': 'true', '@type': 'xsd:boolean' }] : [],
    ),
    ...term('own:basis', [to(namesArticle(basis) ? ruleId(base, basis) : lawId(base, basis))]),
  };
}

/** The kind of a document: the same wherever a service asks for it. */
export function evidenceTypes({ materials }: GuideBundle, base: string): readonly LinkedNode[] {
  return materials.flatMap(({ id, title, 'issued-by': issuedBy }) => [
    {
      '@id': evidenceTypeId(base, id),
      '@type': 'cv:EvidenceType',
      'dct:identifier': id,
      'skos:prefLabel': inLanguages(title),
      'own:issuedBy': inLanguages(issuedBy),
    },
  ]);
}

function outputNodes(entry: Entry, bundle: GuideBundle, base: string): readonly LinkedNode[] {
  const made = (entry.produces ?? []).map((id) => ({
    id,
    title: bundle.materials.find((material) => material.id === id)?.title ?? { zh: id },
  }));
  const given = entry.gives === undefined ? [] : [{ id: 'result', title: entry.gives }];
  return [...given, ...made].map(({ id, title }) => ({
    '@id': idIn(base, 'output', `${entry.id}-${id}`),
    '@type': 'cv:Output',
    'dct:identifier': `${entry.id}.${id}`,
    'dct:title': inLanguages(title),
  }));
}

/** Without a value where we do not know the fee: to be asked of the office. */
function costNode({ id, fee }: Entry, base: string): LinkedNode {
  const amount = fee === 'none' ? 0 : fee === 'unknown' ? undefined : fee.amount;
  const unknown = { zh: '收费情况以办理机构公布为准', en: 'Fee: ask the office' };
  const note = typeof fee === 'string' ? undefined : fee.note;
  return {
    '@id': idIn(base, 'cost', id),
    '@type': 'cv:Cost',
    'dct:identifier': `${id}.fee`,
    ...(amount === undefined
      ? { 'dct:description': inLanguages(unknown) }
      : {
          'cv:hasValue': { '@value': String(amount), '@type': 'xsd:double' },
          'cv:currency': to(idIn(base, 'currency', 'yuan')),
        }),
    ...(note === undefined ? {} : { 'dct:description': inLanguages(note) }),
  };
}

/** The currency of every cost, with its ISO 4217 code. */
export function currency(base: string): LinkedNode {
  const yuan = concept(idIn(base, 'currency', 'yuan'), { zh: '人民币元', en: 'yuan renminbi' });
  return { ...yuan, 'skos:notation': 'CNY' };
}

/**
 * The statutory time, as a duration where it counts in calendar days; a working day is none, so it is
 * said in words.
 */
function processingTime({ takes }: Entry): Readonly<Record<string, LinkedValue>> {
  const time = takes?.statutory;
  if (time === undefined) return {};
  const { years = 0, months = 0, days = 0 } = time;
  if (time['working-days'] === undefined) {
    const duration = `P${years}Y${months}M${days}D`;
    return { 'cv:processingTime': { '@value': duration, '@type': 'xsd:duration' } };
  }
  return {
    'own:processingTime': inLanguages({
      zh: durationInWords(time, 'zh-CN'),
      en: durationInWords(time, 'en'),
    }),
  };
}

function whole(value: number): LinkedValue {
  return { '@value': String(value), '@type': 'xsd:integer' };
}

function reference({ '@id': id }: LinkedNode): { readonly '@id': string } {
  return to(id);
}

export function serviceId(base: string, entry: string): string {
  return idIn(base, 'service', entry);
}

function evidenceTypeId(base: string, material: string): string {
  return idIn(base, 'material', material);
}
