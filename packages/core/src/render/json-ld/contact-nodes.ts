import type { GuideBundle } from '../../compile/guide-bundle.ts';
import type { Entry } from '../../guide/entry.ts';
import type { Channel } from '../../guide/guide.ts';
import type { LocalizedText } from '../../vocabulary/text.ts';
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

const kinds: Readonly<Record<Channel['kind'], LocalizedText>> = {
  online: { zh: '网上', en: 'online' },
  hall: { zh: '窗口', en: 'counter' },
  'self-service': { zh: '自助机', en: 'self-service machine' },
  phone: { zh: '电话', en: 'telephone' },
  employer: { zh: '找单位', en: 'employer' },
};

/** Ways to do things, with a contact point where there is an address. */
export function channelNodes({ channels }: GuideBundle, base: string): readonly LinkedNode[] {
  const used = [...new Set(channels.map(({ kind }) => kind))];
  return [
    ...channels.flatMap(({ id, title, kind, url, note }) => [
      {
        '@id': channelId(base, id),
        '@type': ['cv:Channel', 'schema:ServiceChannel'],
        'dct:identifier': id,
        'dct:description': [
          ...inLanguages(title),
          ...(note === undefined ? [] : inLanguages(note)),
        ],
        'schema:name': inLanguages(title),
        'dct:type': to(idIn(base, 'channel-kind', kind)),
        ...term('schema:serviceUrl', url === undefined ? [] : [to(url)]),
      },
      ...(url === undefined ? [] : contact(id, url, title, base)),
    ]),
    ...used.map((kind) => concept(idIn(base, 'channel-kind', kind), kinds[kind])),
  ];
}

function contact(
  id: string,
  url: string,
  title: LocalizedText,
  base: string,
): readonly LinkedNode[] {
  return [
    {
      '@id': contactId(base, id),
      '@type': ['cv:ContactPoint', 'schema:ContactPoint'],
      'cv:contactPage': [to(url)],
      'schema:name': inLanguages(title),
    },
    { '@id': url, '@type': 'foaf:Document', 'dct:title': inLanguages(title) },
  ];
}

/**
 * Who is responsible, as the catalogue's rows name it: kinds of authority, in Chinese alone. Each has
 * the place that was given, else one that says that the office's own place counts.
 */
export function authorityNodes(
  bundle: GuideBundle,
  base: string,
  area: LocalizedText | undefined,
): readonly LinkedNode[] {
  const names = new Map(
    bundle.entries.map((entry) => [authorityId(base, entry, bundle), publisherOf(entry, bundle)]),
  );
  const place: LinkedValue = to(idIn(base, 'place', 'area'));
  return [
    ...[...names].map(([id, name]) => ({
      '@id': id,
      '@type': ['cv:PublicOrganisation', 'schema:GovernmentOrganization'],
      'skos:prefLabel': [inChinese(name)],
      'schema:name': [inChinese(name)],
      'dct:spatial': [place],
    })),
    {
      '@id': idIn(base, 'place', 'area'),
      '@type': 'dct:Location',
      'skos:prefLabel': inLanguages(
        area ?? { zh: '办理机构所在地', en: 'Where the responsible office is' },
      ),
    },
  ];
}

function publisherOf({ disclosure }: Entry, { heads }: GuideBundle): string {
  const head = heads.find(({ field }) => field === disclosure.field);
  return disclosure.publisher ?? head?.publisher ?? disclosure.field;
}

export function authorityId(base: string, entry: Entry, bundle: GuideBundle): string {
  return idIn(base, 'authority', publisherOf(entry, bundle));
}

export function channelId(base: string, id: string): string {
  return idIn(base, 'channel', id);
}

export function contactId(base: string, id: string): string {
  return idIn(base, 'contact', id);
}
