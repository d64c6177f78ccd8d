import { checkGuide, parsePlainDate } from '@onething/core';
import { expect, test } from 'vitest';
import { umbrellaBundle } from '../fixtures/umbrella.ts';

const asOf = parsePlainDate('2026-11-26');
if (asOf === undefined) throw new Error('no day');
const day = asOf;

test('what an entry names that the guide lacks is noted, whichever key names it', () => {
  const bundle = umbrellaBundle();
  const [entry, ...others] = bundle.entries;
  if (entry === undefined) throw new Error('no entry');
  const named = {
    ...entry,
    after: ['not-here-before'],
    together: ['not-here-beside'],
    'only-with': ['not-here-with'],
    excludes: [{ entry: 'not-here-instead', say: { zh: '只能选一个' } }],
    deadlines: [
      {
        after: 'not-here-done',
        within: { days: 3 },
        force: 'advisory' as const,
        who: 'resident' as const,
        say: { zh: '三天内', en: 'Within three days' },
      },
    ],
  };
  const { deadline: _, ...withDeadlines } = named;
  const { findings } = checkGuide(
    { ...bundle, entries: [withDeadlines, ...others] },
    { asOf: day },
  );
  const noted = findings
    .filter(({ code }) => code === 'elsewhere-in-guide')
    .map(({ reference, path }) => [reference, path.slice(-3).join('.')]);
  expect(noted.sort()).toEqual([
    ['not-here-before', expect.stringMatching(/after\.0$/)],
    ['not-here-beside', expect.stringMatching(/together\.0$/)],
    ['not-here-done', 'deadlines.0.after'],
    ['not-here-instead', 'excludes.0.entry'],
    ['not-here-with', expect.stringMatching(/only-with\.0$/)],
  ]);
});
