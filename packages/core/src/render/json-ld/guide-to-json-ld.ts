import type { GuideBundle } from '../../compile/guide-bundle.ts';
import { authorityNodes, channelNodes } from './contact-nodes.ts';
import { legalResources, ruleNodes } from './law-nodes.ts';
import {
  concept,
  contextFor,
  idIn,
  inLanguages,
  type LinkedData,
  type LinkedDataOptions,
  type LinkedNode,
  to,
} from './linked-data.ts';
import { currency, evidenceTypes, referencesOf, serviceId, serviceNodes } from './service-nodes.ts';

/**
 * A guide as JSON-LD in CPSV-AP 3.2.0 and schema.org: the event, one public service an entry, its
 * requirements, evidence, outputs, costs, channels, authorities and legal resources. Nothing in it
 * points outside but the official pages that the guide itself names.
 */
export function guideToJsonLd(bundle: GuideBundle, options: LinkedDataOptions): LinkedData {
  const { base, area } = options;
  const rules = bundle.entries.flatMap((entry) => referencesOf(entry, bundle));
  const nodes = [
    eventNode(bundle, base),
    ...bundle.entries.flatMap((entry) => serviceNodes(entry, bundle, base)),
    ...evidenceTypes(bundle, base),
    ...channelNodes(bundle, base),
    ...authorityNodes(bundle, base, area),
    ...bundle.heads.map(({ field, title }) => concept(idIn(base, 'field', field), title)),
    currency(base),
    ...ruleNodes(rules, bundle, base),
    ...legalResources(bundle, base),
  ];
  return { '@context': contextFor(base), '@graph': nodes };
}

/** A person's guide is a life event, an employer's a business event. */
function eventNode({ guide, entries }: GuideBundle, base: string): LinkedNode {
  return {
    '@id': base,
    '@type': [guide.for === 'person' ? 'cv:LifeEvent' : 'cv:BusinessEvent', 'cv:Event'],
    'dct:identifier': guide.id,
    'dct:title': inLanguages(guide.title),
    'dct:description': inLanguages(guide.lead),
    'schema:name': inLanguages(guide.title),
    'cv:hasRelatedService': entries.map(({ id }) => to(serviceId(base, id))),
    'own:reviewed': [{ '@value': guide.reviewed, '@type': 'xsd:date' }],
  };
}
