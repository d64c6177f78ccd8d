import type { LocalizedText } from '../../vocabulary/text.ts';
import { fillPlaces } from '../../vocabulary/text-places.ts';

/** JSON-LD 1.1, as plain JSON. */
export interface LinkedData {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@graph': readonly LinkedNode[];
}

/** A thing with its address; every other key is a term of a vocabulary in `vocabularies`. */
export interface LinkedNode {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [term: string]: LinkedValue;
}

export type LinkedValue =
  | string
  | Literal
  | { readonly '@id': string }
  | LinkedNode
  | readonly LinkedValue[];

export interface Literal {
  readonly '@value': string;
  readonly '@type'?: string;
  readonly '@language'?: string;
}

export interface LinkedDataOptions {
  /**
   * The address at which the guide's JSON-LD lies. Everything that has no address of its own gets one
   * in this document: `<base>#service-…`.
   */
  readonly base: string;
  /** Where the guide's services hold, for instance a city; the shapes ask for a place. */
  readonly area?: LocalizedText;
}

/**
 * The vocabularies, all in the document itself, so that reading it needs no network. CPSV-AP 3.2.0's
 * own (© European Union, CC BY 4.0) are `cpsv`, `cv`, `dct`, `eli`, `foaf`, `skos` and `adms`.
 */
export function contextFor(base: string): Readonly<Record<string, string>> {
  return {
    adms: 'http://www.w3.org/ns/adms#',
    cpsv: 'http://purl.org/vocab/cpsv#',
    cv: 'http://data.europa.eu/m8g/',
    dct: 'http://purl.org/dc/terms/',
    eli: 'http://data.europa.eu/eli/ontology#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    schema: 'https://schema.org/',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    // What no vocabulary has a word for; it says so by lying in this document.
    own: `${base}#own-`,
  };
}

/** Both languages, each with its tag; `{fact-id}` places, which only a plan can fill, as an ellipsis. */
export function inLanguages(text: LocalizedText): readonly Literal[] {
  return [
    { '@value': withoutPlaces(text.zh), '@language': 'zh-CN' },
    ...(text.en === undefined ? [] : [{ '@value': withoutPlaces(text.en), '@language': 'en' }]),
  ];
}

/** A text that is written in Chinese alone. */
export function inChinese(text: string): Literal {
  return { '@value': text, '@language': 'zh-CN' };
}

function withoutPlaces(text: string): string {
  return fillPlaces(text, () => '…');
}

/** A reference to a node. */
export function to(id: string): { readonly '@id': string } {
  return { '@id': id };
}

/** A name for its place in an address: what an IRI may not hold is percent-encoded. */
export function idIn(base: string, kind: string, name: string): string {
  return `${base}#${kind}-${encodeURIComponent(name)}`;
}

/** A term that is left out where there is nothing to say. */
export function term(
  name: string,
  values: readonly LinkedValue[],
): Readonly<Record<string, LinkedValue>> {
  return values.length === 0 ? {} : { [name]: values };
}

/** A concept of this document, with its type, as the shapes ask of every concept that is named. */
export function concept(id: string, label: LocalizedText): LinkedNode {
  return { '@id': id, '@type': 'skos:Concept', 'skos:prefLabel': inLanguages(label) };
}
