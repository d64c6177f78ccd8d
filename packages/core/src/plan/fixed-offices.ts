import type { GuideBundle } from '../compile/guide-bundle.ts';
import type { Office } from '../guide/district.ts';
import type { Entry } from '../guide/entry.ts';
import { type Locale, type LocalizedText, localize } from '../vocabulary/text.ts';
import { sourceInWords } from './source-in-words.ts';
import type { PlannedOffice } from './step-parts.ts';

/** The district's offices of an entry: those that its overlay names, else those of its channels. */
export function officesOf(
  { district, laws }: GuideBundle,
  entry: Entry,
  locale: Locale,
): readonly PlannedOffice[] {
  if (district === null) return [];
  const named = district.entryOffices[entry.id];
  const isOurs = ({ id, channel }: Office): boolean =>
    named === undefined ? entry.channels.includes(channel) : named.includes(id);
  const said = (text: LocalizedText | undefined): string | null =>
    text === undefined ? null : localize(text, locale);
  return district.offices.filter(isOurs).map((office) => ({
    id: office.id,
    title: localize(office.title, locale),
    channel: office.channel,
    address: said(office.address?.say),
    hours: said(office.hours?.say),
    phone: office.phone?.number ?? null,
    note: said(office.note),
    sources: [
      ...office.sources,
      ...[office.address, office.hours, office.phone].flatMap((part) => part?.source ?? []),
    ].map((source) => sourceInWords(laws, source, locale)),
  }));
}
