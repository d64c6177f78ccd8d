import type { FactDeclaration, ObjectDeclaration } from './fact-declaration.ts';
import type { FactPart } from './fact-part.ts';
import type { PlainFactDeclaration } from './plain-fact-declaration.ts';

/** Declared facts with objects and groups taken apart into plain ones. */
export interface ExpandedFacts {
  readonly declarations: Readonly<Record<string, PlainFactDeclaration>>;
  /** Of a part, the way to it from the fact that holds it. */
  readonly parts: ReadonlyMap<string, FactPart>;
  /** The parts of each object and group. */
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
}

export function expandFacts(facts: Readonly<Record<string, FactDeclaration>>): ExpandedFacts {
  const declarations: [string, PlainFactDeclaration][] = [];
  const parts = new Map<string, FactPart>();
  const partsOf = new Map<string, string[]>();
  const add = (
    whole: string,
    steps: readonly (string | number)[],
    declaration: PlainFactDeclaration,
  ): void => {
    const id = [whole, ...steps].join('.');
    declarations.push([id, declaration]);
    parts.set(id, { whole, steps });
    const known = partsOf.get(whole);
    if (known === undefined) partsOf.set(whole, [id]);
    else known.push(id);
  };
  const addParts = (
    whole: string,
    steps: readonly string[],
    properties: ObjectDeclaration['properties'],
  ): void => {
    for (const [key, declaration] of Object.entries(properties)) {
      if (declaration.kind === 'object') addParts(whole, [...steps, key], declaration.properties);
      else add(whole, [...steps, key], declaration);
    }
  };
  for (const [fact, declaration] of Object.entries(facts)) {
    if (declaration.kind === 'object') addParts(fact, [], declaration.properties);
    else if (declaration.kind === 'group') {
      const { item, max } = declaration;
      add(fact, [], { kind: 'integer', min: 0, max });
      for (let at = 0; at < max; at += 1) {
        for (const [key, each] of Object.entries(item)) add(fact, [at, key], each);
      }
    } else declarations.push([fact, declaration]);
  }
  return { declarations: Object.fromEntries(declarations), parts, partsOf };
}
