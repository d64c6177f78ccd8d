import type { GuideBundle } from '../../compile/guide-bundle.ts';
import type { Law } from '../../guide/guide.ts';
import { articleInWords } from '../../plan/words.ts';
import type { LegalReference } from '../../vocabulary/source.ts';
import { idIn, inLanguages, type LinkedNode, term, to } from './linked-data.ts';

/** A law as eli:LegalResource; its page as a document, where one is known. */
export function legalResources({ laws }: GuideBundle, base: string): readonly LinkedNode[] {
  return laws.flatMap((law) => [lawNode(law, base), ...pageOf(law)]);
}

function lawNode({ id, title, short, number, issuer, valid, url }: Law, base: string): LinkedNode {
  return {
    '@id': lawId(base, id),
    '@type': ['eli:LegalResource', 'schema:Legislation'],
    'dct:identifier': id,
    'dct:title': inLanguages(title),
    'schema:name': inLanguages(title),
    ...term('schema:alternateName', short === undefined ? [] : inLanguages(short)),
    ...term('schema:legislationIdentifier', number === undefined ? [] : [number]),
    ...term('own:issuer', issuer === undefined ? [] : inLanguages(issuer)),
    ...term(
      'schema:legislationDate',
      valid?.from === undefined ? [] : [{ '@value': valid.from, '@type': 'xsd:date' }],
    ),
    ...term('foaf:page', url === undefined ? [] : [to(url)]),
  };
}

function pageOf({ url, title }: Law): readonly LinkedNode[] {
  return url === undefined
    ? []
    : [{ '@id': url, '@type': 'foaf:Document', 'dct:title': inLanguages(title) }];
}

/**
 * An article that something rests on, as cpsv:Rule. Its description is what the article says; of one
 * that the guides do not quote, its own name, since the shapes ask for a description.
 */
export function ruleNodes(
  references: Iterable<LegalReference>,
  { laws }: GuideBundle,
  base: string,
): readonly LinkedNode[] {
  return [...new Set(references)].flatMap((reference) => {
    const [id = '', article] = reference.split('#');
    const law = laws.find((candidate) => candidate.id === id);
    if (law === undefined || article === undefined) return [];
    const { zh, en } = law.short ?? law.title;
    const title = {
      zh: `${zh}${articleInWords(article, 'zh-CN')}`,
      ...(en === undefined ? {} : { en: `${en}, ${articleInWords(article, 'en')}` }),
    };
    return [
      {
        '@id': ruleId(base, reference),
        '@type': 'cpsv:Rule',
        'dct:identifier': reference,
        'dct:title': inLanguages(title),
        'dct:description': inLanguages(law.articles?.[article] ?? title),
        'cpsv:implements': [to(lawId(base, id))],
      },
    ];
  });
}

export function lawId(base: string, id: string): string {
  return idIn(base, 'law', id);
}

export function ruleId(base: string, reference: LegalReference): string {
  return idIn(base, 'rule', reference.replace('#', '-article-'));
}

/** Whether a reference names an article, so that there is a rule for it. */
export function namesArticle(reference: LegalReference): boolean {
  return reference.includes('#');
}
