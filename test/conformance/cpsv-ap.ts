import { readFileSync } from 'node:fs';
import type { LinkedData } from '@onething/core';
import jsonld, { type ContextDefinition, type NodeObject } from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const read = (name: string): string =>
  readFileSync(new URL(`./cpsv-ap/${name}`, import.meta.url), 'utf8');

const shapes = new Store(new Parser().parse(read('cpsv-ap-3.2.0-SHACL.ttl')));

/** The official context, which the documents must agree with though they do not load it. */
export const officialContext: ContextDefinition = JSON.parse(read('cpsv-ap.jsonld'));

/** A document that asks for anything outside fails. */
const noNetwork = (url: string): never => {
  throw new Error(`asks the network for ${url}`);
};

const strict = { documentLoader: noNetwork, safe: true };

/** Strict expansion: a key that is no term, or a relative address, throws instead of vanishing. */
export async function expand(document: object): Promise<NodeObject[]> {
  const expanded: NodeObject[] = JSON.parse(
    JSON.stringify(await jsonld.expand(plain(document), strict)),
  );
  return expanded;
}

function plain(document: object): NodeObject {
  return JSON.parse(JSON.stringify(document));
}

/** The document in the official context's own terms. */
export async function inOfficialTerms(document: LinkedData): Promise<object> {
  return jsonld.compact(plain(document), officialContext, strict);
}

/** What the official shapes find wrong in documents taken together, each as `node path message`. */
export async function violations(...documents: readonly object[]): Promise<readonly string[]> {
  const expanded = (await Promise.all(documents.map(expand))).flat();
  const quads = String(await jsonld.toRDF(expanded, { ...strict, format: 'application/n-quads' }));
  const report = await new SHACLValidator(shapes).validate(
    new Store(new Parser({ format: 'N-Quads' }).parse(quads)),
  );
  return report.results.map(({ focusNode, path, message, sourceConstraintComponent: kind }) =>
    [focusNode?.value, path?.value, kind?.value, message.map(({ value }) => value).join(' ')].join(
      ' ',
    ),
  );
}
