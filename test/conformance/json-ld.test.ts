import { type GuideBundle, guideToJsonLd, planToJsonLd } from '@onething/core';
import { describe, expect, it } from 'vitest';
import { examplePlans } from '../core/fixtures/example-plans.ts';
import { expand, inOfficialTerms, officialContext, violations } from './cpsv-ap.ts';

const plans = await examplePlans();
const bundles = [...new Map(plans.map(({ bundle }) => [bundle.guide.id, bundle])).values()];
const base = 'https://office.example/guides/one';
const guideIds = new Map(
  bundles.map((bundle) => [
    bundle,
    guideToJsonLd(bundle, { base })['@graph'].map(({ '@id': id }) => id),
  ]),
);

describe.each(bundles.map((bundle) => ({ id: bundle.guide.id, bundle })))(
  '$id as JSON-LD',
  ({ bundle }) => {
    const document = guideToJsonLd(bundle, { base });

    it('passes every official shape of CPSV-AP 3.2.0', async () => {
      expect(await violations(document)).toEqual([]);
      const area = { zh: '虚构市', en: 'A fictional city' };
      expect(await violations(guideToJsonLd(bundle, { base, area }))).toEqual([]);
    });

    it('describes the event and every entry of the guide', () => {
      const ofType = (type: string): readonly string[] =>
        document['@graph'].flatMap((node) =>
          [node['@type']].flat().includes(type) ? [String(node['dct:identifier'])] : [],
        );
      expect(ofType('cv:Event')).toEqual([bundle.guide.id]);
      expect(ofType('cpsv:PublicService')).toEqual(bundle.entries.map(({ id }) => id));
      expect(ofType('eli:LegalResource')).toEqual(bundle.laws.map(({ id }) => id));
      expect(ofType('cv:EvidenceType')).toEqual(bundle.materials.map(({ id }) => id));
    });

    it('uses of the official vocabularies only what the official context knows', async () => {
      const terms = new Set(Object.keys(contextIn(officialContext)));
      const used = keysOf(await inOfficialTerms(document));
      const official = /^http:\/\/(data\.europa\.eu\/m8g|purl\.org\/vocab\/cpsv)/;
      expect([...used].filter((key) => official.test(key))).toEqual([]);
      expect([...used].filter((key) => terms.has(key)).length).toBeGreaterThan(20);
    });

    it('mints no address outside its own document, but for pages that the guide names', async () => {
      const named = JSON.stringify(bundle);
      const ids = [...idsOf(await expand(document))];
      expect(
        ids.filter((id) => id !== base && !id.startsWith(`${base}#`) && !named.includes(id)),
      ).toEqual([]);
    });

    it('leads nowhere that is not described', async () => {
      const described = new Set(document['@graph'].map(({ '@id': id }) => id));
      const ids = [...idsOf(await expand(document))];
      expect(ids.filter((id) => id.startsWith(base) && !described.has(id))).toEqual([]);
    });
  },
);

describe('the plan of every example as JSON-LD', () => {
  it('passes every official shape', async () => {
    const documents = plans.map(({ made }, index) =>
      planToJsonLd(made, { base: `${base}/${index}` }),
    );
    expect(await violations(...documents)).toEqual([]);
  });

  it.each(plans)('$name', async ({ made, bundle }) => {
    const document = planToJsonLd(made, { base });
    const steps = document['@graph'].filter((node) => node['@type'] === 'schema:HowToStep');
    const needed = made.steps.filter(({ status }) => status === 'needed');
    expect(steps.map((node) => node['own:due'] ?? null)).toEqual(
      needed.map(({ deadline }) =>
        deadline === null ? null : { '@value': deadline.date, '@type': 'xsd:date' },
      ),
    );
    // Beside the guide's own document, every service that a step is about is described.
    const described = new Set([
      ...document['@graph'].map(({ '@id': id }) => id),
      ...(guideIds.get(bundle) ?? []),
    ]);
    const ids = [...idsOf(await expand(document))];
    expect(ids.filter((id) => id.startsWith(base) && !described.has(id))).toEqual([]);
  });
});

describe('the checks themselves', () => {
  const [bundle] = bundles;
  if (bundle === undefined) throw new Error('no guide');

  it.each(['dct:identifier', 'dct:title', 'dct:description', 'cv:hasCompetentAuthority'])(
    'find a service without %s',
    async (key) => {
      expect(await violations(serviceWith(bundle, ({ [key]: _, ...rest }) => rest))).not.toEqual(
        [],
      );
    },
  );

  it('find a text without a language', async () => {
    const changed = serviceWith(bundle, (node) => ({ ...node, 'dct:title': '失业登记' }));
    expect(await violations(changed)).not.toEqual([]);
  });

  it('find a key that is no term', async () => {
    const changed = serviceWith(bundle, (node) => ({ ...node, titel: '失业登记' }));
    await expect(expand(changed)).rejects.toThrow();
  });
});

/** The guide's document with its first public service changed. */
function serviceWith(
  bundle: GuideBundle,
  change: (node: Readonly<Record<string, unknown>>) => object,
): object {
  const document = guideToJsonLd(bundle, { base });
  return {
    ...document,
    '@graph': document['@graph'].map((node) =>
      node['dct:identifier'] === bundle.entries[0]?.id && node['@id'].includes('#service-')
        ? change(node)
        : node,
    ),
  };
}

function contextIn(document: object): object {
  return '@context' in document && typeof document['@context'] === 'object'
    ? (document['@context'] ?? {})
    : {};
}

function keysOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...keysOf(item)]));
  return new Set(Object.entries(value).flatMap(([key, item]) => [key, ...keysOf(item)]));
}

/** Every address of a node, types and vocabulary terms left aside. */
function idsOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...idsOf(item)]));
  return new Set(
    Object.entries(value).flatMap(([key, item]) =>
      key === '@id' && typeof item === 'string' ? [item] : key === '@type' ? [] : [...idsOf(item)],
    ),
  );
}
