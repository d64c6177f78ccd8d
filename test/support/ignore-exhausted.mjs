// A plugin of Stryker: leaves out the branch of a `switch` that its type says is never reached
// (`default: { const impossible: never = …`). No test can run it.

/**
 * The parts of a Babel node that are looked at here.
 * @typedef {{
 *   type: string,
 *   test?: object | null,
 *   consequent?: Node[],
 *   body?: Node[],
 *   declarations?: { id: { typeAnnotation?: { typeAnnotation?: Node } } }[],
 *   expression?: Node,
 *   typeAnnotation?: Node,
 * }} Node
 */

/** @param {Node | undefined} statement */
function isNever(statement) {
  const [declared] = statement?.declarations ?? [];
  const type = declared?.id.typeAnnotation?.typeAnnotation ?? statement?.expression?.typeAnnotation;
  return type?.type === 'TSNeverKeyword';
}

/** @param {Node} node */
export function isExhausted(node) {
  if (node.type !== 'SwitchCase' || node.test !== null) return false;
  const [first] = node.consequent ?? [];
  return isNever(first?.type === 'BlockStatement' ? first.body?.[0] : first);
}

export const reason = 'never reached: the type is exhausted';

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'exhausted',
    value: {
      /** @param {{ node: Node }} path */
      shouldIgnore: ({ node }) => (isExhausted(node) ? reason : undefined),
    },
  },
];
