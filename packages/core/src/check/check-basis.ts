import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';
import { basesIn, partsOfGuide } from './guide-parts.ts';

/** Entries and materials without a legal basis, and laws that are cited though not in force. */
export function checkBasis(context: CheckContext): readonly Finding[] {
  const { bundle, asOf, places, finding } = context;
  const laws = new Map(bundle.laws.map((law) => [law.id, law]));
  const isInForce = ({
    from,
    to,
  }: {
    readonly from?: string;
    readonly to?: string;
  } = {}): boolean => (from === undefined || from <= asOf) && (to === undefined || asOf <= to);
  const has = (basis: string | undefined): boolean =>
    basis !== undefined && laws.has(basis.split('#')[0] ?? '');
  const outOfForce = new Set(
    [...bundle.entries, ...bundle.facts]
      .filter(({ valid }) => !isInForce(valid))
      .map(({ id }) => id),
  );
  const cited = partsOfGuide(bundle)
    .filter(({ kind, id }) => kind !== 'parameters' && !outOfForce.has(id))
    .flatMap(basesIn);
  const seen = new Set<string>();
  return [
    ...bundle.entries.flatMap((entry) => [
      ...(entry.basis.length > 0
        ? []
        : [finding('missing-basis', 'error', places('entries', entry.id, ['basis']))]),
      ...(entry.materials ?? []).flatMap(({ use, basis }, index) =>
        has(basis)
          ? []
          : [
              finding('missing-basis', 'error', places('entries', entry.id, ['materials', index]), {
                reference: use,
              }),
            ],
      ),
    ]),
    ...cited.flatMap(({ kind, id, path, value }) => {
      const law = value.split('#')[0] ?? '';
      const key = `${kind} ${id} ${law}`;
      if (seen.has(key) || isInForce(laws.get(law)?.valid)) return [];
      seen.add(key);
      return [finding('law-out-of-force', 'warning', places(kind, id, path), { reference: law })];
    }),
  ];
}
