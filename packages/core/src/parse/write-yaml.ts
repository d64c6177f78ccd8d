import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';

/**
 * A value as guides are written: localized texts, short lists and sources in one line each, the rest
 * in blocks. What `readYaml` reads back is the same value.
 */
export function writeYaml(value: unknown): string {
  const document = new Document(value, { version: '1.2', schema: 'core' });
  visit(document, {
    Collection: (_, node) => {
      const isFlat = node.items.every((item) =>
        isSeq(node) ? isOneLine(item) : isMap(node) && isPair(item) && isOneLine(item.value),
      );
      if (isFlat && node !== document.contents) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function isOneLine(node: unknown): boolean {
  return isScalar(node) && !(typeof node.value === 'string' && node.value.includes('\n'));
}
